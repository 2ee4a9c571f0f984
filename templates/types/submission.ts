import type { DocumentType } from './type.js';

export const submission: DocumentType = {
  abbreviation: 'TTr',
  name: 'TỜ TRÌNH',
  englishName: 'submission',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['addressees', 'closing'],
  mustNots: [],
  openingWords: '…, … kính trình … xem xét, quyết định như sau:',
  closingWords: '… kính trình … xem xét, quyết định./.',
  outline: [
    { number: '1', heading: 'Sự cần thiết' },
    { number: '2', heading: 'Nội dung trình' },
    { number: '3', heading: 'Kiến nghị, đề xuất' },
  ],
  recipients: [
    { text: 'Như trên', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
  ],
};
