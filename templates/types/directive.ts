import type { DocumentType } from './type.js';

export const directive: DocumentType = {
  abbreviation: 'CT',
  name: 'CHỈ THỊ',
  englishName: 'directive',
  letter: false,
  numberShowsType: true,
  headings: 'decimal',
  musts: ['opening', 'execution'],
  mustNots: ['addressees'],
  openingWords: 'Thời gian qua, …. Để khắc phục tình trạng trên, … yêu cầu các cơ quan, đơn vị thực hiện nghiêm các nội dung sau:',
  closingWords:
    'Yêu cầu thủ trưởng các cơ quan, đơn vị nghiêm túc thực hiện Chỉ thị này; trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời phản ánh về … để được hướng dẫn, giải quyết./.',
  outline: [
    { number: '1', heading: 'Yêu cầu chung' },
    { number: '2', heading: 'Nhiệm vụ của các đơn vị' },
    { number: '3', heading: 'Tổ chức thực hiện' },
  ],
  recipients: [
    { text: 'Các cơ quan, đơn vị có tên tại Mục 2', kind: 'external' },
    { text: 'Lãnh đạo cơ quan (để báo cáo)', kind: 'internal' },
    { text: 'Các phòng, đơn vị trực thuộc', kind: 'internal' },
  ],
};
