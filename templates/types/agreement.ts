import type { DocumentType } from './type.js';

export const agreement: DocumentType = {
  abbreviation: 'BTT',
  name: 'BẢN THỎA THUẬN',
  englishName: 'agreement',
  letter: false,
  numberShowsType: true,
  headings: 'articles',
  musts: ['people', 'effect'],
  mustNots: ['addressees'],
  outline: [
    { number: '1', heading: 'Các bên thỏa thuận' },
    { number: '2', heading: 'Nội dung thỏa thuận' },
    { number: '3', heading: 'Trách nhiệm của các bên' },
    { number: '4', heading: 'Hiệu lực' },
  ],
  recipients: [
    { text: 'Các bên thỏa thuận', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
  ],
};
