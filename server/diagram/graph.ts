import { type Chart, type ChartState, innermost } from '../../workflows/index.js';
import type { DrawnArrow } from './frame.js';
import { linesOf, withoutMarks } from './lines.js';
import { type Language, wordsOfFrame } from './words.js';

/** Size of the letters in pt: the states' words, the arrows' words and those of groups. */
export const letters = { state: 13, arrow: 11 } as const;
/** The widest of the usual faces without serifs, so that there is room for the reader's own. */
const face = 'DejaVu Sans';
export const begin = ' begin';
const foot = ' foot';
export const frameName = 'cluster_';
const nothing = { shape: 'circle', label: '', width: 0.02, height: 0.02, fixedsize: true };

type Attributes = Record<string, string | number | boolean>;
interface Subgraph {
  name: string;
  graphAttributes: Attributes;
  nodes: { name: string; attributes: Attributes }[];
  subgraphs: Subgraph[];
}

const label = (lines: readonly string[]): string => withoutMarks(lines.join('\n'));
/** The words of an arrow's events, over lines; a comma between events. */
export const wordsOfArrow = ({ events }: Pick<DrawnArrow, 'events'>, language: Language): string[] =>
  events.flatMap(({ words }, i) => linesOf(`${words[language]}${i < events.length - 1 ? ',' : ''}`));

/** A chart as Graphviz is asked to place it: the edges are the way in, then the arrows as they come. */
export function graphOf(chart: Chart, language: Language, framed: readonly string[], arrows: readonly DrawnArrow[]) {
  const nodeOf = ({ id, words }: ChartState) => ({ name: id, attributes: { label: label(linesOf(words[language])) } });
  const groupOf = (state: ChartState): Subgraph => ({
    name: `cluster_${state.id}`,
    graphAttributes: { label: label([state.words[language]]), margin: 12 },
    nodes: leaves(state.states).map(nodeOf),
    subgraphs: compounds(state.states).map(groupOf),
  });
  const isFramed = (state: ChartState): boolean => (state.states.length === 0 ? framed.includes(state.id) : state.states.every(isFramed));
  const inside = chart.states.filter(isFramed);
  const outside = chart.states.filter((state) => !isFramed(state));
  const frame: Subgraph = {
    name: frameName,
    graphAttributes: { label: label([wordsOfFrame[language]]), margin: 14, labelloc: 'b' },
    nodes: [...leaves(inside).map(nodeOf), { name: foot, attributes: { ...nothing, style: 'invis' } }],
    subgraphs: compounds(inside).map(groupOf),
  };
  const order = innermost(chart.states).map(({ id }) => id);
  const laid = arrows.map((arrow) => edgeOf(arrow, order, language));
  // an arrow from the frame's edge begins below all that is inside, or it would have to run through it
  const toFoot = inside.length === 0 ? [] : framed.map((tail) => ({ tail, head: foot, attributes: { style: 'invis', weight: 0 } }));
  // the ends stand in one row, whichever way leads there
  const bottom: Subgraph = {
    name: 'bottom',
    graphAttributes: { rank: 'sink' },
    nodes: leaves(outside).flatMap(({ id, end }) => (end ? [{ name: id, attributes: {} }] : [])),
    subgraphs: [],
  };
  return {
    directed: true,
    graphAttributes: { rankdir: 'TB', compound: true, fontname: face, fontsize: letters.arrow, nodesep: 0.35, ranksep: 0.4, pad: 0.2 },
    nodeAttributes: { shape: 'box', fontname: face, fontsize: letters.state, height: 0.45, margin: '0.16,0.08' },
    edgeAttributes: { fontname: face, fontsize: letters.arrow, arrowsize: 0.7 },
    nodes: [{ name: begin, attributes: { shape: 'circle', label: '', width: 0.16, height: 0.16, fixedsize: true } }, ...leaves(outside).map(nodeOf)],
    subgraphs: [...compounds(outside).map(groupOf), ...(inside.length === 0 ? [] : [frame]), bottom],
    edges: [{ tail: begin, head: chart.start, attributes: {} }, ...laid, ...toFoot],
  };
}

/**
 * Every arrow is laid downwards in the order of the chart, and one that leads back is turned round afterwards: so the walk reads from
 * top to bottom, however many ways lead back. An arrow down from the frame begins at its foot.
 */
function edgeOf({ from, to, events }: DrawnArrow, order: readonly string[], language: Language) {
  const place = ([id = '']: readonly string[]): number => order.indexOf(id);
  const leadsBack = place(from) > place(to);
  const [upper, lower] = leadsBack ? [to, from] : [from, to];
  return {
    tail: upper.length > 1 ? foot : (upper[0] ?? ''),
    head: lower[0] ?? '',
    attributes: {
      label: label(wordsOfArrow({ events }, language)),
      ...(upper.length > 1 ? { ltail: frameName } : {}),
      ...(lower.length > 1 ? { lhead: frameName } : {}),
      ...(leadsBack ? { dir: 'back' } : {}),
    },
  };
}

export const leaves = (states: readonly ChartState[]): ChartState[] => states.filter(({ states: inner }) => inner.length === 0);
export const compounds = (states: readonly ChartState[]): ChartState[] => states.filter(({ states: inner }) => inner.length > 0);
