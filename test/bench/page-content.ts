import { type Block, type ReportPackage, type Section, sampleReport } from '../../templates/index.js';
import { bullets, doc, footnote, paragraph, table } from '../../templates/samples/write.js';

const sentence =
  'Các đơn vị đã triển khai đầy đủ nhiệm vụ được giao, bảo đảm tiến độ và chất lượng theo kế hoạch của năm, phối hợp với Ủy ban nhân dân các xã, phường để tháo gỡ khó khăn ngay tại cơ sở';

/** About one page: a heading, three paragraphs, one of them with a footnote, a list, and on every fourth page a table. */
function pageOf(n: number, division: string): Section {
  const content: Block[] = [
    paragraph(
      `${sentence}, kỳ thứ ${n}`,
      footnote(`Báo cáo kỳ thứ ${n} của các đơn vị về kết quả thực hiện nhiệm vụ được giao.`),
      `; ${sentence.toLowerCase()}.`,
    ),
    paragraph(`${sentence}; ${sentence.toLowerCase()}; ${sentence.toLowerCase()}.`),
    bullets(`${sentence};`, `Việc thứ hai của kỳ ${n};`, `Việc thứ ba của kỳ ${n}.`),
    ...(n % 4 === 0 ? [figures(n)] : [paragraph(`${sentence}; ${sentence.toLowerCase()}.`)]),
  ];
  return { number: `${n}`, heading: `Nhóm nhiệm vụ thứ ${n} và kết quả thực hiện`, division, content: doc(...content) };
}

function figures(n: number): Block {
  const rows = Array.from({ length: 6 }, (_, i) => [String(i + 1), `Chỉ tiêu ${n}.${i + 1}`, String(1_000 + n * i), `${80 + i}`]);
  return table([40, 300, 100, 100], ['STT', 'Nội dung', 'Số lượng', 'Tỷ lệ (%)'], ...rows);
}

/** A report of about so many pages. */
export function reportOf(pages: number): ReportPackage {
  const division = sampleReport.divisions[0]?.id ?? '';
  return { ...sampleReport, annexes: [], sections: Array.from({ length: pages }, (_, i) => pageOf(i + 1, division)) };
}
