import type { DocumentType } from './type.js';

export const communique: DocumentType = {
  abbreviation: 'TC',
  name: 'THÔNG CÁO',
  englishName: 'communiqué',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['closing'],
  mustNots: ['addressees', 'bases'],
  closingWords: '… thông cáo để các cơ quan, tổ chức và nhân dân được biết./.',
  outline: [
    { number: '1', heading: 'Sự việc và thời điểm' },
    { number: '2', heading: 'Nội dung cần công bố' },
  ],
  recipients: [
    { text: 'Cơ quan báo chí', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
  ],
};
