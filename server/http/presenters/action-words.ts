import { addressee, currentVersion, lawOf } from '../../../workflows/index.js';
import type { Language } from '../language.js';

/** What the law calls a step. */
export const actionWords = (type: string, target: string | null, language: Language): string =>
  addressee(lawOf(currentVersion), { type, ...(target === null ? {} : { target }) })?.definition.words[language] ?? type;
