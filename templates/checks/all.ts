/** The office's checks, in the order in which it reads. */
import { endMark } from './end-mark.js';
import type { Check } from './finding.js';
import { openQuotes } from './open-quotes.js';
import { repeatedWords } from './repeated-words.js';
import { sectionNumbers } from './section-numbers.js';

export const checks: readonly Check[] = [endMark, sectionNumbers, repeatedWords, openQuotes];
