import type { DocumentType } from './type.js';

export const transferSlip: DocumentType = {
  abbreviation: 'PC',
  name: 'PHIẾU CHUYỂN',
  englishName: 'transfer slip',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['addressees'],
  mustNots: ['bases'],
  closingWords: '… chuyển … để được xem xét, giải quyết theo thẩm quyền./.',
  outline: [
    { number: '1', heading: 'Văn bản được chuyển' },
    { number: '2', heading: 'Lý do chuyển' },
  ],
  recipients: [
    { text: 'Như trên', kind: 'external' },
    { text: 'Tổ chức, cá nhân gửi văn bản', kind: 'external' },
  ],
};
