import type { DocumentType } from './type.js';

export const letter: DocumentType = { abbreviation: 'CV', name: 'CÔNG VĂN', englishName: 'letter', letter: true };
