import type { DocumentType } from './type.js';

export const memorandum: DocumentType = {
  abbreviation: 'BGN',
  name: 'BẢN GHI NHỚ',
  englishName: 'memorandum',
  letter: false,
  numberShowsType: true,
  headings: 'articles',
  musts: ['people', 'effect'],
  mustNots: ['addressees'],
  outline: [
    { number: '1', heading: 'Các bên tham gia' },
    { number: '2', heading: 'Mục đích và phạm vi hợp tác' },
    { number: '3', heading: 'Nội dung hợp tác' },
    { number: '4', heading: 'Hiệu lực' },
  ],
  recipients: [
    { text: 'Các bên tham gia', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
  ],
};
