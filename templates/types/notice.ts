import type { DocumentType } from './type.js';

export const notice: DocumentType = {
  abbreviation: 'TB',
  name: 'THÔNG BÁO',
  englishName: 'notice',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['closing'],
  mustNots: [],
  openingWords: '…, … thông báo như sau:',
  closingWords: '… thông báo để các cơ quan, đơn vị biết và thực hiện./.',
  outline: [
    { number: '1', heading: 'Nội dung thông báo' },
    { number: '2', heading: 'Phân công thực hiện' },
  ],
  recipients: [
    { text: 'Các cơ quan, đơn vị liên quan', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
    { text: 'Các phòng, đơn vị trực thuộc', kind: 'internal' },
  ],
};
