import { median, type Pair, ratiosOf, timed } from './figures.js';
import { type House, openHouse, withFolder } from './house.js';
import type { Row, Seen } from './row.js';
import { openServedOffice, type ServedOffice } from './served-office.js';

const long = 10_000;
const short = 10;
const starts = 9;
const rounds = 60;

/** Takes steps until the journal has so many entries: a section that is approved and taken back again and again. */
async function fill(house: House, id: string, entries: number): Promise<void> {
  const [accept, submit, approve, takeBack] = house.stepsIn(id, 1);
  if (accept === undefined || submit === undefined || approve === undefined || takeBack === undefined) throw new Error('The sample has no section');
  await house.take(accept);
  await house.take(submit);
  const written = (await house.store.journal.last(id))?.seq ?? 0;
  for (let n = 0; written + n < entries; n += 1) await house.take(n % 2 === 0 ? approve : takeBack);
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

/** Which of the two is opened first changes from round to round. */
async function pairOf(office: ServedOffice, { longId, shortId }: { longId: string; shortId: string }, round: number): Promise<Pair> {
  if (round % 2 === 1) {
    const ours = await openReport(office, longId);
    return { ours, floor: await openReport(office, shortId) };
  }
  const floor = await openReport(office, shortId);
  return { floor, ours: await openReport(office, longId) };
}

async function measure(dir: string, say: (line: string) => void): Promise<Seen[]> {
  const office = await openServedOffice(dir);
  const ids = { longId: await office.begin(), shortId: await office.begin() };
  const otherId = await office.begin();
  await office.restart(async (dir) => {
    const house = await openHouse(dir);
    for (const id of [otherId, ids.shortId]) await fill(house, id, short);
    await fill(house, ids.longId, long);
    await house.close();
  });
  say(`  ${long} entries are written`);

  const first: Pair[] = [];
  for (let n = 0; n < starts; n += 1) {
    await office.restart();
    for (let warm = 0; warm < 5; warm += 1) await openReport(office, otherId);
    first.push(await pairOf(office, ids, n));
  }
  const again: Pair[] = [];
  for (let n = 0; n < rounds; n += 1) again.push(await pairOf(office, ids, n));
  await office.close();
  return [seenIn('first', first), seenIn('again', again)];
}

export const longReport: Row = {
  name: 'long',
  work: `a report with ${long.toLocaleString('en')} entries opened : one with ${short}`,
  better: 'below',
  must: 1.5,
  aim: 1.2,
  run: (say) => withFolder((dir) => measure(dir, say)),
};
