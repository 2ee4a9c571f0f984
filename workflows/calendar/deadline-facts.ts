import type { Situation } from '../case/situation.js';
import { afterSuspension, textOf } from '../report/v1/facts.js';
import type { Deadline } from './deadlines.js';

/** The deadline that an event sets: whoever has it is reminded where that is still to come, and nothing has been told of it yet. */
export function newDeadline(situation: Situation): Deadline & { dueAt: string } {
  const remindAt = textOf(situation, 'remindAt');
  return { dueAt: textOf(situation, 'dueAt'), remindAt: remindAt > situation.at ? remindAt : null, urgency: null };
}

/** A deadline that stood still moves on with its reminder; what has been told of it stays true. */
export const movedDeadline = <D extends string | null>({ dueAt, remindAt }: { dueAt: D; remindAt: string | null }, situation: Situation) => ({
  dueAt: dueAt === null ? dueAt : afterSuspension(dueAt, situation),
  remindAt: remindAt === null ? null : afterSuspension(remindAt, situation),
});
