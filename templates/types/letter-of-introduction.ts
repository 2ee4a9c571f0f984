import type { DocumentType } from './type.js';

export const letterOfIntroduction: DocumentType = {
  abbreviation: 'GGT',
  name: 'GIẤY GIỚI THIỆU',
  englishName: 'letter of introduction',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['people', 'deadline'],
  mustNots: ['bases'],
  closingWords: 'Đề nghị quý cơ quan tạo điều kiện để người có tên trên hoàn thành nhiệm vụ./.',
  outline: [
    { number: '1', heading: 'Người được giới thiệu' },
    { number: '2', heading: 'Nơi đến và nội dung công việc' },
    { number: '3', heading: 'Thời hạn' },
  ],
  recipients: [{ text: 'Như trên', kind: 'external' }],
};
