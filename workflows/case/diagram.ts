import type { AnyStateMachine, StateNode } from 'xstate';
import { commandWords } from './command-words.js';
import { type Kind, type Law, lawOf } from './law.js';
import type { Words } from './rule.js';
import { wordsOfState } from './state-words.js';

type AnyNode = StateNode<never, never>;

/** A state of a chart; one with states inside is never stood on itself. */
export interface ChartState {
  /** its path, `issuing.rendering` */
  id: string;
  words: Words;
  /** no arrow leads out of it */
  end: boolean;
  states: ChartState[];
}

export interface ChartEvent {
  type: string;
  words: Words;
}

/** A way from one innermost state to another, with every event that takes it. */
export interface ChartArrow {
  from: string;
  to: string;
  events: ChartEvent[];
}

/** A machine as it can be drawn. */
export interface Chart {
  kind: Kind;
  version: string;
  /** the innermost state it begins in */
  start: string;
  states: ChartState[];
  arrows: ChartArrow[];
}

/** The chart of a machine as data, read from the machine itself: every drawing of it begins here. Throws for an unknown version. */
export function chartOf(kind: Kind, version: string): Chart {
  const law = lawOf(version);
  const machine: AnyStateMachine = law.charts[kind];
  const root = machine.root as unknown as AnyNode;
  const arrows = arrowsOf(root, (type) => ({ type, words: wordsOfEvent(law, kind, type) }));
  const left = new Set(arrows.map(({ from }) => from));
  const stateOf = (node: AnyNode): ChartState => {
    const states = childrenOf(node).map(stateOf);
    return { id: pathOf(node), words: wordsOfState(kind, pathOf(node)), end: states.length === 0 && !left.has(pathOf(node)), states };
  };
  return { kind, version, start: pathOf(firstLeaf(root)), states: childrenOf(root).map(stateOf), arrows };
}

/** The innermost states, in the order of the chart. */
export const innermost = (states: readonly ChartState[]): ChartState[] =>
  states.flatMap((state) => (state.states.length === 0 ? [state] : innermost(state.states)));

/** A chart as a Mermaid state diagram: states in the office's words, arrows with the events' names. */
export function diagramOf(kind: Kind, version: string, language: 'vi' | 'en'): string {
  const chart = chartOf(kind, version);
  const name = (id: string): string => id.replaceAll('.', '_');
  const lines = [
    'stateDiagram-v2',
    '  direction TB',
    ...innermost(chart.states).map(({ id, words }) => `  state "${words[language]}" as ${name(id)}`),
    `  [*] --> ${name(chart.start)}`,
    ...chart.arrows.map(({ from, to, events }) => `  ${name(from)} --> ${name(to)}: ${events.map(({ type }) => type).join(', ')}`),
  ];
  return `${lines.join('\n')}\n`;
}

const childrenOf = (node: AnyNode): AnyNode[] => Object.values(node.states) as AnyNode[];
const leavesOf = (node: AnyNode): AnyNode[] => (childrenOf(node).length === 0 ? [node] : childrenOf(node).flatMap(leavesOf));
const pathOf = (node: AnyNode): string => node.path.join('.');
/** The node and every node around it, from the inside out: what they take, it takes too. */
const around = (node: AnyNode): AnyNode[] => (node.parent === undefined ? [node] : [node, ...around(node.parent as AnyNode)]);

function firstLeaf(node: AnyNode): AnyNode {
  const first = childrenOf(node).find(({ key }) => key === node.config.initial);
  return first === undefined ? node : firstLeaf(first);
}

const wordsOfEvent = (law: Law, kind: Kind, type: string): Words => law.events[kind][type]?.words ?? commandWords[kind][type] ?? { vi: type, en: type };

/** In the order of the chart; an event that leaves everything in its place is no arrow. */
function arrowsOf(root: AnyNode, event: (type: string) => ChartEvent): ChartArrow[] {
  const arrows = new Map<string, ChartArrow>();
  for (const leaf of leavesOf(root)) {
    for (const { type, target } of around(leaf).flatMap(waysOf)) {
      const [from, to] = [pathOf(leaf), pathOf(firstLeaf(target))];
      const arrow = arrows.get(`${from} ${to}`) ?? { from, to, events: [] };
      arrows.set(`${from} ${to}`, arrow);
      if (!arrow.events.some((known) => known.type === type)) arrow.events.push(event(type));
    }
  }
  return [...arrows.values()];
}

function waysOf(node: AnyNode): { type: string; target: AnyNode }[] {
  return [...node.transitions].flatMap(([type, ways]) =>
    ways.flatMap(({ target }) => ((target ?? []) as AnyNode[]).slice(0, 1).map((to) => ({ type, target: to }))),
  );
}
