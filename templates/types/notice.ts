import type { DocumentType } from './type.js';

export const notice: DocumentType = { abbreviation: 'TB', name: 'THÔNG BÁO', englishName: 'notice', letter: false };
