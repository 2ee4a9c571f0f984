import type { ActorLogic, Snapshot } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { type Kind, partOf, statePath } from '../../../workflows/index.js';
import { type Move, movesOn } from './moves.js';
import type { Walk } from './walk.js';
import type { Taken } from './watched.js';

/** Which machine of a case is looked at, and how the case begins. */
export interface Looked {
  kind: Kind;
  part: string;
  begin: () => Walk;
}

type Place = Snapshot<unknown> & {
  walk: Walk;
  /** the way by which the machine came to where it is; empty at the beginning */
  by: string;
};

/** A walk of the real law, as the names of the moves that lead along it, and where it ends. */
export interface Path {
  moves: string[];
  state: string;
  by: string;
}

/** Where the machine that is looked at stands. */
export function stateOf({ kind, part }: Pick<Looked, 'kind' | 'part'>, { kase }: Walk): string {
  const machine = kind === 'report' ? kase.report : partOf(kase, kind, part);
  if (machine === undefined) throw new Error(`There is no ${kind} ${part}`);
  return statePath(machine.value);
}

/**
 * The shortest path of the real law to every state of a machine by every way that leads there: what may be done next depends on the step before
 * (what can be taken back, where a suspended report goes on). `seen` gives what the charts took since it was last asked.
 */
export function pathsThrough(looked: Looked, seen: () => Taken[]): Path[] {
  const moves = movesOn(looked.kind, looked.part);
  const begin: Place = { status: 'active', output: undefined, error: undefined, walk: looked.begin(), by: '' };
  const logic: ActorLogic<Place, { type: string }> = {
    getInitialSnapshot: () => begin,
    getPersistedSnapshot: (place) => place,
    transition: (place, { type }) => {
      seen();
      const walk = moves[type]?.(place.walk) ?? null;
      if (walk === null) return place;
      const last = seen().findLast(({ kind, part }) => kind === looked.kind && part === looked.part);
      return { ...place, walk, by: last?.way ?? place.by };
    },
  };
  const serializeState = ({ walk, by }: Place) => `${stateOf(looked, walk)} | ${by} | ${walk.state}`;
  const events = Object.keys(moves).map((type) => ({ type }));
  return getShortestPaths(logic, { events, serializeState }).map(({ state: { walk, by }, steps }) => ({
    moves: steps.map(({ event }) => event.type).filter((type) => type !== 'xstate.init'),
    state: stateOf(looked, walk),
    by,
  }));
}

/** The same path taken once more from its beginning. */
export function along({ kind, part, begin }: Looked, { moves }: Path): Walk {
  const known: Record<string, Move> = movesOn(kind, part);
  return moves.reduce((walk, name) => {
    const next = known[name]?.(walk) ?? null;
    if (next === null) throw new Error(`${moves.join(', ')}: the law refuses ${name}`);
    return next;
  }, begin());
}
