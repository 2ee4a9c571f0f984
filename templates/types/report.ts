import type { DocumentType } from './type.js';

export const report: DocumentType = {
  abbreviation: 'BC',
  name: 'BÁO CÁO',
  englishName: 'report',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['closing'],
  mustNots: [],
  openingWords: 'Thực hiện …, … báo cáo kết quả như sau:',
  closingWords: 'Trên đây là báo cáo … của …, kính báo cáo … xem xét, chỉ đạo./.',
  outline: [
    { number: '1', heading: 'Công tác chỉ đạo, điều hành' },
    { number: '2', heading: 'Kết quả thực hiện' },
    { number: '3', heading: 'Tồn tại, hạn chế và nguyên nhân' },
    { number: '4', heading: 'Phương hướng, nhiệm vụ trong thời gian tới' },
    { number: '5', heading: 'Kiến nghị, đề xuất' },
  ],
  recipients: [
    { text: 'Như trên', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
    { text: 'Các phòng, đơn vị trực thuộc', kind: 'internal' },
  ],
};
