import { median, type Pair, ratiosOf, timed } from './figures.js';
import { withFolder } from './house.js';
import type { Row, Seen } from './row.js';
import { openServedOffice, type ServedOffice } from './served-office.js';

const long = 10_000;
const short = 10;
const starts = 9;
const rounds = 60;

/** A report whose journal has so many entries: a section that is approved and taken back again and again. */
async function withEntries(office: ServedOffice, entries: number): Promise<string> {
  const id = await office.begin();
  const [accept, submit, approve, takeBack] = office.stepsIn(1);
  if (accept === undefined || submit === undefined || approve === undefined || takeBack === undefined) throw new Error('The sample has no section');
  const take = ({ division: _division, who: _who, ...event }: typeof accept, token: string) => office.step(id, token, event);
  let seq = 0;
  for (const step of [accept, submit]) seq = (await take(step, office.tokenFor(step))).seq;
  for (let n = 0; seq < entries; n += 1) {
    const step = n % 2 === 0 ? approve : takeBack;
    seq = (await take(step, office.tokenFor(step))).seq;
  }
  return id;
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
  const ids = { longId: await withEntries(office, long), shortId: await withEntries(office, short) };
  const otherId = await withEntries(office, short);
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
