import type { DocumentType } from './type.js';

export const publicLetter: DocumentType = {
  abbreviation: 'ThC',
  name: 'THƯ CÔNG',
  englishName: 'public letter',
  letter: false,
  numberShowsType: false,
  headings: 'decimal',
  musts: ['opening'],
  mustNots: ['bases'],
  openingWords: 'Thân ái gửi …,',
  closingWords: 'Thân ái./.',
  outline: [{ number: '1', heading: 'Lời chúc mừng, biểu dương' }],
  recipients: [
    { text: 'Như trên', kind: 'external' },
    { text: 'Cơ quan báo chí', kind: 'external' },
  ],
};
