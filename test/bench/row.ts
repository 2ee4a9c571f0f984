/** One line of the table of promises. */
export interface Row {
  /** `npm run bench -- NAME` */
  name: string;
  /** what is measured against what */
  work: string;
  /** is the promise a share of the floor to reach, or a multiple of it to stay under? */
  better: 'above' | 'below';
  must: number;
  aim: number;
  run: (say: (line: string) => void) => Promise<Seen[]>;
}

/** What was seen: the ratio that is promised, and the figures it comes from, which depend on the machine and promise nothing. */
export interface Seen {
  /** where a row has more than one: `p50`, `p95` */
  part?: string;
  ratio: { middle: number; low: number; high: number };
  figures: string;
}

/** How a ratio stands to the promise. */
export function verdict({ better, must, aim }: Row, ratio: number): 'aim' | 'must' | 'NOT MET' {
  const reaches = (bound: number) => (better === 'above' ? ratio >= bound : ratio <= bound);
  if (reaches(aim)) return 'aim';
  return reaches(must) ? 'must' : 'NOT MET';
}
