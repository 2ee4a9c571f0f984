import type { DocumentType } from './type.js';

export const invitation: DocumentType = {
  abbreviation: 'GM',
  name: 'GIẤY MỜI',
  englishName: 'invitation',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['people', 'time', 'venue'],
  mustNots: ['bases'],
  openingWords: '… trân trọng kính mời … dự …, cụ thể như sau:',
  closingWords: 'Rất mong các đại biểu sắp xếp công việc, tham dự đúng thành phần và thời gian./.',
  outline: [
    { number: '1', heading: 'Nội dung' },
    { number: '2', heading: 'Thành phần' },
    { number: '3', heading: 'Thời gian, địa điểm' },
    { number: '4', heading: 'Chuẩn bị tài liệu' },
  ],
  recipients: [
    { text: 'Như trên', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
  ],
};
