/** The walk as it is drawn: where the document was, is, and still has to go. */

export const walkStates: readonly string[] = [
  'preparing',
  'gathering',
  'consolidating',
  'consulting',
  'contentReview',
  'formatReview',
  'signing',
  'issuing',
  'dispatching',
  'completed',
];
const ends: readonly string[] = ['withdrawn', 'recalled', 'replaced'];
/** Where a document stops before its walk is done. */
export const isEnd = (state: string): boolean => ends.includes(state);
/** Where it stops or its walk is done: what is still open then is asked of nobody. */
export const isOver = (state: string): boolean => isEnd(state) || state === walkStates.at(-1);
/** Every state a list can be narrowed to. */
export const allStates: readonly string[] = [...walkStates, 'suspended', 'recalling', ...ends];

/** Only taken where somebody is asked. */
const detour = 'consulting';

export interface WalkStep {
  state: string;
  at: 'past' | 'present' | 'future' | 'skipped';
}

/**
 * The steps for a document in `state`. `visited` are the states its journal shows: by them a detour not taken is told from
 * one taken, and a document that ended early shows how far it came, a suspended one before which step it stands still.
 */
export function walkOf(state: string, visited: readonly string[]): WalkStep[] {
  const seen = new Set(visited);
  const here = walkStates.indexOf(state);
  if (here >= 0) {
    return walkStates.map((one, index) => ({
      state: one,
      at: index === here ? 'present' : index > here ? 'future' : one === detour && !seen.has(detour) ? 'skipped' : 'past',
    }));
  }
  if (state === 'suspended') {
    const from = visited.findLast((one) => walkStates.includes(one)) ?? '';
    const steps = walkOf(from, visited);
    const stopped = steps.findIndex((step) => step.state === from);
    const rest = steps.slice(stopped).map((step): WalkStep => ({ ...step, at: step.at === 'present' ? 'future' : step.at }));
    return [...steps.slice(0, stopped), { state, at: 'present' }, ...rest];
  }
  const furthest = walkStates.findLastIndex((one) => seen.has(one));
  const walked = walkStates
    .filter((one, index) => index <= furthest && (one !== detour || seen.has(detour)))
    .map((one): WalkStep => ({ state: one, at: 'past' }));
  return [...walked, { state, at: 'present' }];
}
