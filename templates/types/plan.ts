import type { DocumentType } from './type.js';

export const plan: DocumentType = {
  abbreviation: 'KH',
  name: 'KẾ HOẠCH',
  englishName: 'plan',
  letter: false,
  numberShowsType: true,
  headings: 'roman',
  musts: ['execution'],
  mustNots: ['addressees'],
  openingWords: 'Thực hiện …, … xây dựng Kế hoạch … như sau:',
  closingWords: 'Trên đây là Kế hoạch … của …; yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.',
  outline: [
    { number: 'I', heading: 'Mục đích, yêu cầu' },
    { number: 'I.1', heading: 'Mục đích' },
    { number: 'I.2', heading: 'Yêu cầu' },
    { number: 'II', heading: 'Nội dung thực hiện' },
    { number: 'III', heading: 'Kinh phí thực hiện' },
    { number: 'IV', heading: 'Tổ chức thực hiện' },
  ],
  recipients: [
    { text: 'Cơ quan cấp trên trực tiếp (để báo cáo)', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
    { text: 'Các phòng, đơn vị trực thuộc', kind: 'internal' },
  ],
};
