import type { Entry } from '../../api/shapes.js';

/** Steps of the system that follow one another and moved nothing, told as one; or any other step, told by itself. */
export type Told = { entries: readonly [Entry, ...Entry[]]; counts: readonly { type: string; count: number }[] };

/** So many are told as one. */
const fewest = 3;

/**
 * The steps in the order they are given in, where a document that goes to sixty recipients does not hide what people did.
 * A step of the system that moved the report (`moved`) stands by itself; counts are those of each kind of step, the most frequent first.
 */
export function runsOf(entries: readonly Entry[], moved: (entry: Entry) => boolean): Told[] {
  const told: Told[] = [];
  let run: Entry[] = [];
  const end = () => {
    const [first, ...more] = run;
    if (first !== undefined && run.length >= fewest) told.push({ entries: [first, ...more], counts: countsOf(run) });
    else told.push(...run.map((entry): Told => ({ entries: [entry], counts: [] })));
    run = [];
  };
  for (const entry of entries) {
    if (entry.by.person === 'system' && !moved(entry)) {
      run.push(entry);
      continue;
    }
    end();
    told.push({ entries: [entry], counts: [] });
  }
  end();
  return told;
}

function countsOf(run: readonly Entry[]): { type: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { event } of run) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count);
}
