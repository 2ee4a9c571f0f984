import type { DocumentType } from './type.js';

export const minutes: DocumentType = {
  abbreviation: 'BB',
  name: 'BIÊN BẢN',
  englishName: 'minutes',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['time', 'venue', 'people'],
  mustNots: ['addressees', 'bases'],
  closingWords:
    'Cuộc họp kết thúc vào hồi … giờ … phút cùng ngày. Biên bản được lập thành 02 bản, đã đọc lại cho những người dự họp cùng nghe và thống nhất./.',
  outline: [
    { number: '1', heading: 'Thời gian, địa điểm' },
    { number: '2', heading: 'Thành phần dự họp' },
    { number: '3', heading: 'Nội dung cuộc họp' },
    { number: '4', heading: 'Kết luận' },
  ],
  recipients: [
    { text: 'Thành phần dự họp', kind: 'internal' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
  ],
};
