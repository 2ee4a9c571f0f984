import type { Words } from '../package/index.js';
import type { LineChange, PartChange } from './change.js';

const names: Record<string, Words> = {
  subject: { vi: 'Trích yếu', en: 'Subject' },
  marks: { vi: 'Loại văn bản, độ khẩn, địa danh', en: 'Type, urgency, place' },
  addressees: { vi: 'Kính gửi', en: 'Addressees' },
  bases: { vi: 'Căn cứ', en: 'Legal bases' },
  opening: { vi: 'Mở đầu', en: 'Opening' },
  closing: { vi: 'Kết thúc', en: 'Closing' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
  signature: { vi: 'Người ký', en: 'Signature' },
};

/** What a reader calls a part: the heading of a section, the title of an annex, a name for the others. */
export const nameOf = ({ part, title }: Pick<PartChange, 'part' | 'title'>, language: keyof Words): string => title ?? names[part]?.[language] ?? part;

const changes: Record<PartChange['change'] | LineChange['change'], Words> = {
  same: { vi: 'không đổi', en: 'unchanged' },
  added: { vi: 'thêm mới', en: 'added' },
  removed: { vi: 'bỏ', en: 'removed' },
  changed: { vi: 'sửa', en: 'changed' },
  moved: { vi: 'chuyển đến đây', en: 'moved here' },
  movedAway: { vi: 'chuyển đi nơi khác', en: 'moved elsewhere' },
};

export const wordsOfChange = (change: PartChange['change'] | LineChange['change'], language: keyof Words): string => changes[change][language];

/** `mục 2.1, đoạn 3`: a place as a reader finds it. */
export function wordsOfPlace({ part, line }: { part: string; line: number }, language: keyof Words): string {
  const [kind = part, number] = part.split(':');
  const where: Record<string, Words> = { section: { vi: 'mục', en: 'section' }, annex: { vi: 'phụ lục', en: 'annex' } };
  const named = number === undefined ? nameOf({ part, title: null }, language) : `${where[kind]?.[language] ?? kind} ${number}`;
  return language === 'vi' ? `${named}, đoạn ${line + 1}` : `${named}, paragraph ${line + 1}`;
}

export const pageWords = {
  title: { vi: 'Những gì đã thay đổi', en: 'What changed' },
  nothing: { vi: 'Hai phiên bản giống nhau.', en: 'The two versions are the same.' },
  unchanged: { vi: 'không đổi', en: 'unchanged' },
  lines: { vi: 'đoạn không đổi', en: 'unchanged paragraphs' },
  was: { vi: 'trước là', en: 'formerly' },
  from: { vi: 'chuyển từ', en: 'moved from' },
  to: { vi: 'chuyển đến', en: 'moved to' },
  footnote: { vi: 'Chú thích', en: 'Footnote' },
  image: { vi: 'Hình', en: 'Figure' },
  formatted: { vi: 'chỉ đổi cách trình bày', en: 'only set in another way' },
} satisfies Record<string, Words>;
