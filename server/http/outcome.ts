import { z } from 'zod';
import type { Entry } from '../../workflows/index.js';
import type { Outcome } from '../engine/index.js';
import { invalidProblem, problems, refusalProblem } from './problem.js';

/** The answer to a step. */
export const stepSchema = z.object({ seq: z.int(), state: z.string() });

/** The committed entry, or the problem that says why there is none. */
export function answerOutcome(outcome: Outcome): Entry {
  switch (outcome.outcome) {
    case 'accepted':
      return outcome.entry;
    case 'refused':
      throw refusalProblem(outcome.refusal);
    case 'invalid':
      throw invalidProblem(outcome.problems);
    case 'keyReused':
      throw problems.keyReused();
    case 'unknown':
      throw problems.notFound();
  }
}
