import { type Chart, type Entry, innermost } from '../../workflows/index.js';

/** How far a report's journal has been followed on its chart. */
export interface Walked {
  /** of the last entry followed */
  seq: number;
  /** the innermost state it stood in after that */
  at: string;
  /** every innermost state it has stood in, in the order of the first time */
  been: string[];
}

const notWalked = ({ start }: Chart): Walked => ({ seq: 0, at: start, been: [start] });

/**
 * Follows entries on the report's chart. An entry names the state after it without what is inside (`issuing`); where inside is known
 * from the event's arrow, else it is the state in which such a stay begins.
 */
export function follow(chart: Chart, walked: Walked, entries: readonly Pick<Entry, 'seq' | 'state' | 'event'>[]): Walked {
  const states = innermost(chart.states).map(({ id }) => id);
  const been = new Set(walked.been);
  let { at, seq } = walked;
  for (const entry of entries) {
    const isIn = (id: string): boolean => id === entry.state || id.startsWith(`${entry.state}.`);
    const arrow = chart.arrows.find(({ from, to, events }) => from === at && isIn(to) && events.some(({ type }) => type === entry.event.type));
    at = arrow?.to ?? (isIn(at) ? at : (states.find(isIn) ?? at));
    seq = entry.seq;
    been.add(at);
  }
  return { seq, at, been: [...been] };
}

const pageSize = 1_000;
/** So many reports are remembered. */
const most = 1_000;

/** Where reports have been, by their journals; what was read once is remembered, and only newer entries are read. */
export function createWalks(entries: (reportId: string, after: number, limit: number) => Promise<Entry[]>) {
  const known = new Map<string, Walked>();
  return {
    /** The innermost states a report has stood in up to its entry `seq`. */
    async been(reportId: string, chart: Chart, seq: number): Promise<string[]> {
      const key = `${reportId} ${chart.version}`;
      let walked = known.get(key) ?? notWalked(chart);
      // an older answer than the one remembered is asked for: it is read from the beginning
      if (walked.seq > seq) walked = notWalked(chart);
      while (walked.seq < seq) {
        const page = await entries(reportId, walked.seq, Math.min(pageSize, seq - walked.seq));
        if (page.length === 0) break;
        walked = follow(chart, walked, page);
      }
      known.delete(key);
      known.set(key, walked);
      if (known.size > most) known.delete(known.keys().next().value ?? '');
      return walked.been;
    },
  };
}
