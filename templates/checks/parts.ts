/** Parts the type of the document must have, or may not; headings with nothing under them. */
import { isEmptyDoc, type ReportPackage } from '../package/index.js';
import { type Part, partMentions, partNames, typeOf } from '../types/index.js';
import { type Check, type Found, foundIn } from './finding.js';
import type { Passage, Where } from './passages.js';

export const parts: Check = {
  name: 'parts',
  severity: 'should',
  finds: {
    vi: 'Thiếu phần bắt buộc của tên loại (căn cứ, nơi kính gửi: phải sửa), có phần không dùng cho tên loại, mục chưa có nội dung, “Như trên” mà không có nơi kính gửi.',
    en: 'A part the type must have is missing (legal bases, addressees: must), a part the type does not have, a section without text, “Như trên” without addressees.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6 và 9; Phụ lục III, mẫu trình bày của từng tên loại.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cells 6 and 9; Appendix III, the form of each type.',
  },
  find(report, passages) {
    return [...ofType(report, passages), ...emptySections(report), ...asAbove(report)];
  },
};

const fields: Partial<Record<Part, Where>> = { addressees: 'addressees', bases: 'bases', opening: 'opening', closing: 'closing' };

function ofType(report: ReportPackage, passages: readonly Passage[]): Found[] {
  const type = typeOf(report);
  if (type === null) return [];
  let read: string | null = null;
  const text = (): string => {
    read ??= passages
      .flatMap(({ paragraphs }) => paragraphs.map((one) => one.text))
      .join('\n')
      .toLowerCase();
    return read;
  };
  const has = (part: Part): boolean => {
    const where = fields[part];
    if (where !== undefined) return passages.some((one) => one.where === where && one.paragraphs.some((words) => words.text.trim() !== ''));
    return partMentions[part as keyof typeof partMentions].some((words) => text().includes(words));
  };
  const name = type.name.charAt(0) + type.name.slice(1).toLowerCase();
  const missing = type.musts
    .filter((part) => !has(part))
    .map((part): Found => {
      const message = { vi: `${name} cần có ${partNames[part].vi}.`, en: `A ${type.englishName} must hold this: ${partNames[part].en}.` };
      const isForm = part === 'addressees' || part === 'bases';
      return { ...foundIn(fields[part] ?? 'text', fields[part] ?? `parts.${part}`, message), severity: isForm ? 'must' : 'should' };
    });
  const tooMuch = type.mustNots
    .filter((part) => fields[part] !== undefined && has(part))
    .map((part) => {
      const message = { vi: `${name} không có ${partNames[part].vi}.`, en: `A ${type.englishName} does not have this: ${partNames[part].en}.` };
      return foundIn(fields[part] ?? 'text', fields[part] ?? `parts.${part}`, message);
    });
  return [...missing, ...tooMuch];
}

/** A heading may be all there is where sections hang under it, or where it says all: an article of one sentence. */
function emptySections({ sections = [] }: ReportPackage): Found[] {
  return sections.flatMap(({ number, heading, headingTail, content }, i): Found[] => {
    const hasOwn = (content?.content ?? []).length > 0 && !isEmptyDoc(content);
    const next = sections[i + 1]?.number ?? '';
    if (hasOwn || next.startsWith(`${number}.`) || headingTail !== undefined || /[.:;!?]$/.test(heading.trim())) return [];
    return [foundIn('text', `sections.${i}.content`, { vi: `Mục ${number} chưa có nội dung.`, en: `Section ${number} has no text.` }, number)];
  });
}

function asAbove({ addressees = [], recipients = [] }: ReportPackage): Found[] {
  if (addressees.length > 0) return [];
  return recipients.flatMap(({ text }, i): Found[] => {
    if (!/^\s*[-–]?\s*như trên/i.test(text)) return [];
    const message = { vi: '“Như trên” chỉ dùng khi có nơi kính gửi.', en: '“Như trên” (as above) needs addressees above.' };
    return [foundIn('recipients', `recipients.${i}.text`, message)];
  });
}
