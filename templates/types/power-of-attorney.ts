import type { DocumentType } from './type.js';

export const powerOfAttorney: DocumentType = {
  abbreviation: 'GUQ',
  name: 'GIẤY ỦY QUYỀN',
  englishName: 'power of attorney',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['people', 'deadline'],
  mustNots: ['addressees'],
  closingWords: 'Người được ủy quyền chịu trách nhiệm trước pháp luật về những việc đã thực hiện và không được ủy quyền lại cho người khác./.',
  outline: [
    { number: '1', heading: 'Người ủy quyền và người được ủy quyền' },
    { number: '2', heading: 'Nội dung ủy quyền' },
    { number: '3', heading: 'Thời hạn ủy quyền' },
  ],
  recipients: [
    { text: 'Người được ủy quyền', kind: 'internal' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
    { text: 'Các phòng, đơn vị trực thuộc', kind: 'internal' },
  ],
};
