import type { DocumentType } from './type.js';

export const scheme: DocumentType = {
  abbreviation: 'PA',
  name: 'PHƯƠNG ÁN',
  englishName: 'scheme',
  letter: false,
  numberShowsType: true,
  headings: 'roman',
  musts: ['execution'],
  mustNots: ['addressees'],
  closingWords: 'Trên đây là Phương án … của …; yêu cầu các đơn vị triển khai thực hiện./.',
  outline: [
    { number: 'I', heading: 'Sự cần thiết và cơ sở xây dựng phương án' },
    { number: 'II', heading: 'Nội dung phương án' },
    { number: 'III', heading: 'Lực lượng, phương tiện và kinh phí' },
    { number: 'IV', heading: 'Tổ chức thực hiện' },
  ],
  recipients: [
    { text: 'Cơ quan cấp trên trực tiếp (để báo cáo)', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
    { text: 'Các phòng, đơn vị trực thuộc', kind: 'internal' },
  ],
};
