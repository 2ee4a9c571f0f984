import { type AnyStateMachine, createMachine } from 'xstate';
import type { Ask } from '../../../workflows/case/rule.js';

/** A chart as it is written: only what these tests read of it. */
interface Node {
  type?: string;
  initial?: unknown;
  states?: Record<string, Node>;
  on?: Record<string, Way | Way[]>;
  [field: string]: unknown;
}
type Way = string | { guard?: { type: string; params?: Ask[] }; target?: string; actions?: unknown };

interface Place {
  /** `issuing.rendering`; empty for the whole chart */
  path: string;
  node: Node;
}

/** Every state of a chart, the whole first. */
export function placesOf(chart: AnyStateMachine): Place[] {
  const walk = (node: Node, path: string): Place[] => [
    { path, node },
    ...Object.entries(node.states ?? {}).flatMap(([name, inner]) => walk(inner, path === '' ? name : `${path}.${name}`)),
  ];
  return walk(chart.config as Node, '');
}

export const statePathsOf = (chart: AnyStateMachine): string[] =>
  placesOf(chart)
    .map(({ path }) => path)
    .filter((path) => path !== '');

export interface Transition {
  path: string;
  event: string;
  way: Exclude<Way, string>;
  /** `signing TAKE_BACK 2`: the second of the ways that this event may take from there */
  name: string;
}

export const transitionsOf = (chart: AnyStateMachine): Transition[] =>
  placesOf(chart).flatMap(({ path, node }) => Object.entries(node.on ?? {}).flatMap(([event, ways]) => waysOf(path, event, ways)));

function waysOf(path: string, event: string, ways: Way | Way[]): Transition[] {
  const list = [ways].flat();
  return list.map((way, i) => ({
    path,
    event,
    way: typeof way === 'string' ? { target: way } : way,
    name: `${path === '' ? 'everywhere' : path} ${event}${list.length === 1 ? '' : ` ${i + 1}`}`,
  }));
}

/** The states in which a machine can stand: those with none inside them. */
export const restingPlacesOf = (chart: AnyStateMachine): string[] =>
  placesOf(chart)
    .filter(({ path, node }) => path !== '' && node.states === undefined)
    .map(({ path }) => path);

/** The same chart with every way written anew. */
export function redrawn(chart: AnyStateMachine, draw: (transition: Transition) => [event: string, way: object]): AnyStateMachine {
  const again = (node: Node, path: string): Node => {
    const on: Record<string, object[]> = {};
    for (const [event, way] of Object.entries(node.on ?? {}).flatMap(([event, ways]) => waysOf(path, event, ways).map(draw)))
      on[event] = [...(on[event] ?? []), way];
    const inner = Object.entries(node.states ?? {}).map(([name, state]) => [name, again(state, path === '' ? name : `${path}.${name}`)] as const);
    return { ...node, on, ...(node.states === undefined ? {} : { states: Object.fromEntries(inner) }) };
  };
  type Arguments = Parameters<typeof createMachine>;
  return createMachine(again(chart.config as Node, '') as Arguments[0], chart.implementations as Arguments[1]);
}

const nothing = (): void => {};

/** What is left of a chart when nobody asks who, when or with what: every way is open, and an event of its own. */
export const structureOf = (chart: AnyStateMachine): AnyStateMachine =>
  // a way that leads nowhere and does nothing would not be there at all
  redrawn(chart, ({ name, way: { target } }) => [name, target === undefined ? { actions: nothing } : { target }]);

export const asksOf = (chart: AnyStateMachine): Ask[] => transitionsOf(chart).flatMap(({ way }) => way.guard?.params ?? []);

const forbiddenFields = ['after', 'invoke', 'always', 'onDone', 'entry', 'exit'];
/** What acts by itself, or reaches out of the machine. */
const forbiddenActions = ['spawnChild', 'stopChild', 'emit', 'raise', 'sendTo', 'sendParent', 'forwardTo', 'cancel', 'enqueueActions', 'log'];

/** What the law may not use, wherever it stands in this chart. */
export function forbiddenIn(chart: AnyStateMachine): string[] {
  const inStates = placesOf(chart).flatMap(({ path, node }) => {
    const here = path === '' ? 'the chart' : path;
    return [
      ...forbiddenFields.filter((field) => field in node).map((field) => `${here}: ${field}`),
      ...(node.type === 'history' ? [`${here}: history`] : []),
      ...(node.type === 'final' && !path.includes('.') ? [`${here}: final`] : []),
      ...Object.keys(node.on ?? {})
        .filter((event) => event.includes('*'))
        .map((event) => `${here}: ${event}`),
    ];
  });
  const { actions, actors, delays } = chart.implementations as { actions: Record<string, unknown>; actors: object; delays: object };
  const named = Object.entries(actions).flatMap(([name, action]) => forbiddenActionsIn(name, action));
  const inPlace = transitionsOf(chart).flatMap(({ path, event, way }) =>
    [way.actions ?? []].flat().flatMap((action) => forbiddenActionsIn(`${path} ${event}`, action)),
  );
  return [...inStates, ...named, ...inPlace, ...Object.keys(actors).map((name) => `actor ${name}`), ...Object.keys(delays).map((name) => `delay ${name}`)];
}

function forbiddenActionsIn(where: string, action: unknown): string[] {
  const type = typeof action === 'function' && 'type' in action ? String(action.type) : '';
  return forbiddenActions.filter((name) => type === `xstate.${name}`).map((name) => `${where}: ${name}`);
}
