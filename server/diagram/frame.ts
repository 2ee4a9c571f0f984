import { type Chart, type ChartArrow, type ChartState, innermost } from '../../workflows/index.js';

/** Arrows that are drawn as one, since they take the same event: from each of `from` to each of `to`. */
export interface DrawnArrow {
  from: string[];
  to: string[];
  events: ChartArrow['events'];
}

export interface FramedChart {
  /** the innermost states the frame stands around; empty where a chart needs none */
  framed: string[];
  arrows: DrawnArrow[];
}

/** A frame that saves fewer arrows would cost more than it saves: it keeps its states together, whatever else leads there. */
const worthwhile = 6;

/**
 * Where the same event leads from many states to one (withdraw), or from one to many (resume), the states get a frame and the arrows
 * become one at its edge. The frame is put around those states where it saves the most arrows; there is one at most.
 */
export function framedChart({ states, arrows }: Chart): FramedChart {
  const single = arrows.flatMap(({ from, to, events }) => events.map((event) => ({ from, to, event })));
  const bundles = [...bundlesBy(single, 'from', 'to'), ...bundlesBy(single, 'to', 'from')];
  const saved = (set: readonly string[]) => bundles.filter((bundle) => atFrame(bundle, set)).length * (set.length - 1);
  const whole = bundles.map(({ many }) => many).filter((set) => fits(states, set));
  const framed = whole.reduce<string[]>((best, set) => (saved(set) > saved(best) ? set : best), []);
  if (saved(framed) < worthwhile) return { framed: [], arrows: arrows.map(({ from, to, events }) => ({ from: [from], to: [to], events })) };

  const inFrame = new Set(framed);
  const drawn: DrawnArrow[] = [];
  const done = new Set<(typeof single)[number]>();
  for (const bundle of bundles) {
    const members = bundle.arrows.filter((arrow) => inFrame.has(arrow[bundle.side]) && !done.has(arrow));
    if (!atFrame(bundle, framed) || members.length < framed.length) continue;
    for (const arrow of members) done.add(arrow);
    const { from, to } = bundle.side === 'from' ? { from: framed, to: [bundle.one] } : { from: [bundle.one], to: framed };
    const same = drawn.find((one) => String([one.from, one.to]) === String([from, to]));
    if (same === undefined) drawn.push({ from, to, events: [bundle.event] });
    else same.events.push(bundle.event);
  }
  const rest = arrows.flatMap(({ from, to, events }) => {
    const left = events.filter((event) => !single.some((one) => done.has(one) && one.from === from && one.to === to && one.event === event));
    return left.length === 0 ? [] : [{ from: [from], to: [to], events: left }];
  });
  return { framed, arrows: [...rest, ...drawn] };
}

interface SingleArrow {
  from: string;
  to: string;
  event: ChartArrow['events'][number];
}
interface Bundle {
  event: SingleArrow['event'];
  /** the end at which the many states are */
  side: 'from' | 'to';
  many: string[];
  one: string;
  arrows: SingleArrow[];
}

/** Arrows with the same event and the same state at the other end. */
function bundlesBy(arrows: readonly SingleArrow[], side: Bundle['side'], other: Bundle['side']): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const arrow of arrows) {
    const key = `${arrow.event.type} ${arrow[other]}`;
    const bundle = bundles.get(key) ?? { event: arrow.event, side, many: [], one: arrow[other], arrows: [] };
    bundles.set(key, bundle);
    bundle.many.push(arrow[side]);
    bundle.arrows.push(arrow);
  }
  return [...bundles.values()];
}

/** The other end is outside, or no arrow could end at the frame. */
const atFrame = ({ many, one }: Bundle, set: readonly string[]): boolean => set.length > 0 && !set.includes(one) && set.every((state) => many.includes(state));

/** A frame holds a state with everything inside it, or nothing of it. */
const fits = (states: readonly ChartState[], set: readonly string[]): boolean =>
  states.every((state) => {
    const inside = innermost([state]).filter(({ id }) => set.includes(id));
    return inside.length === 0 || inside.length === innermost([state]).length;
  });
