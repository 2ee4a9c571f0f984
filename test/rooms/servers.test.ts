import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import pino from 'pino';
import type * as Y from 'yjs';
import { type RunningServer, startServer } from '../../server/compose.js';
import { readSettings } from '../../server/settings.js';
import type { Store } from '../../server/store/index.js';
import type { Doc } from '../../templates/index.js';
import { aDatabase } from '../contract/databases.js';
import { aPackage, type Caller, openOffice } from '../http/office.js';
import { startMongoServer } from '../mongodb-server.js';
import { describeIf } from '../setup/skip.js';
import { wordsOf } from './words.js';
import { aWriter, type Writer } from './writer.js';

const mongo = await startMongoServer();
const [uri, why] = 'uri' in mongo ? [mongo.uri, ''] : ['', mongo.skipped];

describeIf(uri !== '', 'A section written by way of two servers on one MongoDB', why, () => {
  let place: Awaited<ReturnType<typeof aDatabase>>;
  /** the one everybody has signed in at; sessions hold at the other as well */
  let office: Awaited<ReturnType<typeof openOffice>>;
  let otherDir: string;
  let other: RunningServer;
  let drafter: Caller;
  let specialist: Caller;
  let head: Caller;
  /** what comes between a step that was decided here and its entry */
  let beforeEntry: (() => Promise<void>) | null = null;
  const writers: Writer[] = [];

  const throughStore = (store: Store): Store => ({
    ...store,
    journal: {
      ...store.journal,
      async append(step) {
        const comes = beforeEntry;
        beforeEntry = null;
        await comes?.();
        return store.journal.append(step);
      },
    },
  });
  const startOther = (): Promise<RunningServer> =>
    startServer(readSettings({ PORT: '0', DATA_DIR: otherDir, LOG_LEVEL: 'silent', ...onMongo() }), pino({ level: 'silent' }), '0.0.0', { path: '' });
  const onMongo = () => ({ MONGODB_URI: uri, MONGODB_DATABASE: place.database });

  const enter = (server: { url: string }, caller: Caller, room: string, document?: Y.Doc): Writer => {
    const writer = aWriter(server.url, room, caller.token, document);
    writers.push(writer);
    return writer;
  };
  async function inWriting(): Promise<{ id: string; room: string }> {
    const { body } = await drafter.send<{ id: string }>('POST', '/api/reports', aPackage());
    expect((await drafter.take(body.id, 'OPEN_INPUT')).status).toBe(200);
    return { id: body.id, room: `${body.id}/2/1` };
  }
  async function textAt(server: { url: string }, id: string): Promise<string> {
    const answer = await fetch(`${server.url}/api/reports/${id}/sections/2/text`, { headers: { authorization: `Bearer ${drafter.token}` } });
    return wordsOf((await answer.json()) as Doc);
  }
  const asideOf = async (caller: Caller, id: string) => (await caller.get<{ text: Doc }[]>(`/api/reports/${id}/sections/2/aside`)).body;

  beforeAll(async () => {
    place = await aDatabase(uri);
    otherDir = await mkdtemp(join(tmpdir(), 'trinhky-test-'));
    office = await openOffice(undefined, onMongo(), undefined, { path: '', throughStore });
    other = await startOther();
    [drafter, specialist, head] = await Promise.all([office.signIn('kh.drafter'), office.signIn('cn.drafter'), office.signIn('cn.head')]);
  });
  afterEach(() => {
    for (const writer of writers.splice(0)) writer.leave();
  });
  afterAll(async () => {
    await other.close();
    await office.close();
    await rm(otherDir, { recursive: true, force: true });
    await place.destroy();
    if ('close' in mongo) await mongo.close();
  });

  test('is one text: each sees what is written at the other, and no letter is lost where both write at once', async () => {
    const { id, room } = await inWriting();
    const [here, there] = [enter(office, specialist, room), enter(other, head, room)];
    await Promise.all([here.synced(), there.synced()]);
    // more than are folded into one change, at both
    const words = Array.from({ length: 150 }, (_, i) => i);
    for (const i of words) {
      here.write(` [h${i}]`);
      there.write(` [t${i}]`);
      if (i % 10 === 9) await Promise.all([here.saved(), there.saved()]);
    }
    await Promise.all([here.sees('[t149]'), there.sees('[h149]')]);
    expect(here.text()).toBe(there.text());
    for (const i of words) for (const word of [`[h${i}]`, `[t${i}]`]) expect(here.text().split(word)).toHaveLength(2);
    expect([await textAt(office, id), await textAt(other, id)]).toEqual([here.text(), here.text()]);
  });

  test('goes on at the other when one of them stops, with everything that was written at the first', async () => {
    const { id, room } = await inWriting();
    const [here, there] = [enter(office, specialist, room), enter(other, head, room)];
    await Promise.all([here.synced(), there.synced()]);
    there.write(' Đã lưu ở máy kia.');
    await there.saved();
    await other.close();
    there.write(' Viết lúc máy kia đã tắt.');
    const again = enter(office, head, room, there.document);
    there.leave();
    await Promise.all([again.saved(), here.sees('Đã lưu ở máy kia.'), here.sees('Viết lúc máy kia đã tắt.')]);
    other = await startOther();
    expect([await textAt(office, id), await textAt(other, id)]).toEqual([here.text(), here.text()]);
  });

  test('is closed at both when it is submitted at one: who writes at the other is told, and what comes later is kept aside for them', async () => {
    const { id, room } = await inWriting();
    const [here, there] = [enter(office, specialist, room), enter(other, head, room)];
    await Promise.all([here.synced(), there.synced()]);
    here.write(' Bản cuối.');
    await Promise.all([here.saved(), there.sees('Bản cuối.')]);
    there.cut();
    there.write(' Đến muộn.');
    expect((await specialist.take(id, 'SUBMIT', '2')).status).toBe(200);
    there.heal();
    await there.hears('aside');
    await there.until(() => there.heard.some(({ type, write }) => type === 'rights' && write === false));
    expect([await textAt(office, id), await textAt(other, id)]).toEqual(Array(2).fill('Nội dung mục 2. Bản cuối.'));
    expect((await asideOf(head, id)).map(({ text }) => wordsOf(text))).toEqual([expect.stringContaining('Đến muộn.')]);
  });

  test.each([
    ['', async () => undefined],
    [', and where it is the working text there already', (id: string) => textAt(other, id)],
  ])('keeps aside what was saved at the other between the submission and its entry, also where its writer has left%s', async (_, meanwhile) => {
    const { id, room } = await inWriting();
    const there = enter(other, head, room);
    await there.synced();
    beforeEntry = async () => {
      there.write(' Lưu vào phút cuối.');
      await there.saved();
      there.leave();
      await meanwhile(id);
    };
    expect((await specialist.take(id, 'SUBMIT', '2')).status).toBe(200);
    expect(beforeEntry).toBeNull();
    expect([await textAt(office, id), await textAt(other, id)]).toEqual(Array(2).fill('Nội dung mục 2.'));
    let kept = await asideOf(head, id);
    // at once, in the background of the step
    for (let tries = 0; kept.length === 0 && tries < 200; tries += 1) kept = await asideOf(head, id);
    expect(kept.map(({ text }) => wordsOf(text))).toEqual([expect.stringContaining('Lưu vào phút cuối.')]);
    // nobody finds them where the report is consolidated
    for (const server of [office, other]) {
      const later = enter(server, drafter, room);
      await later.synced();
      await later.until(() => later.text() === 'Nội dung mục 2.');
    }
    expect([await textAt(office, id), await textAt(other, id)]).toEqual(Array(2).fill('Nội dung mục 2.'));
  });
});
