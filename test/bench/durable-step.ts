import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../server/store/index.js';
import { median, type Pair, perSecond, ratiosOf, timed, whole } from './figures.js';
import { type House, openHouse, type Taken, withFolder } from './house.js';
import type { Row } from './row.js';

/** steps; by then the program that runs is the compiled one, as in a server that has been up for a minute */
const warmUp = 3_000;
const writers = 32;
const changesOfMind = 2;

/** The store, and the text of every entry it was given. */
function listening(store: Store, lines: string[]): Store {
  return { ...store, journal: { ...store.journal, append: (step) => store.journal.append(step).finally(() => lines.push(`${JSON.stringify(step.entry)}\n`)) } };
}

/** The floor: one writer that appends these lines to a file, each on the disk before the next. */
function appendAll(file: number, lines: readonly string[]): Promise<number> {
  return timed(() => {
    for (const line of lines) {
      writeSync(file, line);
      fdatasyncSync(file);
    }
  });
}

async function takeAll(house: House, steps: readonly Taken[]): Promise<void> {
  for (const step of steps) await house.take(step);
}

/** Work for the engine, and the number of steps in it. */
interface Piece {
  steps: number;
  work: () => Promise<void>;
}
/** Pieces as long as somebody asks for more. */
type Pieces = (house: House) => AsyncGenerator<Piece, never>;

/** One section after the other, from its first step to its approval. */
async function* oneWriter(house: House): AsyncGenerator<Piece, never> {
  for (;;) {
    const walk = house.stepsIn(await house.begin(), changesOfMind);
    for (const steps of cut(walk, 3 + 2 * changesOfMind)) yield { steps: steps.length, work: () => takeAll(house, steps) };
  }
}

/** So many reports at once, three steps of each. */
async function* manyWriters(house: House): AsyncGenerator<Piece, never> {
  for (;;) {
    const ids = await Promise.all(Array.from({ length: writers }, () => house.begin()));
    const walks = ids.map((id) => cut(house.stepsIn(id, changesOfMind), 3));
    for (let turn = 0; walks.some((walk) => turn < walk.length); turn += 1) {
      const together = walks.map((walk) => walk[turn] ?? []);
      yield { steps: together.flat().length, work: async () => void (await Promise.all(together.map((steps) => takeAll(house, steps)))) };
    }
  }
}

function cut<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));
}

async function next(pieces: AsyncGenerator<Piece, never>): Promise<Piece> {
  return (await pieces.next()).value;
}

async function warm(house: House): Promise<void> {
  const pieces = manyWriters(house);
  for (let taken = 0; taken < warmUp; ) {
    const { steps, work } = await next(pieces);
    await work();
    taken += steps;
  }
}

interface Plan {
  pieces: Pieces;
  piecesAPair: number;
  pairs: number;
  /** how many of the lines of a piece the floor appends: one writer is slow */
  mostAppends: number;
}

/**
 * Pairs of ours and the floor, steps a second each. Within a pair they take turns piece by piece, so that a disk that is slow
 * for a moment is slow for both; the floor appends the very lines that ours has just written.
 */
async function measure(plan: Plan): Promise<{ pairs: Pair[]; bytes: number }> {
  return withFolder(async (dir) => {
    const lines: string[] = [];
    const house = await openHouse(dir, { watched: (store) => listening(store, lines) });
    const file = openSync(join(dir, 'floor'), 'a');
    const pairs: Pair[] = [];
    const sizes: number[] = [];
    await warm(house);
    const pieces = plan.pieces(house);
    while (pairs.length < plan.pairs) {
      const sum = { steps: 0, ours: 0, appends: 0, floor: 0 };
      for (let n = 0; n < plan.piecesAPair; n += 1) {
        const { steps, work } = await next(pieces);
        lines.length = 0;
        sum.ours += await timed(work);
        sum.steps += steps;
        const same = lines.slice(0, plan.mostAppends);
        sum.floor += await appendAll(file, same);
        sum.appends += same.length;
        sizes.push(...same.map((line) => Buffer.byteLength(line)));
      }
      pairs.push({ floor: perSecond(sum.appends, sum.floor), ours: perSecond(sum.steps, sum.ours) });
    }
    closeSync(file);
    await house.close();
    return { pairs, bytes: median(sizes) };
  });
}

const row = (name: string, work: string, must: number, aim: number, plan: Plan): Row => ({
  name,
  work,
  better: 'above',
  must,
  aim,
  async run() {
    const { pairs, bytes } = await measure(plan);
    const of = (side: keyof Pair) => whole(median(pairs.map((pair) => pair[side])));
    return [{ ratio: ratiosOf(pairs), figures: `${of('ours')} steps/s; ${of('floor')} appends/s of ${whole(bytes)} bytes` }];
  },
});

export const step = row('step', 'one durable step, one writer : append the entry to a file, fdatasync', 0.4, 0.55, {
  pieces: oneWriter,
  piecesAPair: 7,
  pairs: 40,
  mostAppends: Number.POSITIVE_INFINITY,
});
export const writersTogether = row('together', `the same, ${writers} writers : the one-writer floor`, 0.8, 2, {
  pieces: manyWriters,
  piecesAPair: 4,
  pairs: 30,
  mostAppends: 20,
});
