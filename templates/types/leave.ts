import type { DocumentType } from './type.js';

export const leave: DocumentType = {
  abbreviation: 'GNP',
  name: 'GIẤY NGHỈ PHÉP',
  englishName: 'leave permit',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['people', 'time'],
  mustNots: ['addressees'],
  outline: [
    { number: '1', heading: 'Người được nghỉ phép' },
    { number: '2', heading: 'Thời gian và nơi nghỉ phép' },
    { number: '3', heading: 'Chế độ và bàn giao công việc' },
  ],
  recipients: [
    { text: 'Người được nghỉ phép', kind: 'internal' },
    { text: 'Phòng, đơn vị của người được nghỉ phép', kind: 'internal' },
  ],
};
