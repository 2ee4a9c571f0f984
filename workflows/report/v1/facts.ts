import type { Situation } from '../../case/situation.js';
import type { IssuedNumber, Mark } from './context.js';

/** What the report tells its sections and the opinions it asked. */
export type PartCommand = { to: 'everySection' | 'namedSections'; event: 'OPEN' | 'CLOSE' | 'REOPEN' | 'TAKE_TEXT' } | { to: 'everyOpinion'; event: 'CLOSE' };

/** A fact the engine put into the event, such as a hash; its absence is a defect of the engine, not of a person. */
export function textOf({ event }: Situation, field: string): string {
  const value = event[field];
  if (typeof value !== 'string') throw new Error(`${event.type} came without ${field}`);
  return value;
}

function countOf({ event }: Situation, field: string): number {
  const value = event[field];
  if (typeof value !== 'number') throw new Error(`${event.type} came without ${field}`);
  return value;
}

export function markOf(situation: Situation, hash: string | null): Mark {
  if (hash === null) throw new Error(`${situation.event.type} has nothing to stand on`);
  return { person: situation.by.person, at: situation.at, seq: situation.case.seq + 1, hash };
}

export const numberOf = (situation: Situation): IssuedNumber => ({
  series: textOf(situation, 'series'),
  year: countOf(situation, 'year'),
  n: countOf(situation, 'number'),
  date: textOf(situation, 'date'),
  codeNumber: textOf(situation, 'codeNumber'),
});
