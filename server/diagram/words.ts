import type { Kind, Words } from '../../workflows/index.js';

export type Language = keyof Words;

export const wordsOfKind: Record<Kind, Words> = {
  report: { vi: 'Đường đi của văn bản', en: 'The walk of a report' },
  section: { vi: 'Đường đi của một mục', en: 'The walk of a section' },
  opinion: { vi: 'Đường đi của một ý kiến', en: 'The walk of an opinion' },
  delivery: { vi: 'Đường đi của một bản gửi', en: 'The walk of a delivery' },
};

export const wordsOfFrame: Words = {
  vi: 'Mũi tên ở khung là của mọi bước trong khung',
  en: 'An arrow at the frame is for every state in it',
};

export const here: Words = { vi: 'đang ở đây', en: 'it is here' };
export const been: Words = { vi: 'đã qua', en: 'it has been here' };
export const isEnd: Words = { vi: 'kết thúc', en: 'an end' };
