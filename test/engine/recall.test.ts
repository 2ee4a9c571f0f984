import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Channel, Outgoing, SendResult } from '../../server/dispatch/port.js';
import { verifyJournal } from '../../server/engine/verify.js';
import type { Entry } from '../../workflows/index.js';
import { dung, giang, lan } from '../workflows/office/index.js';
import { type AnEngine, anEngine } from './office.js';

const reason = 'Sai số liệu Bảng 2';
const letters: { channel: string; outgoing: Outgoing }[] = [];
let answer: () => Promise<SendResult>;
let office: AnEngine;

beforeEach(async () => {
  letters.length = 0;
  answer = async () => ({ outcome: 'sent', reference: 'thu-thu-hoi' });
  office = await anEngine(
    {},
    {
      send: async (channel: Channel, outgoing: Outgoing) => {
        if (outgoing.recall === undefined) return { outcome: 'sent', reference: 'thu-1' };
        letters.push({ channel: channel.name, outgoing });
        return answer();
      },
    },
  );
});
afterEach(() => office.close());

/** A document that has reached an agency by e-mail, another through the gateway, and Lan on her desk. */
async function sent(): Promise<string> {
  const id = await office.numbered();
  const toLine0 = [
    { channel: 'email', name: 'Ủy ban nhân dân tỉnh', address: 'vanthu@tinh.example' },
    { channel: 'folder', name: 'Sở Tài chính', address: 'H99.12' },
  ];
  const recipients = [
    { line: 0, to: toLine0 },
    { line: 1, to: [{ channel: 'internal', name: lan.name, address: lan.person }] },
  ];
  await office.step(id, giang, 'CONFIRM_RECIPIENTS', { recipients });
  expect(await statesOf(id)).toEqual(['sent', 'sent', 'sent']);
  return id;
}
const statesOf = async (id: string) => (await office.caseOf(id)).deliveries.map(({ value }) => value);
const journalOf = (id: string): Promise<Entry[]> => office.store.journal.entries(id, 0, 1_000);
const recorded = async (id: string, type: string) =>
  (await journalOf(id)).filter(({ event }) => event.type === type).map(({ event }) => [event.target, event.reference ?? event.reason]);

describe('a document that is recalled', () => {
  test('is asked back by letter where it went outside, with the reason and without the document, each letter recorded once', async () => {
    const id = await sent();
    await office.step(id, dung, 'RECALL', { reason });
    expect(letters.map(({ channel }) => channel).toSorted()).toEqual(['email', 'folder']);
    for (const { outgoing } of letters) expect(outgoing).toMatchObject({ documentId: expect.stringMatching(/\.recall$/), recall: { reason }, files: [] });
    expect((await recorded(id, 'RECALL_SENT')).toSorted()).toEqual([
      ['D1', 'thu-thu-hoi'],
      ['D2', 'thu-thu-hoi'],
    ]);
    expect(await statesOf(id)).toEqual(['recallAsked', 'recallAsked', 'recallAsked']);
  });

  test('where the letter cannot be sent, says so and leaves the answer to the dispatcher', async () => {
    answer = async () => ({ outcome: 'failed', reason: 'Hộp thư đầy' });
    const id = await sent();
    await office.step(id, dung, 'RECALL', { reason });
    expect((await recorded(id, 'RECALL_FAILED')).toSorted()).toEqual([
      ['D1', 'Hộp thư đầy'],
      ['D2', 'Hộp thư đầy'],
    ]);
    const early = await office.take(id, giang, 'CONFIRM_RECALL');
    expect(early).toMatchObject({ outcome: 'refused', refusal: { code: 'recall_not_answered' } });
    await office.step(id, giang, 'RECALL_AGREED', { target: 'D1' });
    await office.step(id, giang, 'RECALL_REFUSED', { target: 'D2', reason: 'Đã triển khai' });
    await office.step(id, lan, 'RECALL_AGREED', { target: 'D3' });
    await office.step(id, giang, 'CONFIRM_RECALL');
    expect(verifyJournal(await journalOf(id))).toMatchObject({ ok: true, state: 'recalled' });
  });

  test('is asked back after a restart where the server went down over the letter, and once', async () => {
    const id = await sent();
    answer = async () => {
      void office.engine.stop();
      throw new Error('the line is cut');
    };
    await office.step(id, dung, 'RECALL', { reason });
    expect(await recorded(id, 'RECALL_SENT')).toEqual([]);
    const names = letters.map(({ outgoing }) => outgoing.documentId);
    answer = async () => ({ outcome: 'sent', reference: 'thu-2' });
    await office.restart();
    await office.engine.idle();
    // the far side drops a double by its name
    expect(new Set(letters.map(({ outgoing }) => outgoing.documentId))).toEqual(new Set(names));
    expect((await recorded(id, 'RECALL_SENT')).toSorted()).toEqual([
      ['D1', 'thu-2'],
      ['D2', 'thu-2'],
    ]);
  });

  test('is not written for again where the server went down after the letters were recorded', async () => {
    const id = await sent();
    office.engine.onCommitted(({ entry }) => {
      if (entry.event.type === 'RECALL_SENT') void office.engine.stop();
    });
    await office.step(id, dung, 'RECALL', { reason });
    expect(await recorded(id, 'RECALL_SENT')).toHaveLength(2);
    expect(letters).toHaveLength(2);
    expect((await office.store.journal.head(id))?.effectsThrough).toBeLessThan((await journalOf(id)).length);
    await office.restart();
    await office.engine.idle();
    expect(letters).toHaveLength(2);
    expect(await recorded(id, 'RECALL_SENT')).toHaveLength(2);
    expect((await office.store.journal.head(id))?.effectsThrough).toBe((await journalOf(id)).length);
  });
});
