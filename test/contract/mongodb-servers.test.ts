import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Store } from '../../server/store/index.js';
import { openMongoStore } from '../../server/store/mongodb/index.js';
import { startMongoServer } from '../mongodb-server.js';
import { describeIf } from '../setup/skip.js';
import { anIssue, aStep, moment } from './builders.js';
import { aDatabase } from './databases.js';

const server = await startMongoServer();
const [uri, why] = 'uri' in server ? [server.uri, ''] : ['', server.skipped];

describeIf(uri !== '', 'several servers on one MongoDB', why, () => {
  let place: Awaited<ReturnType<typeof aDatabase>>;
  let one: Store;
  let other: Store;

  beforeEach(async () => {
    place = await aDatabase(uri);
    [one, other] = await Promise.all([place.open(), place.open()]);
  });
  afterEach(async () => {
    await Promise.all([one.close(), other.close()]);
    await place.destroy();
  });
  afterAll(async () => {
    if ('close' in server) await server.close();
  });

  const request = (reportId: string, seq = 2) => ({ series: 'BC', year: 2026, date: '2026-03-02', reportId, seq });
  const make =
    (reportId: string, seq = 2) =>
    (n: number, date: string) =>
      anIssue(reportId, seq, n, date);
  const reserved = (reportId: string, n: number) => ({ _id: `BC/2026/${n}`, ...request(reportId), n, status: 'reserved', reason: null });
  const rowsOfRegister = () => place.db.collection<ReturnType<typeof reserved>>('register');

  test('give every number once, and none is missing', async () => {
    const reports = Array.from({ length: 20 }, (_, i) => `R${i + 1}`);
    await Promise.all(reports.map((reportId) => one.journal.append(aStep(reportId, 1))));
    await Promise.all(reports.map((reportId, i) => [one, other][i % 2]?.journal.issue(request(reportId), make(reportId))));
    const rows = await other.register.rows({});
    expect(rows.map(({ n, status }) => `${n} ${status}`)).toEqual(reports.map((_, i) => `${i + 1} issued`));
    for (const { reportId, n } of rows) expect((await one.journal.last(reportId))?.event['number']).toBe(n);
  });

  test('give one slot to one of them', async () => {
    const tries = Array.from({ length: 40 }, (_, i) => aStep('R1', 1, { event: { type: 'CREATE', target: String(i) } }));
    const results = await Promise.all(tries.map((step, i) => (i % 2 === 0 ? one : other).journal.append(step)));
    expect(results.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
    expect((await other.journal.last('R1'))?.hash).toBe(tries[results.findIndex(({ outcome }) => outcome === 'appended')]?.entry.hash);
  });

  test('give every report id once', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? one : other).journal.nextReportId()));
    expect(new Set(ids).size).toBe(40);
  });

  test('take a step sent again after its answer was lost for the step it is', async () => {
    const step = aStep('R1', 1);
    await one.journal.append(step);
    expect(await other.journal.append(step)).toEqual({ outcome: 'appended' });
    expect(await one.journal.entries('R1', 0, 10)).toHaveLength(1);
  });

  test('give a number that was reserved before a crash to the same slot again, with its day', async () => {
    await one.journal.append(aStep('R1', 1));
    await rowsOfRegister().insertOne({ ...reserved('R1', 1), date: '2026-02-27' });
    await other.register.settle();
    expect(await other.register.rows({})).toMatchObject([{ n: 1, status: 'reserved' }]);
    expect(await other.journal.issue(request('R1'), make('R1'))).toEqual({ outcome: 'appended', n: 1, date: '2026-02-27' });
    expect(await one.register.rows({})).toMatchObject([{ n: 1, status: 'issued', date: '2026-02-27' }]);
  });

  test('settle what a crash left between number and entry', async () => {
    await one.journal.append(aStep('R1', 1));
    await one.journal.append(anIssue('R1', 2, 1, '2026-03-02'));
    await one.journal.append(aStep('R2', 1));
    await one.journal.append(aStep('R2', 2, { event: { type: 'RETURN', reason: 'sai ngày' } }));
    await one.journal.append(aStep('R3', 1));
    await rowsOfRegister().insertMany([reserved('R1', 1), reserved('R2', 2), reserved('R3', 3)]);
    await other.register.settle();
    expect(await one.register.rows({})).toMatchObject([
      { n: 1, status: 'issued', reason: null },
      { n: 2, status: 'void', reason: expect.stringContaining('RETURN') },
      { n: 3, status: 'reserved', reason: null },
    ]);
  });

  test('void a reserved number as soon as its slot is found taken by something else', async () => {
    await one.journal.append(aStep('R1', 1));
    await rowsOfRegister().insertOne(reserved('R1', 1));
    await other.journal.append(aStep('R1', 2, { event: { type: 'RETURN' } }));
    expect(await one.journal.issue(request('R1'), make('R1'))).toEqual({ outcome: 'taken' });
    expect(await one.register.rows({})).toMatchObject([{ n: 1, status: 'void' }]);
    await one.journal.append(aStep('R2', 1));
    expect(await one.journal.issue(request('R2'), make('R2'))).toMatchObject({ n: 2 });
  });

  test('find the reports whose head a crash left behind the journal, and forget them once it has caught up', async () => {
    for (const seq of [1, 2]) await one.journal.append(aStep('R1', seq));
    await one.journal.append(aStep('R2', 1));
    await one.close();
    await place.db.collection<{ _id: string }>('reports').updateOne({ _id: 'R1' }, { $set: { seq: 1, effectsThrough: 1 } });
    await place.db.collection<{ _id: string }>('entries').updateOne({ _id: 'R1/2' }, { $set: { pending: true } });
    expect(await other.journal.withEffectsToRun(10)).toEqual(['R1']);
    const { head, index } = aStep('R1', 2);
    await other.journal.saveHead(head, index);
    expect(await other.journal.withEffectsToRun(10)).toEqual([]);
    expect(await place.db.collection('entries').countDocuments({ pending: true })).toBe(0);
  });

  test('find a report that has an entry and no head at all', async () => {
    await one.journal.append(aStep('R1', 1, { at: moment(1) }));
    await one.close();
    await place.db.collection<{ _id: string }>('reports').deleteOne({ _id: 'R1' });
    await place.db.collection<{ _id: string }>('entries').updateOne({ _id: 'R1/1' }, { $set: { pending: true } });
    expect(await other.journal.withEffectsToRun(10)).toEqual(['R1']);
    expect(await other.journal.reportIds()).toEqual(['R1']);
  });

  test('take the database the address names', async () => {
    const named = await openMongoStore({ uri: `${uri.replace(/\/?$/, '/')}${place.database}` });
    await named.journal.append(aStep('R7', 1));
    await named.close();
    expect((await one.journal.last('R7'))?.seq).toBe(1);
  });

  test('are told plainly what MongoDB cannot hold', async () => {
    const doc = 'x'.repeat(20_000_000);
    const text = { reportId: 'R1', section: '1', round: 1, hash: 'h', doc, by: 'P1', at: moment(1) };
    await expect(one.texts.put(text, null)).rejects.toMatchObject({ name: 'StoreError', code: 'too_large_to_store', status: 413 });
    expect(await one.texts.get('R1', '1', 1)).toBeNull();
  });

  test('are told plainly when there is no MongoDB', async () => {
    await expect(openMongoStore({ uri: 'mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200' })).rejects.toMatchObject({
      name: 'StoreError',
      code: 'database_unreachable',
    });
    await expect(openMongoStore({ uri: 'mongodb://' })).rejects.toMatchObject({ name: 'StoreError', code: 'database_refused' });
  });
});
