/** The office's checks, in the order in which it reads: form first, then language. */
import { abbreviations } from './abbreviations.js';
import { blanks } from './blanks.js';
import { citationAgreement } from './citation-agreement.js';
import { citationParts } from './citation-parts.js';
import { counts } from './counts.js';
import { dates } from './dates.js';
import { endMark } from './end-mark.js';
import { extraSpace } from './extra-space.js';
import type { Check } from './finding.js';
import { footnoteStop } from './footnote-stop.js';
import { lawNames } from './law-names.js';
import { lawsInForce } from './laws-in-force.js';
import { leftOver } from './left-over.js';
import { listPunctuation } from './list-punctuation.js';
import { missingSpace } from './missing-space.js';
import { oneTerm } from './one-term.js';
import { openBrackets } from './open-brackets.js';
import { openQuotes } from './open-quotes.js';
import { parts } from './parts.js';
import { quoteStyle } from './quote-style.js';
import { repeatedWords } from './repeated-words.js';
import { sectionNumbers } from './section-numbers.js';
import { spelling } from './spelling.js';
import { toneStyle } from './tone-style.js';

export const checks: readonly Check[] = [
  parts,
  sectionNumbers,
  endMark,
  blanks,
  leftOver,
  listPunctuation,
  dates,
  citationParts,
  citationAgreement,
  lawsInForce,
  abbreviations,
  footnoteStop,
  quoteStyle,
  openQuotes,
  openBrackets,
  missingSpace,
  extraSpace,
  repeatedWords,
  lawNames,
  spelling,
  oneTerm,
  toneStyle,
  counts,
];
