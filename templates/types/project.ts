import type { DocumentType } from './type.js';

export const project: DocumentType = {
  abbreviation: 'DA',
  name: 'DỰ ÁN',
  englishName: 'project',
  letter: false,
  numberShowsType: true,
  headings: 'roman',
  musts: ['execution'],
  mustNots: ['addressees'],
  outline: [
    { number: 'I', heading: 'Thông tin chung về dự án' },
    { number: 'II', heading: 'Sự cần thiết đầu tư' },
    { number: 'III', heading: 'Mục tiêu, quy mô và nội dung' },
    { number: 'IV', heading: 'Tổng mức đầu tư và nguồn vốn' },
    { number: 'V', heading: 'Tiến độ và tổ chức thực hiện' },
  ],
  recipients: [
    { text: 'Cơ quan cấp trên trực tiếp (để báo cáo)', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
    { text: 'Các phòng, đơn vị trực thuộc', kind: 'internal' },
  ],
};
