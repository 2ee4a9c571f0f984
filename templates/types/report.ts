import type { DocumentType } from './type.js';

export const report: DocumentType = { abbreviation: 'BC', name: 'BÁO CÁO', englishName: 'report', letter: false };
