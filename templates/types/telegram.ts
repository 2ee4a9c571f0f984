import type { DocumentType } from './type.js';

export const telegram: DocumentType = {
  abbreviation: 'CĐ',
  name: 'CÔNG ĐIỆN',
  englishName: 'telegram',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['addressees', 'execution'],
  mustNots: ['bases'],
  closingWords: 'Yêu cầu các cơ quan, đơn vị nhận được Công điện này khẩn trương triển khai thực hiện và báo cáo kết quả về …./.',
  outline: [
    { number: '1', heading: 'Tình hình' },
    { number: '2', heading: 'Yêu cầu đối với các cơ quan, đơn vị' },
    { number: '3', heading: 'Chế độ báo cáo' },
  ],
  recipients: [
    { text: 'Như trên', kind: 'external' },
    { text: 'Cơ quan cấp trên trực tiếp (để báo cáo)', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
  ],
};
