import type { DocumentType } from './type.js';

export const letter: DocumentType = {
  abbreviation: 'CV',
  name: 'CÔNG VĂN',
  englishName: 'official letter',
  letter: true,
  numberShowsType: false,
  headings: 'decimal',
  musts: ['addressees'],
  mustNots: [],
  openingWords: '…, … có ý kiến như sau:',
  closingWords: 'Đề nghị … quan tâm, phối hợp thực hiện./.',
  outline: [
    { number: '1', heading: 'Nội dung' },
    { number: '2', heading: 'Đề nghị' },
  ],
  recipients: [
    { text: 'Như trên', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
  ],
};
