import type { AnyStateMachine, StateNode } from 'xstate';
import { type Kind, lawOf } from './law.js';
import { wordsOfState } from './state-words.js';

type AnyNode = StateNode<never, never>;

/** A chart as a Mermaid state diagram, drawn from the machine itself: states in the office's words, arrows with the events' names. */
export function diagramOf(kind: Kind, version: string, language: 'vi' | 'en'): string {
  const chart: AnyStateMachine = lawOf(version).charts[kind];
  const lines = ['stateDiagram-v2', '  direction TB'];
  const root = chart.root as unknown as AnyNode;
  for (const node of leavesOf(root)) lines.push(`  state "${wordsOfState(kind, pathOf(node))[language]}" as ${idOf(node)}`);
  lines.push(`  [*] --> ${idOf(firstLeaf(root))}`);
  for (const [arrow, events] of arrowsOf(root)) lines.push(`  ${arrow}: ${[...events].join(', ')}`);
  return `${lines.join('\n')}\n`;
}

const childrenOf = (node: AnyNode): AnyNode[] => Object.values(node.states) as AnyNode[];
const leavesOf = (node: AnyNode): AnyNode[] => (childrenOf(node).length === 0 ? [node] : childrenOf(node).flatMap(leavesOf));
const pathOf = (node: AnyNode): string => node.path.join('.');
const idOf = (node: AnyNode): string => node.path.join('_');

function firstLeaf(node: AnyNode): AnyNode {
  const first = childrenOf(node).find(({ key }) => key === node.config.initial);
  return first === undefined ? node : firstLeaf(first);
}

/** Events by arrow, in the order of the chart; an event that leaves everything in its place is no arrow. */
function arrowsOf(root: AnyNode): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const node of leavesOf(root)) {
    for (const [event, ways] of node.transitions) {
      for (const { target } of ways) {
        const [to] = (target ?? []) as AnyNode[];
        if (to === undefined) continue;
        const arrow = `${idOf(node)} --> ${idOf(firstLeaf(to))}`;
        arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(event));
      }
    }
  }
  return arrows;
}
