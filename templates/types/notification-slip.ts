import type { DocumentType } from './type.js';

export const notificationSlip: DocumentType = {
  abbreviation: 'PB',
  name: 'PHIẾU BÁO',
  englishName: 'notification slip',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['addressees'],
  mustNots: ['bases'],
  closingWords: '… báo để … biết và thực hiện./.',
  outline: [{ number: '1', heading: 'Nội dung báo' }],
  recipients: [{ text: 'Như trên', kind: 'external' }],
};
