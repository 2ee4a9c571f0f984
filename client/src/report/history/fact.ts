import { dayWords, momentWords } from '../../words/dates.js';
import type { Language } from '../../words/index.js';
import type { Say } from '../../words/useWords.js';

/** What is filled into the words of a fact: moments and days are ISO 8601, a name is one of a group of the screens' words. */
export type Value = string | number | { moment: string } | { day: string } | { name: readonly [group: string, of: string] } | Fact | readonly Value[];

/** One short thing that a step changed: the key of its words under `changed`, and what is filled in. */
export interface Fact {
  say: string;
  values: Readonly<Record<string, Value>>;
}

export const fact = (say: string, values: Fact['values'] = {}): Fact => ({ say, values });

export interface Speech {
  t: Say;
  name: (group: string, of: string) => string;
  language: Language;
  now: Date;
}

/** The fact in the reader's language. */
export function factWords({ say, values }: Fact, speech: Speech): string {
  return speech.t(`changed.${say}`, Object.fromEntries(Object.entries(values).map(([key, value]) => [key, valueWords(value, speech)])));
}

function valueWords(value: Value, speech: Speech): string | number {
  if (typeof value !== 'object') return value;
  if ('moment' in value) return momentWords(value.moment, speech.language, speech.now);
  if ('day' in value) return dayWords(value.day, speech.language);
  if ('name' in value) return speech.name(...value.name);
  if ('say' in value) return factWords(value, speech);
  return value.map((one) => valueWords(one, speech)).join(', ');
}
