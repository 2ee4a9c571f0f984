import { type ActorLogic, type AnyMachineSnapshot, type AnyStateMachine, type EventObject, getNextTransitions, transition } from 'xstate';
import type { Ask } from './rule.js';
import { type LawEvent, type Part, type StateValue, statePath } from './situation.js';

/** A command or a follow-up that a chart named on its way. */
export interface NamedAction {
  type: string;
  params: unknown;
}

/**
 * `resolveState` restores a resting machine. It suffices because the charts invoke nothing, spawn nothing and keep no history;
 * a test holds them to that.
 */
const restore = (chart: AnyStateMachine, part: Part<object>): AnyMachineSnapshot =>
  chart.resolveState({ value: part.value as never, context: part.context as never });

/**
 * A chart that is never begun: `transition` begins whatever it is given before it sends the event, and throws that beginning away.
 * Half of a step's time in the charts went there.
 */
const neverBegun = (chart: AnyStateMachine, resting: AnyMachineSnapshot): ActorLogic<AnyMachineSnapshot, EventObject> => ({
  transition: (snapshot, event, scope) => chart.transition(snapshot, event, scope as never),
  getInitialSnapshot: () => resting,
  getPersistedSnapshot: (snapshot) => snapshot,
});

/** Sends one event to one resting machine. Whether it was taken is asked beforehand: see why-not. */
export function send<P extends Part<object>>(chart: AnyStateMachine, part: P, event: LawEvent): { part: P; actions: NamedAction[] } {
  const resting = restore(chart, part);
  const [next, actions] = transition(neverBegun(chart, resting), resting, event);
  return {
    part: { value: next.value as StateValue, context: next.context } as P,
    actions: actions.map(({ type, params }) => ({ type, params })),
  };
}

/** The machine at its very beginning. */
export const begin = <C extends object>(chart: AnyStateMachine, context: C): Part<C> => ({
  value: chart.config.initial as string,
  context,
});

const ways = new WeakMap<AnyStateMachine, Map<string, Map<string, Ask[][]>>>();

/**
 * The rules under which each transition for this event would be taken, as the chart names them; empty: the present state does not know the event.
 * They depend on the state alone, so a chart is asked once for each: a desk asks about every event of every section.
 */
export function waysOut(chart: AnyStateMachine, part: Part<object>, eventType: string): Ask[][] {
  const states = ways.get(chart) ?? new Map<string, Map<string, Ask[][]>>();
  ways.set(chart, states);
  const state = statePath(part.value);
  const events = states.get(state) ?? waysByEvent(chart, part);
  states.set(state, events);
  return events.get(eventType) ?? [];
}

function waysByEvent(chart: AnyStateMachine, part: Part<object>): Map<string, Ask[][]> {
  const events = new Map<string, Ask[][]>();
  for (const { eventType, guard } of getNextTransitions(restore(chart, part))) {
    const asks = guard === undefined ? [] : ((guard as { params?: Ask[] }).params ?? []);
    events.set(eventType, [...(events.get(eventType) ?? []), asks]);
  }
  return events;
}
