import { describe, expect, test } from '@jest/globals';
import { Problem } from '../../client/src/api/problem.js';
import type { Action, Delivery, Entry, InboxLine } from '../../client/src/api/shapes.js';
import { actionsByDelivery, countsOf, fits, together } from '../../client/src/dispatch/deliveries.js';
import { destinationCount, isBare, offeredRecipients, onChannel, withDestination, withOneMore, withoutOne } from '../../client/src/dispatch/recipients.js';
import { remarksOf, seriesOf, yearsOf } from '../../client/src/register/register.js';
import { blockOf, worstAt } from '../../client/src/report/blocks.js';
import { nextAfter, queueOf } from '../../client/src/signing/queue.js';
import { lastOfOthers } from '../../client/src/signing/series/meanwhile.js';
import { openRuns } from '../../client/src/signing/series/run.js';
import { type Line, linesOf, type Paper, runSeries, tally } from '../../client/src/signing/series/series.js';
import { stepWords, waitWords } from '../../client/src/signing/stepWords.js';

const action = (type: string, target?: string): Action => ({ type, allowed: true, payload: {}, seen: 'h1', ...(target === undefined ? {} : { target }) });
const paper = (id: string): Paper => ({ key: id, reportId: id, title: `Báo cáo ${id}`, seq: 7, action: action('SIGN') });
const problem = (status: number, code: string) => new Problem({ status, code, title: 'Vì sao' });

describe('several documents in a row', () => {
  const begun = (...ids: string[]): Line[] => {
    let n = 0;
    return linesOf(
      ids.map(paper),
      () => ({ opinion: 'Đồng ý' }),
      () => `key-${++n}`,
    );
  };
  const states = (lines: readonly Line[]) => lines.map(({ result }) => result.state);

  test('are taken one after another, each with what was seen and a key of its own', async () => {
    const taken: string[] = [];
    const seen: string[][] = [];
    const lines = await runSeries({
      lines: begun('R1', 'R2'),
      take: async ({ paper: { reportId }, step, idempotency }) => void taken.push(`${reportId} ${step.type} ${step.seen} ${idempotency}`),
      changed: (now) => seen.push(states(now)),
    });
    expect(taken).toEqual(['R1 SIGN h1 key-1', 'R2 SIGN h1 key-2']);
    expect(seen).toEqual([
      ['doing', 'waiting'],
      ['done', 'waiting'],
      ['done', 'doing'],
      ['done', 'done'],
    ]);
    expect(tally(lines)).toEqual({ waiting: 0, doing: 0, done: 2, refused: 0, failed: 0 });
  });

  test('each end with a result: one that is refused stops none of the others', async () => {
    const lines = await runSeries({
      lines: begun('R1', 'R2', 'R3'),
      take: async ({ paper: { reportId } }) => {
        if (reportId === 'R1') throw problem(409, 'stale');
        if (reportId === 'R2') throw problem(0, 'unreachable');
      },
      changed: () => undefined,
    });
    expect(states(lines)).toEqual(['refused', 'failed', 'done']);
  });

  test('whose answer did not come are tried again under the same key, and nothing else is', async () => {
    const keys: string[] = [];
    const first = await runSeries({
      lines: begun('R1', 'R2', 'R3'),
      take: async ({ paper: { reportId } }) => {
        if (reportId === 'R2') throw problem(503, 'unreachable');
        if (reportId === 'R3') throw problem(403, 'not_your_role');
      },
      changed: () => undefined,
    });
    const second = await runSeries({ lines: first, take: async ({ idempotency }) => void keys.push(idempotency), changed: () => undefined });
    expect(keys).toEqual(['key-2']);
    expect(states(second)).toEqual(['done', 'done', 'refused']);
  });

  test('wait for nobody in silence where the session is locked: all that is left asks to be tried again', async () => {
    const lines = await runSeries({
      lines: begun('R1', 'R2', 'R3'),
      take: async ({ paper: { reportId } }) => {
        if (reportId === 'R2') throw problem(403, 'locked');
      },
      changed: () => undefined,
    });
    expect(states(lines)).toEqual(['done', 'failed', 'failed']);
  });
});

describe('a series under way', () => {
  /** Steps that end when the test says so, in the order in which they were sent. */
  function aWorld() {
    const sent: { id: string; key: string; end: (error?: unknown) => void }[] = [];
    const underway: boolean[] = [];
    let n = 0;
    const runs = openRuns({
      take: ({ paper: { reportId }, idempotency }) =>
        new Promise<void>((resolve, reject) =>
          sent.push({ id: reportId, key: idempotency, end: (error) => (error === undefined ? resolve() : reject(error)) }),
        ),
      newKey: () => `key-${++n}`,
      underway: (busy) => void underway.push(busy),
    });
    const start = (ids: string[], isStill = () => true) => runs.start({ type: 'SIGN', person: 'P1', papers: ids.map(paper), payloadOf: () => ({}), isStill });
    const states = () => runs.present()?.lines.map(({ result }) => result.state);
    return { runs, sent, underway, start, states };
  }

  test('goes on while nobody looks, and whoever looks again finds it where it is', async () => {
    const { runs, sent, underway, start, states } = aWorld();
    let told = 0;
    const leave = runs.subscribe(() => (told += 1));
    const over = start(['R1', 'R2']);
    expect([states(), underway]).toEqual([['doing', 'waiting'], [true]]);
    leave();
    const before = told;
    sent[0]?.end();
    await new Promise(setImmediate);
    expect([told, states(), runs.present()?.busy]).toEqual([before, ['done', 'doing'], true]);
    sent[1]?.end();
    await over;
    expect([states(), runs.present()?.busy, underway]).toEqual([['done', 'done'], false, [true, false]]);
  });

  test('is the only one: a second begins nothing, and what is under way is not put away', async () => {
    const { runs, sent, start, states } = aWorld();
    const over = start(['R1']);
    await start(['R2']);
    runs.putAway();
    expect([sent.map(({ id }) => id), states()]).toEqual([['R1'], ['doing']]);
    sent[0]?.end();
    await over;
    runs.putAway();
    expect(runs.present()).toBeNull();
  });

  test('sends nothing in the name of whoever signs in after them; the first goes on with it under the same keys', async () => {
    const { runs, sent, start, states } = aWorld();
    let present = 'P1';
    const isStill = () => present === 'P1';
    const over = start(['R1', 'R2', 'R3'], isStill);
    present = 'P2';
    sent[0]?.end();
    await over;
    expect([sent.length, states()]).toEqual([1, ['done', 'failed', 'failed']]);
    present = 'P1';
    const again = runs.again(isStill);
    sent[1]?.end(problem(409, 'not_now'));
    await new Promise(setImmediate);
    sent[2]?.end();
    await again;
    expect([sent.map(({ key }) => key), states()]).toEqual([
      ['key-1', 'key-2', 'key-3'],
      ['done', 'refused', 'done'],
    ]);
  });
});

describe('a step that is refused because another was quicker', () => {
  const entry = (seq: number, person: string, type: string, target?: string): Entry => ({
    seq,
    event: { type, ...(target === undefined ? {} : { target }) },
    by: { person },
    at: '2026-03-02T02:00:00.000Z',
    state: 'signing',
  });

  test('tells the last thing somebody else did there, a person before the machine', () => {
    const entries = [entry(8, 'P2', 'SIGN'), entry(9, 'P3', 'ISSUE'), entry(10, 'system', 'RENDERED'), entry(11, 'P1', 'FILE')];
    expect(lastOfOthers(entries, 'P1')?.seq).toBe(9);
    expect(lastOfOthers(entries.slice(2), 'P1')?.seq).toBe(10);
    expect(lastOfOthers(entries.slice(3), 'P1')).toBeNull();
  });

  test('of a part tells what was done to that part', () => {
    const entries = [entry(8, 'P2', 'HAND_OVER', 'D1'), entry(9, 'P2', 'HAND_OVER', 'D2')];
    expect(lastOfOthers(entries, 'P1', 'D1')?.seq).toBe(8);
  });
});

describe('a button', () => {
  const words = { t: (key: string, values?: object) => `${key} ${JSON.stringify(values)}`, name: (_: string, of: string) => of };

  test('names the section it approves, and of several how many; a queue names them all', () => {
    expect([stepWords('APPROVE', ['2'], words), stepWords('APPROVE', ['1', '2'], words), stepWords('SIGN', [undefined], words)]).toEqual([
      'queue.approve {"sections":"2"}',
      'actions.count {"event":"APPROVE","count":2}',
      'SIGN',
    ]);
    expect([waitWords('APPROVE', ['1', '2'], words), waitWords('ANSWER_OPINION', ['O1'], words)]).toEqual([
      'queue.approve {"sections":"1, 2"}',
      'ANSWER_OPINION',
    ]);
  });
});

describe('a queue', () => {
  const line = (reportId: string, event: string, target: string | null = null): InboxLine => ({
    reportId,
    event,
    target,
    seq: 1,
    state: 'signing',
    documentType: 'BC',
    subject: reportId,
    leadDivision: 'KH',
    dueAt: null,
    urgency: null,
    since: '2026-03-02T02:00:00.000Z',
  });

  test('has each document once, with all it waits for, in the order in which they wait', () => {
    const queue = queueOf(
      [line('R2', 'OVERRIDE_CHECK', 'f1'), line('R1', 'INITIAL'), line('R2', 'INITIAL'), line('R3', 'SIGN')],
      ['INITIAL', 'OVERRIDE_CHECK'],
    );
    expect(queue.map(({ reportId, waits }) => [reportId, waits.map(({ event }) => event)])).toEqual([
      ['R2', ['OVERRIDE_CHECK', 'INITIAL']],
      ['R1', ['INITIAL']],
    ]);
    expect([nextAfter(queue, 'R2'), nextAfter(queue, 'R1'), nextAfter(queue.slice(0, 1), 'R2')]).toEqual(['R1', 'R2', null]);
  });
});

describe('a finding', () => {
  test.each([
    ['sections.3.content.content.2.content.0', 'sections.3.content.content.2'],
    ['opening.content.0', 'opening.content.0'],
    ['sections.1.headingTail', 'sections.1.heading'],
    ['annexes.0.content.content.4', 'annexes.0.content.content.4'],
    ['bases.2', 'bases.2'],
    ['recipients.1.text', 'recipients'],
    ['subject', 'subject'],
  ])('at %s is marked on the page at %s', (path, block) => {
    expect(blockOf(path)).toBe(block);
  });

  test('that was let pass marks nothing any more', () => {
    const found = [
      { path: 'subject', severity: 'should', overridden: null },
      { path: 'subject', severity: 'must', overridden: { reason: 'Theo mẫu' } },
    ];
    expect([worstAt(found, 'subject'), worstAt(found, 'bases.0')]).toEqual(['should', null]);
  });
});

describe('recipients to be confirmed', () => {
  const lines = [{ line: 0, to: [{ channel: 'email', name: 'Sở Tài chính', address: 'stc@tinh.example' }] }];
  const payload = {
    properties: {
      recipients: { default: lines, items: { properties: { to: { items: { properties: { channel: { enum: ['internal', 'email', 'folder', 'hand'] } } } } } } },
    },
  };

  test('come from what the step offers', () => {
    expect(offeredRecipients(payload)).toEqual({ lines, channels: ['internal', 'email', 'folder', 'hand'] });
    expect(offeredRecipients({})).toBeNull();
  });

  test('lose an address that belongs to another channel, and say what is still to be named', () => {
    const byFolder = onChannel(lines, new Set([0]), 'folder');
    expect(byFolder[0]?.to).toEqual([{ channel: 'folder', name: 'Sở Tài chính', address: '' }]);
    expect(byFolder[0]?.to.map(isBare)).toEqual([true]);
    expect(onChannel(lines, new Set([0]), 'email')).toEqual(lines);
    const two = withOneMore(lines, 0);
    expect(destinationCount(two)).toBe(2);
    expect(withDestination(two, 0, 1, { channel: 'hand', name: 'Kho bạc', address: '' })[0]?.to.map(isBare)).toEqual([false, false]);
    expect(withoutOne(two, 0, 1)).toEqual(lines);
  });
});

describe('copies on their way', () => {
  const copy = (id: string, state: string, channel: string) => ({ id, state, channel }) as Delivery;
  const copies = [copy('D1', 'sent', 'email'), copy('D2', 'queued', 'hand'), copy('D3', 'queued', 'hand')];

  test('are counted and found by state and channel', () => {
    expect(countsOf(copies, 'state')).toEqual([
      ['sent', 1],
      ['queued', 2],
    ]);
    expect(copies.filter((one) => fits(one, { state: 'queued', channel: 'hand' })).map(({ id }) => id)).toEqual(['D2', 'D3']);
  });

  test('take a step together where it fits them', () => {
    const can = actionsByDelivery([action('HAND_OVER', 'D2'), action('HAND_OVER', 'D3'), action('RETRY', 'D1'), { ...action('RETRY', 'D2'), allowed: false }]);
    expect(
      together(['D1', 'D2', 'D3'], can, ['RETRY', 'HAND_OVER', 'ACKNOWLEDGE']).map(({ type, actions }) => [type, actions.map(({ target }) => target)]),
    ).toEqual([
      ['RETRY', ['D1']],
      ['HAND_OVER', ['D2', 'D3']],
    ]);
  });
});

describe('the register', () => {
  test('offers the series and years it has, and what was chosen', () => {
    const volumes = [
      { series: 'BC', year: 2024 },
      { series: 'BC', year: 2025 },
      { series: 'QĐ', year: 2025 },
    ];
    expect(seriesOf(volumes, 'CV').map(({ value }) => value)).toEqual(['BC', 'CV', 'QĐ']);
    expect(yearsOf(volumes, '2026', '').map(({ value }) => value)).toEqual(['2026', '2025', '2024']);
  });

  test('says what has become of a number', () => {
    const issued = { status: 'issued', reason: null, state: 'completed', replacedBy: null, correctedBy: [] };
    expect(remarksOf(issued)).toEqual([]);
    expect(remarksOf({ ...issued, status: 'void', reason: 'Sai nơi nhận' })).toEqual([{ key: 'void', number: '', reason: 'Sai nơi nhận' }]);
    expect(remarksOf({ ...issued, state: 'recalled', replacedBy: '09/BC-STN', correctedBy: ['10/BC-STN'] }).map(({ key }) => key)).toEqual([
      'recalled',
      'replaced',
      'corrected',
    ]);
  });
});
