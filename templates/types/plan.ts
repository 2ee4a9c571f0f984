import type { DocumentType } from './type.js';

export const plan: DocumentType = { abbreviation: 'KH', name: 'KẾ HOẠCH', englishName: 'plan', letter: false };
