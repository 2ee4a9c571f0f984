import { renderDocx } from '../../templates/index.js';
import { startChild } from './child.js';
import { inTurns, median, type Pair, ratiosOf, timed, whole } from './figures.js';
import { bareDocx } from './page-bare.js';
import { reportOf } from './page-content.js';
import type { Order, Peak } from './page-writer.js';
import type { Row, Seen } from './row.js';

/** pages, pairs that are counted, and pairs before them */
const plan = [
  { pages: 5, pairs: 30, warmUp: 10 },
  { pages: 100, pairs: 10, warmUp: 2 },
  { pages: 500, pairs: 6, warmUp: 1 },
];
const memoryPages = 500;
const memoryPairs = 5;

const of = (pairs: readonly Pair[], unit: string): string =>
  `${whole(median(pairs.map(({ ours }) => ours)))} ${unit}; ${whole(median(pairs.map(({ floor }) => floor)))} ${unit} bare`;

async function measure({ pages, pairs: wanted, warmUp }: (typeof plan)[number]): Promise<Seen> {
  const report = reportOf(pages);
  const pairs: Pair[] = [];
  for (let n = 0; n < warmUp + wanted; n += 1) {
    const pair = await inTurns(n, {
      floor: () => timed(async () => void (await bareDocx(report))),
      ours: () => timed(async () => void (await renderDocx({ package: report }))),
    });
    if (n >= warmUp) pairs.push(pair);
  }
  return { part: `docx ${pages}`, ratio: ratiosOf(pairs), figures: of(pairs, 'ms') };
}

/** MB at most of a process that writes one document and ends */
async function peakOf(by: Order['by']): Promise<Peak> {
  const writer = await startChild('./page-writer.ts');
  const peak = await writer.ask<Peak>({ by, pages: memoryPages } satisfies Order);
  await writer.close();
  return peak;
}

export const pageDocx: Row = {
  name: 'page',
  work: `DOCX of ${plan.map(({ pages }) => pages).join(', ')} pages : the bare docx library on the same content`,
  better: 'below',
  must: 1.5,
  aim: 1.2,
  async run() {
    const seen: Seen[] = [];
    for (const one of plan) seen.push(await measure(one));
    return seen;
  },
};

export const pageMemory: Row = {
  name: 'page',
  work: `memory of a process that writes ${memoryPages} pages : the same by the bare library`,
  better: 'below',
  must: 2,
  aim: 1.5,
  async run() {
    const pairs: Pair[] = [];
    for (let n = 0; n < memoryPairs; n += 1) pairs.push(await inTurns(n, { floor: () => peakOf('floor'), ours: () => peakOf('ours') }));
    return [{ part: 'memory', ratio: ratiosOf(pairs), figures: of(pairs, 'MB') }];
  },
};
