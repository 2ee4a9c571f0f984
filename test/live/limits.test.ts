import { afterEach, describe, expect, test } from '@jest/globals';
import { anOpenLine, aPerson, type Line, range, seqsOf } from './office.js';

const lan = aPerson('lan', 'drafter', 'CNTT');
let line: Line;
afterEach(() => line.close());

describe('what a client sends', () => {
  test.each([
    ['nothing', [], ''],
    ['a text', ['R1'], ''],
    ['no report', [{ after: 0 }], 'reportId'],
    ['a report that is no text', [{ reportId: { $gt: '' }, after: 0 }], 'reportId'],
    ['a negative position', [{ reportId: 'R1', after: -1 }], 'after'],
    ['half a position', [{ reportId: 'R1', after: 1.5 }], 'after'],
    ['no position', [{ reportId: 'R1' }], 'after'],
    ['a word nobody knows', [{ reportId: 'R1', after: 0, limit: 3 }], ''],
  ])('is refused with its place where it is %s', async (_what, payload, path) => {
    line = await anOpenLine();
    const screen = await line.screenOf(lan);
    const answer = await screen.ask('watch', ...payload);
    expect(answer).toMatchObject({ error: { code: 'invalid', problems: [{ path }] } });
    expect(line.live.metrics().watches).toBe(0);
  });

  test('may lack an acknowledgement, or be no request at all', async () => {
    line = await anOpenLine();
    line.store.begin('R1', 2);
    const screen = await line.screenOf(lan);
    screen.socket.emit('watch', { reportId: 'R1', after: 0 });
    screen.socket.emit('watch', 'nonsense');
    screen.socket.emit('unwatch');
    screen.socket.emit('shutdown', { now: true });
    await screen.until(() => screen.entries.length === 2);
    expect(await screen.ask('unwatch', { report: 'R1' })).toMatchObject({ error: { code: 'invalid' } });
  });

  test('is cut off where it is larger than any request', async () => {
    line = await anOpenLine();
    const screen = await line.screenOf(lan);
    screen.socket.emit('watch', { reportId: 'R'.repeat(20_000), after: 0 });
    await screen.gone;
    expect(line.live.metrics().sockets).toBe(0);
  });

  test('may not watch more reports than a connection may', async () => {
    line = await anOpenLine({ watches: 2 });
    for (const id of ['R1', 'R2', 'R3']) line.store.begin(id, 1);
    const screen = await line.screenOf(lan);
    await screen.watch('R1', 1);
    await screen.watch('R2', 1);
    expect(await screen.watch('R3', 1)).toMatchObject({ error: { code: 'too_many_watches' } });
    expect(await screen.watch('R2', 0)).toEqual({ seq: 1 });
    await screen.ask('unwatch', { reportId: 'R1' });
    expect(await screen.watch('R3', 1)).toEqual({ seq: 1 });
  });

  test('is not answered without end where it asks faster than it is answered', async () => {
    line = await anOpenLine({ watches: 2 });
    line.store.begin('R1', 1);
    const screen = await line.screenOf(lan);
    const answers = await Promise.all(range(1, 6).map(() => screen.watch('R1', 1)));
    expect(answers.filter((answer) => 'error' in answer).length).toBeGreaterThan(0);
    expect(await screen.watch('R1', 1)).toEqual({ seq: 1 });
  });
});

/** A client that speaks the protocol over plain HTTP and reads only when told to. */
async function aLazyReader(url: string, token: string) {
  const base = `${url}/socket.io/?EIO=4&transport=polling`;
  const opened = await (await fetch(base)).text();
  const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
  const address = `${base}&sid=${sid}`;
  const say = (packet: string) => fetch(address, { method: 'POST', body: packet, headers: { 'content-type': 'text/plain' } });
  const read = async () => (await (await fetch(address)).text()).split('\x1e');
  await say(`40${JSON.stringify({ token })}`);
  await read();
  return { say, read, leave: () => say('1') };
}

const words = (packets: string[]): unknown[] => packets.filter((packet) => packet.startsWith('42')).map((packet) => JSON.parse(packet.slice(2)));

describe('a reader that does not read', () => {
  test('is dropped by name when too much waits, while others read on', async () => {
    line = await anOpenLine({ waiting: 20 });
    line.store.begin('R1', 1);
    const quick = await line.screenOf(lan);
    await quick.watch('R1', 1);
    const lazy = await aLazyReader(line.url, 'lan');
    await lazy.say(`420${JSON.stringify(['watch', { reportId: 'R1', after: 1 }])}`);
    for (let n = 0; n < 60; n += 1) await line.store.commit('R1');
    await quick.settled();
    expect(seqsOf(quick, 'R1')).toEqual(range(2, 61));
    expect(line.live.metrics()).toEqual({ sockets: 1, watches: 1 });
    const left = await lazy.read();
    expect(words(left).at(-1)).toEqual(['dropped', { reason: 'slow' }]);
    const entries = words(left).filter((word): word is ['entry', { seq: number }] => Array.isArray(word) && word[0] === 'entry');
    expect(entries.map(([, { seq }]) => seq)).toEqual(range(2, entries.length + 1));
    // and the connection is at its end
    expect((await lazy.read()).at(-1)).toBe('1');
  });

  test('may take its time with what it missed: pages wait for it', async () => {
    line = await anOpenLine({ waiting: 20 });
    line.store.begin('R1', 200);
    line.signIn(lan);
    const lazy = await aLazyReader(line.url, 'lan');
    await lazy.say(`420${JSON.stringify(['watch', { reportId: 'R1', after: 0 }])}`);
    // time enough to push everything at somebody who has not asked for it
    for (let n = 0; n < 60; n += 1) await fetch(line.url);
    const read: string[] = [];
    while (!read.some((packet) => packet.startsWith('430'))) {
      const packets = await lazy.read();
      expect(packets.length).toBeLessThanOrEqual(20);
      read.push(...packets);
    }
    const seqs = words(read).flatMap((word) => (Array.isArray(word) && word[0] === 'entry' ? [(word[1] as { seq: number }).seq] : []));
    expect(seqs).toEqual(range(1, 200));
    expect(read.at(-1)).toBe('430[{"seq":200}]');
    await lazy.leave();
  });
});
