import type { DocumentType } from './type.js';

export const dispatchSlip: DocumentType = {
  abbreviation: 'PG',
  name: 'PHIẾU GỬI',
  englishName: 'dispatch slip',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['addressees'],
  mustNots: ['bases'],
  closingWords: 'Sau khi nhận được, đề nghị quý cơ quan gửi lại phiếu này./.',
  outline: [{ number: '1', heading: 'Tài liệu gửi kèm' }],
  recipients: [{ text: 'Như trên', kind: 'external' }],
};
