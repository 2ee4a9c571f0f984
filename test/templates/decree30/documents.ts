/** Documents with one of everything that is measured. */
import { deflateSync } from 'node:zlib';
import type { Issue, RenderInput, ReportPackage } from '../../../templates/index.js';
import { aPackage, doc, footnote, paragraph, section, table } from '../../fixtures/packages/build.js';

const long =
  'Các đơn vị đã triển khai đầy đủ nhiệm vụ được giao, bảo đảm tiến độ và chất lượng theo kế hoạch của năm, kịp thời báo cáo những việc còn vướng mắc để lãnh đạo Sở xem xét, chỉ đạo.';

/** An image of one colour, `width` × `height` pixels. */
export function plainImage(width: number, height: number, [r, g, b]: readonly [number, number, number]): string {
  const row = Buffer.concat([Buffer.from([0]), Buffer.concat(Array.from({ length: width }, () => Buffer.from([r, g, b, 128])))]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, check]);
}

function crc(bytes: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

export const issue: Issue = { number: '17', date: '2026-02-05' };
export const sealed: Issue = {
  ...issue,
  signature: { src: plainImage(80, 40, [0, 0, 200]), width: 40 },
  seal: { src: plainImage(60, 60, [220, 0, 0]), width: 36 },
};

export const report: ReportPackage = aPackage({
  opening: doc(paragraph('Thực hiện kế hoạch công tác năm 2025, Sở Nội vụ báo cáo kết quả như sau:', footnote('Kế hoạch số 05/KH-SNV.'))),
  sections: [
    section('1', 'Kết quả thực hiện', 'vtlt', paragraph(`Đoạn đầu. ${long} ${long}`), paragraph(`Đoạn sau. ${long} ${long}`)),
    ...Array.from({ length: 8 }, (_, i) => section(`${i + 2}`, `Việc thứ ${i + 2}`, 'vtlt', paragraph(`${long} ${long}`))),
  ],
  closing: doc(paragraph(`${long} Trên đây là báo cáo của Sở Nội vụ./.`)),
  annexes: [{ title: 'Danh mục hồ sơ', content: doc(table(['TT', 'Tên hồ sơ'], ['1', 'Hồ sơ công việc'])) }],
  drafterMark: { initials: 'NVA', copies: 300 },
});

export const letter: ReportPackage = aPackage({
  documentType: 'CV',
  subject: 'báo cáo kết quả chỉnh lý tài liệu tồn đọng và phương án số hóa tài liệu',
  addressees: ['Sở Tài chính', 'Sở Xây dựng', 'Ủy ban nhân dân các xã'],
  opening: doc(paragraph(long)),
  footer: { address: 'Số 5 đường Trần Phú, tỉnh Hà Giang', phone: '0219 3866 000', email: 'snv@example.gov.vn' },
});

export const urgent: ReportPackage = { ...letter, urgency: 'THƯỢNG KHẨN', circulation: 'Xem xong trả lại' };

const wide = [
  'Số thứ tự',
  'Tên đơn vị',
  'Lĩnh vực',
  'Tiếp nhận',
  'Giải quyết',
  'Đúng hạn',
  'Quá hạn',
  'Nguyên nhân',
  'Trách nhiệm',
  'Khắc phục',
  'Thời hạn',
  'Nghiêm trọng',
  'Ghi chú',
  'Chuyển tiếp',
];

const { addressees: _addressees, opening: _opening, closing: _closing, ...rest } = aPackage();
export const decision: ReportPackage = {
  ...rest,
  documentType: 'QĐ',
  subject: 'Ban hành Quy chế công tác văn thư, lưu trữ',
  bases: ['Luật Lưu trữ ngày 21 tháng 6 năm 2024', 'Theo đề nghị của Trưởng phòng Văn thư - Lưu trữ'],
  signature: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Lê Thị Bình' },
  sections: [
    section('I', 'Quy định chung', 'vtlt'),
    section('I.1', 'Phạm vi điều chỉnh', 'vtlt', paragraph(long)),
    section('I.2', 'Nguyên tắc', 'vtlt'),
    section('I.2.1', 'Mọi văn bản đi được đăng ký trong ngày.', 'vtlt'),
    section('I.2.1.a', 'đúng số;', 'vtlt'),
    section('I.2.2', 'Trách nhiệm', 'vtlt', paragraph(long)),
    section('II', 'Tổ chức thực hiện', 'vtlt'),
    section(
      'II.3',
      'Quyết định này có hiệu lực kể từ ngày ký.',
      'vtlt',
      table(
        wide,
        wide.map(() => 'nội dung'),
      ),
      paragraph(`${long} ${long}./.`),
    ),
  ],
};

export const documents = (profile: NonNullable<RenderInput['profile']>): Record<string, RenderInput> => ({
  report: { package: report, issue: sealed, profile },
  letter: { package: letter, issue, profile },
  urgent: { package: urgent, issue, profile },
  decision: { package: decision, issue, profile },
});
