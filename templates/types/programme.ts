import type { DocumentType } from './type.js';

export const programme: DocumentType = {
  abbreviation: 'CTr',
  name: 'CHƯƠNG TRÌNH',
  englishName: 'programme',
  letter: false,
  numberShowsType: true,
  headings: 'roman',
  musts: ['execution'],
  mustNots: ['addressees'],
  openingWords: 'Thực hiện …, … ban hành Chương trình … như sau:',
  closingWords: 'Trên đây là Chương trình … của …; yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.',
  outline: [
    { number: 'I', heading: 'Mục tiêu' },
    { number: 'II', heading: 'Nội dung chương trình' },
    { number: 'III', heading: 'Kinh phí thực hiện' },
    { number: 'IV', heading: 'Tổ chức thực hiện' },
  ],
  recipients: [
    { text: 'Cơ quan cấp trên trực tiếp (để báo cáo)', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
    { text: 'Các phòng, đơn vị trực thuộc', kind: 'internal' },
  ],
};
