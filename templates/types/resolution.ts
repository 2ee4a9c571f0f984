import type { DocumentType } from './type.js';

export const resolution: DocumentType = {
  abbreviation: 'NQ',
  name: 'NGHỊ QUYẾT',
  englishName: 'resolution',
  letter: false,
  numberShowsType: true,
  headings: 'articles',
  enacting: { issuer: true, words: 'QUYẾT NGHỊ:' },
  musts: ['bases', 'effect', 'execution'],
  mustNots: ['addressees'],
  outline: [
    { number: '1', heading: 'Thông qua …' },
    { number: '2', heading: 'Nhiệm vụ và giải pháp chủ yếu' },
    { number: '3', heading: 'Tổ chức thực hiện' },
    { number: '4', heading: 'Hiệu lực thi hành' },
  ],
  recipients: [
    { text: 'Như Điều 3', kind: 'external' },
    { text: 'Cơ quan cấp trên trực tiếp (để báo cáo)', kind: 'external' },
    { text: 'Các phòng, đơn vị trực thuộc', kind: 'internal' },
  ],
};
