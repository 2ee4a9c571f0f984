import { Problem } from '../../api/problem.js';
import { type Line, linesOf, type Paper, runSeries } from './series.js';

/** One step on several documents, on its way or over; kept until it is put away. */
export interface Run {
  type: string;
  /** id of the person who began it */
  person: string;
  lines: readonly Line[];
  busy: boolean;
}

export interface World {
  take: (line: Line) => Promise<unknown>;
  newKey: () => string;
  /** told when steps begin to be sent, and when none is under way any more */
  underway: (busy: boolean) => void;
}

export interface Begun {
  type: string;
  person: string;
  papers: readonly Paper[];
  payloadOf: (paper: Paper) => Record<string, unknown>;
  /** the person who began it is still the one who is signed in */
  isStill: () => boolean;
}

/** Whoever is signed in now does not sign for whoever began. */
const sessionOver = () => new Problem({ status: 401, code: 'session', title: '' });

/** Holds the one series of this page, outside of what is drawn, so that it goes on when its screen is left. */
export function openRuns({ take, newKey, underway }: World) {
  let present: Run | null = null;
  const listeners = new Set<() => void>();
  const set = (run: Run | null) => {
    present = run;
    for (const listener of listeners) listener();
  };
  const isBusy = () => present?.busy === true;

  async function go(run: Run, isStill: () => boolean): Promise<void> {
    set({ ...run, busy: true });
    underway(true);
    let { lines } = run;
    try {
      lines = await runSeries({
        lines,
        take: async (line) => {
          if (!isStill()) throw sessionOver();
          await take(line);
        },
        changed: (now) => set({ ...run, lines: now, busy: true }),
      });
    } finally {
      set({ ...run, lines, busy: false });
      underway(false);
    }
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    present: (): Run | null => present,
    /** Begins with these; while another is under way, nothing happens. Resolves when each has its result. */
    async start({ type, person, papers, payloadOf, isStill }: Begun): Promise<void> {
      if (isBusy()) return;
      await go({ type, person, lines: linesOf(papers, payloadOf, newKey), busy: true }, isStill);
    },
    /** Tries those again whose answer did not come, each under the key it had. */
    async again(isStill: () => boolean): Promise<void> {
      if (present !== null && !isBusy()) await go(present, isStill);
    },
    /** Puts the results away; what is under way stays. */
    putAway(): void {
      if (!isBusy()) set(null);
    },
  };
}
