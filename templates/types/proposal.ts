import type { DocumentType } from './type.js';

export const proposal: DocumentType = {
  abbreviation: 'ĐA',
  name: 'ĐỀ ÁN',
  englishName: 'proposal',
  letter: false,
  numberShowsType: true,
  headings: 'roman',
  musts: ['execution'],
  mustNots: ['addressees'],
  closingWords: 'Trên đây là Đề án … của …./.',
  outline: [
    { number: 'I', heading: 'Sự cần thiết xây dựng đề án' },
    { number: 'II', heading: 'Thực trạng' },
    { number: 'III', heading: 'Quan điểm, mục tiêu' },
    { number: 'IV', heading: 'Nhiệm vụ và giải pháp' },
    { number: 'V', heading: 'Kinh phí thực hiện' },
    { number: 'VI', heading: 'Tổ chức thực hiện' },
  ],
  recipients: [
    { text: 'Cơ quan cấp trên trực tiếp (để báo cáo)', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
    { text: 'Các phòng, đơn vị trực thuộc', kind: 'internal' },
  ],
};
