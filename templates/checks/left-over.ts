/** Years, months, names left over from the document this one was begun from. */
import type { ReportPackage } from '../package/index.js';
import { type Check, type CheckOptions, type Found, foundAt } from './finding.js';
import type { ParagraphText, Passage } from './passages.js';
import { rangesOfCodes } from './words.js';

export const leftOver: Check = {
  name: 'left-over',
  severity: 'should',
  finds: {
    vi: 'Năm, quý, tháng ở phần mở đầu, phần kết không khớp trích yếu; tên cơ quan, người ký, số, ngày của văn bản cũ dùng làm mẫu còn sót lại.',
    en: 'Years, quarters, months of opening and closing that are not the subject’s; agency, signer, numbers and days of the document it was begun from.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 5 và 6: trích yếu phản ánh khái quát nội dung; số liệu, thời gian, tên gọi chính xác.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cells 5 and 6: the subject tells what the text holds; figures, times and names are exact.',
  },
  find(report, passages, options) {
    return [...againstSubject(report, passages), ...ofOtherAgency(report, passages), ...ofFormer(report, passages, options)];
  },
};

interface Period {
  at: number;
  length: number;
  kind: 'year' | 'quarter' | 'month' | 'part';
  value: string;
  written: string;
}

const periodForms = [
  { kind: 'quarter', form: /quý\s+(?<value>IV|III|II|I|[1-4])(?![\p{L}\d])/giu },
  { kind: 'month', form: /(?<!ngày\s+\d{1,2}\s+)tháng\s+(?<value>\d{1,2})(?=\s+năm|\/\d{4})/giu },
  { kind: 'part', form: /(?<value>(?:\d{1,2}|sáu|ba|chín)\s+tháng\s+(?:đầu|cuối)\s+năm)/giu },
  { kind: 'year', form: /(?<!tháng\s+\d{1,2}\s+)(?<!\d\s*[-–]\s*)năm\s+(?<value>\d{4})(?!\s*[-–]\s*\d)/giu },
] as const;

function periodsIn(text: string): Period[] {
  return periodForms.flatMap(({ kind, form }) =>
    [...text.matchAll(form)].map(({ 0: written, index, groups }) => ({
      at: index,
      length: written.length,
      kind,
      value: (groups?.['value'] ?? '').toLowerCase().replace('sáu', '6').replace('ba ', '3 ').replace('chín', '9').replace(/\s+/g, ' '),
      written,
    })),
  );
}

/** Closing and opening say again what the document is about; a period of another document there is a leftover. What a cited document is of does not count. */
function againstSubject({ subject = '' }: ReportPackage, passages: readonly Passage[]): Found[] {
  const wanted = periodsIn(subject);
  if (wanted.length === 0) return [];
  return passages
    .filter(({ where, footnote }) => footnote === null && (where === 'closing' || where === 'opening'))
    .flatMap((passage) =>
      passage.paragraphs.flatMap((paragraph) => {
        const from = passage.where === 'opening' ? lastSentence(paragraph) : 0;
        const said = periodsIn(paragraph.text).filter(({ at }) => at >= from);
        return said
          .filter(({ kind, value }) => {
            const ofKind = wanted.filter((one) => one.kind === kind);
            return (
              ofKind.length > 0 &&
              !ofKind.some((one) => one.value === value) &&
              !said.some((one) => one.kind === kind && ofKind.some((right) => right.value === one.value))
            );
          })
          .map(({ at, length, written }) =>
            foundAt(passage, paragraph, at, length, {
              vi: `“${written}” không khớp trích yếu (“${wanted.map((one) => one.written).join(', ')}”), có thể còn sót từ văn bản cũ.`,
              en: `“${written}” does not agree with the subject (“${wanted.map((one) => one.written).join(', ')}”); it may be left over from a former document.`,
            }),
          );
      }),
    );
}

/** Where the opening turns from what it goes by to what it reports: `… báo cáo kết quả … như sau`. */
function lastSentence(paragraph: ParagraphText): number {
  const { text } = paragraph;
  const cites = rangesOfCodes(paragraph).at(-1)?.[1] ?? 0;
  const turns = [...text.matchAll(/\b(?:báo cáo|ban hành|kính trình|thông báo|hướng dẫn|đề nghị)\s/giu)].at(-1)?.index ?? text.length;
  return Math.max(cites, turns);
}

/** `Trên đây là báo cáo … của Sở …`: a name of the agency's own kind that is not its own. */
function ofOtherAgency({ agency }: ReportPackage, passages: readonly Passage[]): Found[] {
  const own = agency?.name?.toLowerCase() ?? '';
  const kind = own.split(' ')[0] ?? '';
  if (kind === '') return [];
  const form = new RegExp(
    String.raw`(?:báo cáo|kế hoạch|tờ trình|thông báo|hướng dẫn|chương trình)[^.;]*? của (?<name>${kind} [^,.;]{3,80}?)(?=\s*[,.;]|\s+(?:kính|đề nghị|về)\s|$)`,
    'giu',
  );
  return passages
    .filter(({ where, footnote }) => footnote === null && where === 'closing')
    .flatMap((passage) =>
      passage.paragraphs.flatMap((paragraph) =>
        [...paragraph.text.matchAll(form)].flatMap(({ 0: found, index, groups }): Found[] => {
          const name = groups?.['name'] ?? '';
          if (own.startsWith(name.toLowerCase()) || name.toLowerCase().startsWith(own) || shares(own, name.toLowerCase())) return [];
          const at = index + found.lastIndexOf(name);
          const message = {
            vi: `“${name}” không phải cơ quan ban hành, có thể còn sót từ văn bản cũ.`,
            en: `“${name}” is not the issuing agency; it may be left over from a former document.`,
          };
          return [foundAt(passage, paragraph, at, name.length, message)];
        }),
      ),
    );
}

/** `Sở TT và TT` may be the Sở itself: a name with capitals for its words is not judged. */
const shares = (own: string, name: string): boolean =>
  name.split(' ').length <= 2 || name.split(' ').some((word) => word.length <= 2 && !own.split(' ').includes(word));

/** What was the former document's own and is not this one's: its signer, agency, addressees, its year where this one's differs. */
function ofFormer(report: ReportPackage, passages: readonly Passage[], { begunFrom }: CheckOptions): Found[] {
  if (begunFrom === undefined) return [];
  const now = JSON.stringify([report.signature, report.agency, report.addressees, report.subject]).toLowerCase();
  const names = [begunFrom.signature?.name, begunFrom.agency?.name, ...(begunFrom.addressees ?? []), ...periodsOf(begunFrom, report)]
    .filter((name): name is string => typeof name === 'string' && name.trim().length > 3)
    .filter((name) => whereNamed(now, name) < 0);
  return passages.flatMap((passage) =>
    passage.paragraphs.flatMap((paragraph) =>
      names.flatMap((name): Found[] => {
        const at = whereNamed(paragraph.text.toLowerCase(), name);
        if (at < 0 || rangesOfCodes(paragraph).some(([from, to]) => at >= from && at < to)) return [];
        const message = { vi: `“${name}” là của văn bản cũ dùng làm mẫu.`, en: `“${name}” is the former document’s.` };
        return [foundAt(passage, paragraph, at, name.length, message)];
      }),
    ),
  );
}

/** Where the name stands as a whole: `quý I` is not in `quý II`. */
function whereNamed(lower: string, name: string): number {
  const wanted = name.toLowerCase();
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    if (!/[\p{L}\d]/u.test(lower.charAt(at - 1)) && !/[\p{L}\d]/u.test(lower.charAt(at + wanted.length))) return at;
  }
  return -1;
}

/** The periods the former document's subject names, as `quý I` or `sáu tháng đầu năm`; a bare year is compared with often enough to be right. */
function periodsOf(former: ReportPackage, now: ReportPackage): string[] {
  const said = new Set(periodsIn(now.subject ?? '').map(({ value }) => value));
  return periodsIn(former.subject ?? '')
    .filter(({ kind, value }) => kind !== 'year' && !said.has(value))
    .map(({ written }) => written);
}
