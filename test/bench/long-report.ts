import type { AppendResult, Store } from '../../server/store/index.js';
import { inTurns, median, type Pair, ratiosOf, timed } from './figures.js';
import { type House, openHouse, withFolder } from './house.js';
import type { Row, Seen } from './row.js';
import { openServedOffice, type ServedOffice } from './served-office.js';

const long = 10_000;
const short = 10;
/** so many long ones and short ones: each start opens all of them for the first time */
const reports = 3;
const starts = 8;
const rounds = 60;
const warmUp = 30;

/** Takes steps until the journal has so many entries: a section that is approved and taken back again and again. */
async function fill(house: House, id: string, entries: number): Promise<void> {
  const [accept, submit, approve, takeBack] = house.stepsIn(id, 1);
  if (accept === undefined || submit === undefined || approve === undefined || takeBack === undefined) throw new Error('The sample has no section');
  const before = (await house.store.journal.last(id))?.seq ?? 0;
  await house.take(accept);
  await house.take(submit);
  for (let n = 0; before + 2 + n < entries; n += 1) await house.take(n % 2 === 0 ? approve : takeBack);
}

/** What a desk asks for when a report is opened: where it stands, what can be done, and the newest steps. */
async function openReport(office: ServedOffice, id: string): Promise<number> {
  return timed(async () => {
    const { seq } = await office.get<{ seq: number }>(`/api/reports/${id}`, office.leadDrafter);
    await Promise.all([
      office.get(`/api/reports/${id}/actions`, office.leadDrafter),
      office.get(`/api/reports/${id}/journal?after=${Math.max(0, seq - short)}`, office.leadDrafter),
    ]);
  });
}

const seenIn = (part: string, pairs: readonly Pair[]): Seen => ({
  part,
  ratio: ratiosOf(pairs),
  figures: `${median(pairs.map(({ ours }) => ours)).toFixed(2)} ms; ${median(pairs.map(({ floor }) => floor)).toFixed(2)} ms`,
});

/** The reports, their entries written as fast as the disk takes many together. */
async function fillAll(dataDir: string, lengths: Map<string, number>): Promise<void> {
  const { watched, written } = writtenBehind();
  const house = await openHouse(dataDir, { watched });
  for (const [id, entries] of lengths) await fill(house, id, entries);
  await written();
  await house.close();
}

/** A store whose appends are answered before they are written, many of them with one commit: what is on the disk in the end is the same. */
function writtenBehind() {
  const together = 200;
  let underWay: Promise<AppendResult>[] = [];
  async function written(): Promise<void> {
    const all = underWay;
    underWay = [];
    if ((await Promise.all(all)).some(({ outcome }) => outcome !== 'appended')) throw new Error('Somebody else writes here');
  }
  const watched = (store: Store): Store => ({
    ...store,
    journal: {
      ...store.journal,
      async append(step) {
        underWay.push(store.journal.append(step));
        if (underWay.length >= together) await written();
        return { outcome: 'appended' };
      },
    },
  });
  return { watched, written };
}

async function measure(dir: string, say: (line: string) => void): Promise<Seen[]> {
  const office = await openServedOffice(dir);
  const begun = (): Promise<string[]> => Promise.all(Array.from({ length: reports }, () => office.begin()));
  const [longIds, shortIds] = [await begun(), await begun()];
  const otherId = await office.begin();
  await office.restart((dataDir) => {
    const lengths = [...longIds.map((id) => [id, long] as const), ...[...shortIds, otherId].map((id) => [id, short] as const)];
    return fillAll(dataDir, new Map(lengths));
  });
  say(`  ${reports} × ${long} entries are written`);

  const pairOf = (n: number): Promise<Pair> =>
    inTurns(n, {
      floor: () => openReport(office, shortIds[n % reports] ?? ''),
      ours: () => openReport(office, longIds[n % reports] ?? ''),
    });
  const first: Pair[] = [];
  for (let start = 0; start < starts; start += 1) {
    await office.restart();
    for (let warm = 0; warm < warmUp; warm += 1) await openReport(office, otherId);
    for (let n = 0; n < reports; n += 1) first.push(await pairOf(start * reports + n));
  }
  const again: Pair[] = [];
  for (let n = 0; n < rounds; n += 1) again.push(await pairOf(n));
  // all of them stand where their section waits to be approved
  const [, , approve, takeBack] = office.stepsIn(1);
  const steps: Pair[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const step = Math.floor(n / reports) % 2 === 0 ? approve : takeBack;
    if (step === undefined) throw new Error('The sample has no section');
    const taken = (ids: readonly string[]) => () => timed(async () => void (await office.take(ids[n % reports] ?? '', step)));
    steps.push(await inTurns(n, { floor: taken(shortIds), ours: taken(longIds) }));
  }
  await office.close();
  return [seenIn('first', first), seenIn('again', again), seenIn('step', steps)];
}

export const longReport: Row = {
  name: 'long',
  work: `a report with ${long.toLocaleString('en')} entries opened, a step taken on it : one with ${short}`,
  better: 'below',
  must: 1.5,
  aim: 1.2,
  run: (say) => withFolder((dir) => measure(dir, say)),
};
