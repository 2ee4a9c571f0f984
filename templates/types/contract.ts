import type { DocumentType } from './type.js';

export const contract: DocumentType = {
  abbreviation: 'HĐ',
  name: 'HỢP ĐỒNG',
  englishName: 'contract',
  letter: false,
  numberShowsType: true,
  headings: 'articles',
  musts: ['bases', 'people', 'effect'],
  mustNots: ['addressees'],
  outline: [
    { number: '1', heading: 'Các bên ký kết' },
    { number: '2', heading: 'Nội dung hợp đồng' },
    { number: '3', heading: 'Giá trị và phương thức thanh toán' },
    { number: '4', heading: 'Quyền và nghĩa vụ của các bên' },
    { number: '5', heading: 'Giải quyết tranh chấp' },
    { number: '6', heading: 'Hiệu lực của hợp đồng' },
  ],
  recipients: [
    { text: 'Các bên ký kết', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
  ],
};
