/** A place in words, as one colleague tells another. */
import type { Words } from '../package/index.js';
import type { Place } from './finding.js';
import type { Where } from './passages.js';

const parts: Record<Where, Words> = {
  subject: { vi: 'trích yếu', en: 'subject' },
  addressees: { vi: 'nơi kính gửi', en: 'addressees' },
  bases: { vi: 'căn cứ', en: 'legal bases' },
  opening: { vi: 'phần mở đầu', en: 'opening' },
  heading: { vi: 'tiêu đề', en: 'heading' },
  text: { vi: 'nội dung', en: 'text' },
  closing: { vi: 'phần kết', en: 'closing' },
  annexTitle: { vi: 'tên phụ lục', en: 'title of an annex' },
  annex: { vi: 'phụ lục', en: 'annex' },
  recipients: { vi: 'nơi nhận', en: 'recipients' },
};

/** `Mục 2.1, đoạn 2, chú thích 1`. */
export function placeInWords({ section, where, footnote, inTable, paragraph }: Place): Words {
  const inList = where === 'addressees' || where === 'bases' || where === 'recipients';
  const counts = paragraph > 0 && where !== 'subject' && where !== 'heading' && where !== 'annexTitle';
  const said = (language: keyof Words, words: { section: string; table: string; footnote: string; paragraph: string; line: string }): string => {
    const part = section === null ? [parts[where][language]] : [`${words.section} ${section}`, ...(where === 'heading' ? [parts.heading[language]] : [])];
    const all = [
      ...part,
      ...(inTable ? [words.table] : []),
      ...(footnote === null ? [] : [`${words.footnote} ${footnote}`]),
      ...(counts ? [`${inList ? words.line : words.paragraph} ${paragraph}`] : []),
    ].join(', ');
    return all.charAt(0).toUpperCase() + all.slice(1);
  };
  return {
    vi: said('vi', { section: 'mục', table: 'bảng', footnote: 'chú thích', paragraph: 'đoạn', line: 'dòng' }),
    en: said('en', { section: 'section', table: 'table', footnote: 'footnote', paragraph: 'paragraph', line: 'line' }),
  };
}
