import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { textField } from '../../templates/editing/index.js';
import type { Doc } from '../../templates/index.js';
import { aPackage, type Caller, openOffice } from '../http/office.js';
import { wordsOf } from './words.js';
import { aWriter, type Writer } from './writer.js';

type Office = Awaited<ReturnType<typeof openOffice>>;
const lines = (...words: string[]) => ({ type: 'doc', content: words.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });

describe('A section several people write', () => {
  let office: Office;
  let drafter: Caller;
  let specialist: Caller;
  let head: Caller;
  const writers: Writer[] = [];

  const enter = (caller: Caller, room: string, document?: Y.Doc): Writer => {
    const writer = aWriter(office.url, room, caller.token, document);
    writers.push(writer);
    return writer;
  };
  /** A report whose second section the specialist of CN writes. */
  async function inWriting(): Promise<{ id: string; room: string; text: string }> {
    const { body } = await drafter.send<{ id: string }>('POST', '/api/reports', aPackage());
    await drafter.take(body.id, 'OPEN_INPUT');
    return { id: body.id, room: `${body.id}/2/1`, text: `/api/reports/${body.id}/sections/2/text` };
  }
  const idOf = async (caller: Caller): Promise<string> => (await caller.get<{ person: { id: string } }>('/api/me')).body.person.id;
  const wordsAt = async (caller: Caller, path: string): Promise<string> => wordsOf((await caller.get<Doc>(path)).body);

  beforeAll(async () => {
    office = await openOffice();
    [drafter, specialist, head] = await Promise.all([office.signIn('kh.drafter'), office.signIn('cn.drafter'), office.signIn('cn.head')]);
  });
  afterEach(() => {
    for (const writer of writers.splice(0)) writer.leave();
  });
  afterAll(() => office.close());

  test('is begun with its text, shows everyone what each writes, and is what the section says', async () => {
    const { room, text } = await inWriting();
    const [one, other] = [enter(specialist, room), enter(head, room)];
    await Promise.all([one.synced(), other.synced()]);
    expect(one.text()).toBe('Nội dung mục 2.');
    one.write(' Số liệu quý III.');
    await other.sees('Số liệu quý III.');
    other.write(' Đã kiểm tra.');
    await one.sees('Đã kiểm tra.');
    await Promise.all([one.saved(), other.saved()]);
    expect(await wordsAt(drafter, text)).toBe('Nội dung mục 2. Số liệu quý III. Đã kiểm tra.');
  });

  test('loses nothing when lines are cut and the server starts anew', async () => {
    const { room, text } = await inWriting();
    const [one, other] = [enter(specialist, room), enter(head, room)];
    await Promise.all([one.synced(), other.synced()]);
    other.cut();
    one.write(' Một.');
    other.write(' Hai.');
    await one.saved();
    await office.restart();
    const [again, beside] = [enter(specialist, room, one.document), enter(head, room, other.document)];
    one.leave();
    other.leave();
    await Promise.all([again.sees('Hai.'), beside.sees('Một.'), again.saved(), beside.saved()]);
    expect(again.text()).toBe(beside.text());
    expect(await wordsAt(drafter, text)).toBe(again.text());
  });

  test('keeps aside for its writer what comes after somebody else has submitted', async () => {
    const { id, room, text } = await inWriting();
    const [one, other] = [enter(specialist, room), enter(head, room)];
    await Promise.all([one.synced(), other.synced()]);
    other.cut();
    other.write(' Viết lúc mất mạng.');
    one.write(' Bản cuối.');
    await one.saved();
    expect((await specialist.take(id, 'SUBMIT', '2')).status).toBe(200);
    await one.until(() => one.heard.some(({ write }) => write === false));
    other.heal();
    await other.hears('aside');
    expect(await wordsAt(drafter, text)).toBe('Nội dung mục 2. Bản cuối.');
    const aside = `/api/reports/${id}/sections/2/aside`;
    const { body: kept } = await head.get<{ id: string; round: number; text: Doc }[]>(aside);
    expect(kept.map((one) => [one.round, wordsOf(one.text)])).toEqual([[1, expect.stringContaining('Viết lúc mất mạng.')]]);
    expect((await specialist.get<unknown[]>(aside)).body).toEqual([]);
    expect((await head.send('DELETE', `${aside}/${kept[0]?.id}`)).status).toBe(204);
    expect((await head.get<unknown[]>(aside)).body).toEqual([]);
    expect((await head.send('DELETE', `${aside}/${kept[0]?.id}`)).status).toBe(404);
  });

  test('takes a text put over HTTP as a change among others', async () => {
    const { room, text } = await inWriting();
    const one = enter(specialist, room);
    await one.synced();
    const seen = (await head.get(text)).headers.get('etag') ?? '';
    const put = await head.send('PUT', text, lines('Nội dung mục 2.', 'Dòng mới.'), { 'if-match': seen });
    expect(put.status).toBe(200);
    await one.sees('Dòng mới.');
    expect((await head.get(text)).headers.get('etag')).toBe(put.headers.get('etag'));
    one.write(' Thêm.');
    await one.saved();
    expect((await head.send('PUT', text, lines('Khác'), { 'if-match': put.headers.get('etag') ?? '' })).status).toBe(412);
    expect(await wordsAt(head, text)).toBe('Nội dung mục 2. Thêm.\nDòng mới.');
  });

  test('tells whose words it kept aside that they are on its disk', async () => {
    const { id, room } = await inWriting();
    const [one, other] = [enter(specialist, room), enter(head, room)];
    await Promise.all([one.synced(), other.synced()]);
    other.cut();
    other.write(' Viết lúc mất mạng.');
    await specialist.take(id, 'SUBMIT', '2');
    other.heal();
    await other.hears('aside');
    await other.saved();
    expect(other.provider.unsyncedChanges).toBe(0);
  });

  test('does not leave words without an answer that are no longer their writer’s to write', async () => {
    const { room, text } = await inWriting();
    const stranger = enter(await office.signIn('kh.head'), room);
    await stranger.hears('rights');
    stranger.write(' Viết lúc mục còn là của tôi.');
    await stranger.hears('refused');
    expect(stranger.heard.at(-1)).toMatchObject({ code: 'not_yours' });
    await stranger.isEnded('refused');
    expect(await wordsAt(drafter, text)).toBe('Nội dung mục 2.');
  });

  test('is not entered in the name of whoever signed in meanwhile', async () => {
    const { room } = await inWriting();
    const other = aWriter(office.url, room, head.token, new Y.Doc(), { person: await idOf(specialist) });
    writers.push(other);
    await other.isEnded('unauthenticated');
    const own = aWriter(office.url, room, head.token, new Y.Doc(), { person: await idOf(head) });
    writers.push(own);
    await own.synced();
  });

  test('shows who is there by the name of their seat, whatever their client says', async () => {
    const { room } = await inWriting();
    const [liar, one] = [enter(specialist, room), enter(head, room)];
    await Promise.all([liar.synced(), one.synced()]);
    one.provider.setAwarenessField('user', { person: 'x', name: 'Hoàng Trưởng Phòng', color: '#000000' });
    await liar.until(() => liar.toldOf(one.document)?.['user'] !== undefined);
    liar.provider.setAwarenessField('user', { person: 'x', name: 'Nguyễn Giám Đốc', color: '#000000' });
    await one.until(() => one.toldOf(liar.document)?.['user'] !== undefined);
    expect(one.toldOf(liar.document)?.['user']).toEqual({ person: await idOf(specialist), name: 'Phạm Chuyên Viên', color: '#000000' });
  });

  test('lets nobody speak for the window of another', async () => {
    const { room } = await inWriting();
    const [liar, one, third] = [enter(specialist, room), enter(head, room), enter(drafter, room)];
    await Promise.all([liar.synced(), one.synced(), third.synced()]);
    one.provider.setAwarenessField('user', { name: '' });
    await Promise.all([liar, third].map((writer) => writer.until(() => writer.toldOf(one.document)?.['user'] !== undefined)));
    liar.speakFor(one.document, { user: { name: 'Người khác' } });
    liar.provider.setAwarenessField('cursor', 'after it');
    await third.until(() => third.toldOf(liar.document)?.['cursor'] === 'after it');
    expect(third.toldOf(one.document)?.['user']).toMatchObject({ name: 'Hoàng Trưởng Phòng' });
  });

  test('is submitted only as it was seen', async () => {
    const { id, room } = await inWriting();
    const one = enter(specialist, room);
    await one.synced();
    const { body: offered } = await specialist.get<{ type: string; target?: string; seen?: string }[]>(`/api/reports/${id}/actions`);
    const seen = offered.find(({ type, target }) => type === 'SUBMIT' && target === '2')?.seen;
    one.write(' Thêm sau khi xem.');
    await one.saved();
    const answer = await specialist.send('POST', `/api/reports/${id}/events`, { type: 'SUBMIT', target: '2', seen });
    expect([answer.status, answer.body.code]).toEqual([409, 'stale']);
  });

  test('is read by whoever may read it, and written by nobody but its writers', async () => {
    const { room, text } = await inWriting();
    const reader = enter(drafter, room);
    await reader.hears('rights');
    expect(reader.heard).toContainEqual({ type: 'rights', write: false, why: 'not_yours' });
    const one = enter(specialist, room);
    await one.synced();
    one.write(' Cho người đọc.');
    await reader.sees('Cho người đọc.');
    reader.write(' Không phải của tôi.');
    one.write(' Nữa.');
    await one.saved();
    expect(await wordsAt(drafter, text)).toBe('Nội dung mục 2. Cho người đọc. Nữa.');
  });

  test('lets in nobody who may not read it, and nobody without a session', async () => {
    const { room, id } = await inWriting();
    const stranger = enter(await office.signIn('vp.drafter'), `${id}/1/1`);
    await stranger.isEnded('not_found');
    const nobody = aWriter(office.url, room, 'no-such-token');
    writers.push(nobody);
    await nobody.isEnded('unauthenticated');
    const future = enter(specialist, `${id}/2/2`);
    await future.isEnded('not_found');
  });

  test('is left at once by whoever signs out', async () => {
    const { room } = await inWriting();
    const away = await office.signIn('cn.drafter');
    const one = enter(away, room);
    await one.synced();
    await away.send('DELETE', '/api/session');
    await one.isEnded('session_ended');
  });

  test('does not take what is no text, says so, and stays as it was', async () => {
    const { room, text } = await inWriting();
    const [broken, one] = [enter(specialist, room), enter(head, room)];
    await Promise.all([broken.synced(), one.synced()]);
    broken.document.getXmlFragment(textField).insert(0, [new Y.XmlElement('script')]);
    await broken.hears('refused');
    expect(broken.heard.at(-1)).toMatchObject({ code: 'does_not_fit' });
    one.write(' Vẫn viết được.');
    await one.saved();
    expect(one.text()).toBe('Nội dung mục 2. Vẫn viết được.');
    expect(await wordsAt(drafter, text)).toBe(one.text());
  });
});
