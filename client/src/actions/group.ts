import type { Action } from '../api/shapes.js';

/** What an allowed event can be done to: one button, however many sections it fits. */
export interface Doable {
  type: string;
  actions: Action[];
}

/** How an event moves the document, for the look of its button only. */
export type Tone = 'forward' | 'aside' | 'back' | 'end';

const back = new Set(['RETURN', 'DECLINE', 'TAKE_BACK', 'REOPEN_SECTION', 'WAIVE', 'CANCEL_OPINION', 'DELIVERY_RETURNED']);
const aside = new Set(['REASSIGN', 'ASK_OPINION', 'EXTEND_OPINION', 'RETRY']);
const order: Record<Tone, number> = { forward: 0, aside: 1, back: 2, end: 3 };

export const toneOf = (type: string): Tone => (type === 'WITHDRAW' ? 'end' : back.has(type) ? 'back' : aside.has(type) ? 'aside' : 'forward');

/** What I can do, an event a line: what moves the document on comes first. */
export function doables(actions: readonly Action[]): Doable[] {
  const byType = new Map<string, Action[]>();
  for (const action of actions) if (action.allowed) byType.set(action.type, [...(byType.get(action.type) ?? []), action]);
  return [...byType]
    .map(([type, all]) => ({ type, actions: all }))
    .toSorted((a, b) => order[toneOf(a.type)] - order[toneOf(b.type)]);
}

/** One reason, and everything it stands in the way of. */
export interface Obstacle {
  message: string;
  code: string;
  types: string[];
  targets: string[];
}

/** Refusals whose only reason is that their time has not come. */
export const notNow = 'not_now';

/**
 * Why not the rest: each reason once, with the events and the parts it holds for, so that eight sections with nine events
 * read as a few lines. Events that can be done to another part are not left out: the reason says which part it is about.
 */
export function obstacles(actions: readonly Action[]): Obstacle[] {
  const byReason = new Map<string, Obstacle>();
  for (const { allowed, type, target, refusal } of actions) {
    if (allowed || !refusal) continue;
    const key = `${refusal.code}\n${refusal.message}`;
    const known = byReason.get(key) ?? { message: refusal.message, code: refusal.code, types: [], targets: [] };
    byReason.set(key, known);
    if (!known.types.includes(type)) known.types.push(type);
    if (target && !known.targets.includes(target)) known.targets.push(target);
  }
  return [...byReason.values()];
}
