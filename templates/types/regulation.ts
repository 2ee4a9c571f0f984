import type { DocumentType } from './type.js';

export const regulation: DocumentType = {
  abbreviation: 'QyĐ',
  name: 'QUY ĐỊNH',
  englishName: 'regulation',
  letter: false,
  numberShowsType: true,
  headings: 'articles',
  musts: ['execution'],
  mustNots: ['addressees', 'bases'],
  outline: [
    { number: 'I', heading: 'Quy định chung' },
    { number: 'I.1', heading: 'Phạm vi điều chỉnh' },
    { number: 'I.2', heading: 'Đối tượng áp dụng' },
    { number: 'II', heading: 'Nội dung quy định' },
    { number: 'II.3', heading: 'Yêu cầu' },
    { number: 'II.4', heading: 'Trách nhiệm của tổ chức, cá nhân' },
    { number: 'III', heading: 'Điều khoản thi hành' },
    { number: 'III.5', heading: 'Tổ chức thực hiện' },
  ],
  recipients: [
    { text: 'Như trên', kind: 'external' },
    { text: 'Các phòng, đơn vị trực thuộc', kind: 'internal' },
  ],
};
