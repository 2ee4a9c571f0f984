import type { WalkDeps } from './walk.js';

/** What the people of the demo say. */
export const wordsOfTheCast = (language: 'vi' | 'en'): WalkDeps['words'] => ({ vi, en })[language];

const vi = {
  returnReason: 'Đề nghị rà soát lại số liệu trước khi duyệt',
  question: 'Đề nghị Văn phòng cho ý kiến về dự thảo',
  opinionWords: 'Nhất trí với dự thảo',
  overrideReason: 'Giữ nguyên theo bản gốc của đơn vị soạn thảo',
  waiveReason: 'Mục chỉ có đề mục',
  receivedBy: 'Nhân viên bưu điện',
};
const en = {
  returnReason: 'Please check the figures again before approval',
  question: 'What does the office say to the draft?',
  opinionWords: 'The office agrees with the draft',
  overrideReason: 'Kept as the drafting division wrote it',
  waiveReason: 'The section has a heading only',
  receivedBy: 'Post office',
};
