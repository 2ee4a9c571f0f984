import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../server/store/index.js';
import { median, type Pair, perSecond, ratiosOf, timed, whole } from './figures.js';
import { type House, openHouse, type Taken, withFolder } from './house.js';
import type { Row } from './row.js';

const warmUp = 4;
const rounds = 15;
const reportsARound = 3;
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

async function begun(house: House, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await house.begin());
  return ids;
}

/** The pieces of a round: each is work for the engine, and the number of steps in it. */
type Pieces = (house: House) => Promise<{ steps: number; work: () => Promise<void> }[]>;

/**
 * Rounds of ours and the floor, steps a second each. Within a round they take turns piece by piece, so that a disk that is slow
 * for a moment is slow for both; the floor appends the very lines that ours has just written.
 */
async function measure(piecesOf: Pieces, mostAppends: number): Promise<{ pairs: Pair[]; bytes: number }> {
  return withFolder(async (dir) => {
    const lines: string[] = [];
    const house = await openHouse(dir, { watched: (store) => listening(store, lines) });
    const file = openSync(join(dir, 'floor'), 'a');
    const pairs: Pair[] = [];
    const sizes: number[] = [];
    for (let round = -warmUp; round < rounds; round += 1) {
      const sum = { steps: 0, ours: 0, appends: 0, floor: 0 };
      for (const { steps, work } of await piecesOf(house)) {
        lines.length = 0;
        sum.ours += await timed(work);
        sum.steps += steps;
        const same = lines.slice(0, mostAppends);
        sum.floor += await appendAll(file, same);
        sum.appends += same.length;
        sizes.push(...same.map((line) => Buffer.byteLength(line)));
      }
      if (round >= 0) pairs.push({ floor: perSecond(sum.appends, sum.floor), ours: perSecond(sum.steps, sum.ours) });
    }
    closeSync(file);
    await house.close();
    return { pairs, bytes: median(sizes) };
  });
}

const oneWriter: Pieces = async (house) => {
  const walks = (await begun(house, reportsARound)).map((id) => house.stepsIn(id, changesOfMind));
  // a section's steps at a time
  return walks.flatMap((walk) => pieces(walk, 3 + 2 * changesOfMind)).map((steps) => ({ steps: steps.length, work: () => takeAll(house, steps) }));
};

const manyWriters: Pieces = async (house) => {
  const walks = (await begun(house, writers)).map((id) => pieces(house.stepsIn(id, 0), 3));
  const turns = walks[0]?.length ?? 0;
  return Array.from({ length: turns }, (_, turn) => {
    const together = walks.map((walk) => walk[turn] ?? []);
    return { steps: together.flat().length, work: async () => void (await Promise.all(together.map((steps) => takeAll(house, steps)))) };
  });
};

function pieces<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));
}

const row = (name: string, work: string, must: number, aim: number, ours: Pieces, mostAppends: number): Row => ({
  name,
  work,
  better: 'above',
  must,
  aim,
  async run() {
    const { pairs, bytes } = await measure(ours, mostAppends);
    const of = (side: keyof Pair) => whole(median(pairs.map((pair) => pair[side])));
    return [{ ratio: ratiosOf(pairs), figures: `${of('ours')} steps/s; ${of('floor')} appends/s of ${whole(bytes)} bytes` }];
  },
});

export const step = row('step', 'one durable step, one writer : append the entry to a file, fdatasync', 0.4, 0.55, oneWriter, Number.POSITIVE_INFINITY);
export const writersTogether = row('together', `the same, ${writers} writers : the one-writer floor`, 0.8, 2, manyWriters, 20);
