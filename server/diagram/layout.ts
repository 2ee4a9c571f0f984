import { z } from 'zod';
import type { Chart, ChartState } from '../../workflows/index.js';
import { type DrawnArrow, framedChart } from './frame.js';
import { begin, compounds, frameName, graphOf, leaves, wordsOfArrow } from './graph.js';
import { linesOf } from './lines.js';
import { type Language, wordsOfFrame } from './words.js';

/** Measures in pt, from the upper left corner. */
export interface Point {
  x: number;
  y: number;
}
export interface Box extends Point {
  width: number;
  height: number;
}
export interface PlacedState {
  id: string;
  words: string;
  lines: string[];
  end: boolean;
  box: Box;
}
/** A state with states inside, or the frame around some (id null). */
export interface PlacedGroup {
  id: string | null;
  words: string;
  box: Box;
  /** middle of the words */
  label: Point;
}
export interface PlacedArrow {
  from: string[];
  to: string[];
  /** type of each event */
  events: string[];
  lines: string[];
  /** where the words are; null: there are none */
  label: Point | null;
  /** a Bézier curve: a point, then three for each piece */
  curve: Point[];
  head: Point[];
}
/** A chart with a place for everything in it. */
export interface Layout {
  chart: Chart;
  language: Language;
  width: number;
  height: number;
  start: Point;
  states: PlacedState[];
  groups: PlacedGroup[];
  arrows: PlacedArrow[];
}

type Viz = Awaited<ReturnType<typeof import('@viz-js/viz')['instance']>>;
let loading: Promise<Viz> | null = null;
/** Loaded with the first chart: it is larger than the rest of the server, and an office may never look at one. */
const graphviz = (): Promise<Viz> => {
  loading ??= import('@viz-js/viz').then(({ instance }) => instance());
  return loading;
};

/**
 * Places a chart by Graphviz (dot, from top to bottom), with words in one language. Some 0.1 s of work, so it is done once for each.
 * Throws where Graphviz finds no layout.
 */
export async function layoutOf(chart: Chart, language: Language): Promise<Layout> {
  const { framed, arrows } = framedChart(chart);
  const input = graphOf(chart, language, framed, arrows);
  const result = (await graphviz()).render(input, { format: 'json', engine: 'dot' });
  if (result.status === 'failure')
    throw new Error(`The chart of ${chart.kind} could not be laid out: ${result.errors.map(({ message }) => message).join('; ')}`);
  return placed(chart, language, arrows, graphShape.parse(JSON.parse(result.output)));
}

// what Graphviz answers, as far as it is read here
const pair = z.tuple([z.number(), z.number()]);
const operation = z.union([z.object({ op: z.enum(['b', 'B', 'P']), points: z.array(pair) }), z.looseObject({ op: z.string() })]);
const numbers = z.string().transform((text) => text.split(',').map(Number));
const graphShape = z.object({
  bb: numbers,
  objects: z.array(
    z.object({
      name: z.string(),
      pos: numbers.optional(),
      width: z.coerce.number().optional(),
      height: z.coerce.number().optional(),
      bb: numbers.optional(),
      lp: numbers.optional(),
    }),
  ),
  edges: z.array(
    z.object({ _draw_: z.array(operation).optional(), _hdraw_: z.array(operation).optional(), _tdraw_: z.array(operation).optional(), lp: numbers.optional() }),
  ),
});
type Graph = z.infer<typeof graphShape>;

const ptOfInch = 72;
/** Room around the drawing, pt. */
const rim = 10;

function placed(chart: Chart, language: Language, arrows: readonly DrawnArrow[], graph: Graph): Layout {
  const [, , right = 0, top = 0] = graph.bb;
  // Graphviz counts upwards from the lower left corner
  const point = ([x = 0, y = 0]: readonly number[]): Point => ({ x: x + rim, y: top - y + rim });
  const objects = new Map(graph.objects.map((object) => [object.name, object]));
  const boxOf = (name: string): Box => {
    const { pos, width = 0, height = 0 } = objects.get(name) ?? {};
    const middle = point(pos ?? []);
    const size = { width: width * ptOfInch, height: height * ptOfInch };
    return { x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size };
  };
  const groupAt = (id: string | null, words: string): PlacedGroup[] => {
    const { bb: [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [], lp = [] } = objects.get(`${frameName}${id ?? ''}`) ?? {};
    return x2 === x1 ? [] : [{ id, words, box: { ...point([x1, y2]), width: x2 - x1, height: y2 - y1 }, label: point(lp) }];
  };
  const every = (states: readonly ChartState[]): ChartState[] => states.flatMap((state) => [state, ...every(state.states)]);
  const states = every(chart.states);
  const [first, ...drawn] = graph.edges;
  const begun: DrawnArrow = { from: [], to: [chart.start], events: [] };
  const arrowAt = (edge: Graph['edges'][number] | undefined, arrow: DrawnArrow): PlacedArrow => ({
    from: arrow.from,
    to: arrow.to,
    events: arrow.events.map(({ type }) => type),
    lines: wordsOfArrow(arrow, language),
    label: edge?.lp === undefined ? null : point(edge.lp),
    curve: pointsOf(edge?._draw_, ['b', 'B']).map(point),
    head: pointsOf(edge?._hdraw_ ?? edge?._tdraw_, ['P']).map(point),
  });
  const { x, y, width } = boxOf(begin);
  return {
    chart,
    language,
    width: Math.ceil(right + 2 * rim),
    height: Math.ceil(top + 2 * rim),
    start: { x: x + width / 2, y: y + width / 2 },
    states: leaves(states).map(({ id, words, end }) => ({ id, words: words[language], lines: linesOf(words[language]), end, box: boxOf(id) })),
    groups: [...groupAt(null, wordsOfFrame[language]), ...compounds(states).flatMap(({ id, words }) => groupAt(id, words[language]))],
    arrows: [arrowAt(first, begun), ...arrows.map((arrow, at) => arrowAt(drawn[at], arrow))],
  };
}

const pointsOf = (operations: readonly z.infer<typeof operation>[] | undefined, ops: readonly string[]): [number, number][] => {
  const found = operations?.find(({ op }) => ops.includes(op));
  return found !== undefined && 'points' in found ? z.array(pair).parse(found.points) : [];
};
