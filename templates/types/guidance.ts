import type { DocumentType } from './type.js';

export const guidance: DocumentType = {
  abbreviation: 'HD',
  name: 'HƯỚNG DẪN',
  englishName: 'guidance',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['opening', 'execution'],
  mustNots: [],
  openingWords: 'Thực hiện …, … hướng dẫn một số nội dung như sau:',
  closingWords: 'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các cơ quan, đơn vị phản ánh về … để được hướng dẫn, giải quyết./.',
  outline: [
    { number: '1', heading: 'Phạm vi và đối tượng áp dụng' },
    { number: '2', heading: 'Nội dung hướng dẫn' },
    { number: '2.1', heading: 'Hồ sơ' },
    { number: '2.2', heading: 'Trình tự thực hiện' },
    { number: '3', heading: 'Tổ chức thực hiện' },
  ],
  recipients: [
    { text: 'Các cơ quan, đơn vị thực hiện', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
    { text: 'Các phòng, đơn vị trực thuộc', kind: 'internal' },
  ],
};
