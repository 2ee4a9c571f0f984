import type { Json } from './journal.js';
import type { Situation } from './situation.js';

/** Words in the two languages of the product; `{name}` stands for a parameter of the refusal. */
export interface Words {
  vi: string;
  en: string;
}

/** Why something may not be done. `kind` tells whether it is the person, the moment or the payload. */
export interface Refusal {
  code: string;
  kind: 'who' | 'when' | 'payload' | 'stale';
  /** the field of the payload it is about, where it is about one */
  field?: string;
  params: Record<string, Json>;
}

type Params = Record<string, Json>;

/**
 * One rule, one sentence. `check` returns nothing where the rule holds, else what the sentence is about.
 * A rule about the person (`who`) also knows whom it would let pass, so that desks can say what waits for whom.
 */
export interface Rule {
  code: string;
  kind: Refusal['kind'];
  /** the field of the payload it is about, where it is about one */
  field?: string;
  words: Words;
  check: (situation: Situation, ask: Ask) => Params | null;
  /** it waits for a moment, and holds from then on, or until then */
  isAboutTheHour?: true;
  audience?: (situation: Situation, ask: Ask) => string[];
}

/** A rule as a chart names it: `{ rule: 'actsAs', role: 'director' }`. */
export interface Ask {
  rule: string;
  role?: string;
  state?: string;
  codes?: string[];
}

export const holds = null;

/** Where a list of rules was refused, and how many of them held before. */
export interface RefusedAt {
  refusal: Refusal;
  held: number;
}

/** The first rule of the list that does not hold, as a refusal; null where all hold. */
export const firstRefusal = (rules: Record<string, Rule>, asks: readonly Ask[], situation: Situation, only?: Refusal['kind']): Refusal | null =>
  refusedAt(rules, asks, situation, only)?.refusal ?? null;

/** The same, with how far it got. */
export function refusedAt(rules: Record<string, Rule>, asks: readonly Ask[], situation: Situation, only?: Refusal['kind']): RefusedAt | null {
  for (const [held, ask] of asks.entries()) {
    const rule = rules[ask.rule];
    if (rule === undefined) throw new Error(`The law names a rule it does not have: ${ask.rule}`);
    if (only !== undefined && rule.kind !== only) continue;
    const params = rule.check(situation, ask);
    if (params === null) continue;
    const { code, kind, field } = rule;
    return { refusal: { code, kind, ...(field === undefined ? {} : { field }), params }, held };
  }
  return null;
}

/** Fills `{name}` from the parameters. */
export function say(words: Words, language: 'vi' | 'en', params: Params): string {
  return words[language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
