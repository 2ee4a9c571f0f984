import type { Action } from '../api/shapes.js';

/** What an allowed event can be done to: one button, however many sections it fits. */
export interface Doable {
  type: string;
  actions: Action[];
}

/** How an event moves the document, for the look of its button only. */
export type Tone = 'forward' | 'aside' | 'back' | 'end';

const back = new Set([
  'RETURN',
  'RETURN_TO_SIGNING',
  'DECLINE',
  'TAKE_BACK',
  'TAKE_FROM_DEPUTY',
  'REOPEN_SECTION',
  'WAIVE',
  'CANCEL_OPINION',
  'DELIVERY_RETURNED',
  'RECALL_REFUSED',
]);
const aside = new Set([
  'EDIT',
  'NAME_FORMER',
  'FILE',
  'REASSIGN',
  'ASK_OPINION',
  'EXTEND',
  'ASK_FOR_TIME',
  'HAND_TO_DEPUTY',
  'CHANGE_DRAFTER',
  'SUSPEND',
  'EXTEND_OPINION',
  'RETRY',
]);
/** What stops a document on its way. */
const end = new Set(['WITHDRAW', 'RECALL']);
/** What is seldom done, and does nothing for the document itself: never the first thing on offer where there is another. */
const seldom = new Set(['SUSPEND', 'CHANGE_DRAFTER']);
const order: Record<Tone, number> = { forward: 0, aside: 1, back: 2, end: 4 };
const rankOf = (type: string): number => (seldom.has(type) ? 3 : order[toneOf(type)]);

export const toneOf = (type: string): Tone => (end.has(type) ? 'end' : back.has(type) ? 'back' : aside.has(type) ? 'aside' : 'forward');

/** What I can do, an event a line: what moves the document on comes first. */
export function doables(actions: readonly Action[]): Doable[] {
  const byType = new Map<string, Action[]>();
  for (const action of actions) if (action.allowed) byType.set(action.type, [...(byType.get(action.type) ?? []), action]);
  return [...byType].map(([type, all]) => ({ type, actions: all })).toSorted((a, b) => rankOf(a.type) - rankOf(b.type));
}

/** Events that are refused for reasons of one kind. */
export interface Obstacle {
  code: string;
  types: string[];
  /** each sentence once, with the parts it is said of */
  reasons: { message: string; targets: string[] }[];
}

/** The code of refusals whose only reason is that their time has not come. */
export const notNow = 'not_now';

/**
 * Why not the rest, so that eight sections with nine events read as a few lines: events of a part that meet the same
 * sentence stand together, and so do parts that meet sentences of the same kind about the same events.
 */
export function obstacles(actions: readonly Action[]): Obstacle[] {
  const byTarget = new Map<string, { code: string; message: string; target: string; types: string[] }>();
  for (const { allowed, type, target, refusal } of actions) {
    if (allowed || !refusal) continue;
    const key = [target ?? '', refusal.code, refusal.message].join('\n');
    const known = byTarget.get(key) ?? { ...refusal, target: target ?? '', types: [] };
    byTarget.set(key, { ...known, types: [...known.types, type] });
  }
  const byKind = new Map<string, Obstacle>();
  for (const { code, message, target, types } of byTarget.values()) {
    const key = [code, ...types].join('\n');
    const known = byKind.get(key) ?? { code, types, reasons: [] };
    byKind.set(key, known);
    const said = known.reasons.find((reason) => reason.message === message);
    if (said === undefined) known.reasons.push({ message, targets: target === '' ? [] : [target] });
    else if (target !== '') said.targets.push(target);
  }
  return [...byKind.values()];
}
