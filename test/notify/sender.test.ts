import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createSender, type Tried } from '../../server/notify/sender.js';
import type { Store } from '../../server/store/index.js';
import { aFolder } from '../contract/folders.js';
import type { Place } from '../contract/place.js';

describe('what leaves the house', () => {
  let place: Place;
  let store: Store;
  let at = Date.UTC(2026, 8, 3, 1);
  const now = () => new Date(at).toISOString();
  beforeEach(async () => {
    place = await aFolder();
    store = await place.open();
  });
  afterEach(async () => {
    await store.close();
    await place.destroy();
  });

  const sender = (send: (body: string | null) => Promise<Tried>, notices = store.notices) =>
    createSender({ channel: 'mail', notices, send: ({ body }) => send(body), now, warn: () => undefined });
  const add = () => store.notices.addSending({ id: 'mail/P1/a', channel: 'mail', person: 'P1', body: '<a@house>', attempt: 0, nextAt: now() });

  test('is sent and noted once', async () => {
    await add();
    const sent: unknown[] = [];
    const one = sender(async (body) => {
      sent.push(body);
      return { ended: 'sent' };
    });
    await one.run();
    at += 60 * 60_000;
    await one.run();
    expect(sent).toEqual(['<a@house>']);
    expect(await store.notices.outcomeOf('mail/P1/a')).toBe('sent');
  });

  test('killed between sending and noting is sent again as the very same, then noted', async () => {
    await add();
    const sent: unknown[] = [];
    const send = async (body: string | null): Promise<Tried> => {
      sent.push(body);
      return { ended: 'sent' };
    };
    await sender(send, { ...store.notices, endSending: () => Promise.reject(new Error('killed')) }).run();
    await store.close();
    store = await place.open();
    // whoever was killed may still be at it for five minutes
    await sender(send).run();
    expect(sent).toHaveLength(1);
    at += 5 * 60_000;
    await sender(send).run();
    expect(sent).toEqual(['<a@house>', '<a@house>']);
    expect(await store.notices.outcomeOf('mail/P1/a')).toBe('sent');
    at += 60 * 60_000;
    await sender(send).run();
    expect(sent).toHaveLength(2);
  });

  test('that fails is tried again with growing pauses, then given up', async () => {
    await add();
    let tries = 0;
    const one = sender(async () => {
      tries += 1;
      return { failed: '451 later' };
    });
    for (let hour = 0; hour < 12; hour += 1) {
      await one.run();
      at += 60 * 60_000;
    }
    expect(tries).toBe(6);
    expect(await store.notices.outcomeOf('mail/P1/a')).toBe('given up: 451 later');
  });
});
