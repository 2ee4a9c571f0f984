import type { Entry, Refusal, Words } from '../../workflows/index.js';

/** What is wrong with an input, and where. */
export interface Problem {
  /** `signature.name`, `sections.0.division` */
  path: string;
  expected: Words;
}

/** How an attempt to take a step ended. */
export type Outcome =
  | { outcome: 'accepted'; entry: Entry; again: boolean }
  | { outcome: 'refused'; refusal: Refusal }
  | { outcome: 'invalid'; problems: Problem[] }
  /** the key was used for another request */
  | { outcome: 'keyReused' }
  | { outcome: 'unknown' };

export const refused = (code: string, kind: Refusal['kind'], params: Refusal['params'] = {}): Outcome => ({
  outcome: 'refused',
  refusal: { code, kind, params },
});
