/** Parts a document of some type must hold, or may not: the words of the office for each, and what the text says where it holds one. */
import * as z from 'zod';

/** In the order in which they stand on the page. */
export const parts = ['addressees', 'bases', 'opening', 'time', 'venue', 'people', 'deadline', 'execution', 'effect', 'closing'] as const;
export const partSchema = z.enum(parts);
/** `addressees`, `bases`, `opening` and `closing` are fields of the package; the others are said in its text. */
export type Part = z.infer<typeof partSchema>;

export const partNames: Record<Part, { vi: string; en: string }> = {
  addressees: { vi: 'nơi kính gửi', en: 'addressees' },
  bases: { vi: 'căn cứ ban hành', en: 'legal bases' },
  opening: { vi: 'phần mở đầu', en: 'an opening' },
  time: { vi: 'thời gian', en: 'the time' },
  venue: { vi: 'địa điểm', en: 'the place' },
  people: { vi: 'người hoặc thành phần', en: 'the people' },
  deadline: { vi: 'thời hạn', en: 'the term' },
  execution: { vi: 'tổ chức thực hiện, trách nhiệm thi hành', en: 'who carries it out' },
  effect: { vi: 'hiệu lực', en: 'when it takes effect' },
  closing: { vi: 'lời kết', en: 'closing words' },
};

/** What the headings or the text say, in lower case, where the part is there: one of them is enough. */
export const partMentions: Record<Exclude<Part, 'addressees' | 'bases' | 'opening' | 'closing'>, readonly string[]> = {
  time: ['thời gian', 'vào hồi', 'vào lúc', 'hồi ', 'từ ngày'],
  venue: ['địa điểm', 'tại trụ sở', 'tại phòng họp', 'tại hội trường', 'nơi nghỉ', 'tại '],
  people: ['thành phần', 'ông ', 'bà ', 'ông (bà)', 'đồng chí', 'kính mời', 'các bên', 'đại diện'],
  deadline: ['thời hạn', 'trước ngày', 'đến ngày', 'đến hết ngày', 'chậm nhất'],
  execution: ['tổ chức thực hiện', 'chịu trách nhiệm', 'trách nhiệm thi hành', 'triển khai thực hiện', 'phân công', 'yêu cầu'],
  effect: ['hiệu lực'],
};
