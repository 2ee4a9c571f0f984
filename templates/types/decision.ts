import type { DocumentType } from './type.js';

export const decision: DocumentType = {
  abbreviation: 'QĐ',
  name: 'QUYẾT ĐỊNH',
  englishName: 'decision',
  letter: false,
  numberShowsType: true,
  headings: 'articles',
  enacting: { issuer: true, words: 'QUYẾT ĐỊNH:' },
  musts: ['bases', 'effect', 'execution'],
  mustNots: ['addressees'],
  outline: [
    { number: '1', heading: 'Phê duyệt …' },
    { number: '2', heading: 'Hiệu lực thi hành' },
    { number: '3', heading: 'Trách nhiệm thi hành' },
  ],
  recipients: [
    { text: 'Như Điều 3', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
    { text: 'Các phòng, đơn vị trực thuộc', kind: 'internal' },
  ],
};
