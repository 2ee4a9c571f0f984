import type { DocumentType } from './type.js';

export const statute: DocumentType = {
  abbreviation: 'QC',
  name: 'QUY CHẾ',
  englishName: 'statute',
  letter: false,
  numberShowsType: true,
  headings: 'articles',
  musts: ['execution'],
  mustNots: ['addressees', 'bases'],
  outline: [
    { number: 'I', heading: 'Quy định chung' },
    { number: 'I.1', heading: 'Phạm vi điều chỉnh và đối tượng áp dụng' },
    { number: 'I.2', heading: 'Nguyên tắc thực hiện' },
    { number: 'II', heading: 'Quy định cụ thể' },
    { number: 'II.3', heading: 'Trách nhiệm của các đơn vị' },
    { number: 'II.4', heading: 'Trình tự thực hiện' },
    { number: 'III', heading: 'Tổ chức thực hiện' },
    { number: 'III.5', heading: 'Trách nhiệm thi hành' },
    { number: 'III.6', heading: 'Sửa đổi, bổ sung' },
  ],
  recipients: [
    { text: 'Như trên', kind: 'external' },
    { text: 'Các phòng, đơn vị trực thuộc', kind: 'internal' },
  ],
};
