import { describe, expect, test } from '@jest/globals';
import { type Channel, channelSettings, createChannels, sendDelivery } from '../../server/dispatch/index.js';
import { aDelivery } from './outgoing.js';

const channels = createChannels(channelSettings({}));
const aChannel = (send: Channel['send']): Channel => ({ name: 'email', unavailable: () => null, send, close: async () => {} });

describe('one try at a delivery', () => {
  test('inside the house is done at once: the document stands on the desk of its recipient', async () => {
    expect(await sendDelivery(channels.internal, aDelivery({ recipient: { name: 'Phạm Thu Hương', address: 'P4' } }), { hardLimitMs: 1_000 })).toEqual({
      outcome: 'sent',
      reference: 'R7.D3@SKHCN',
    });
  });

  test('by hand is never made by the system', async () => {
    expect(await sendDelivery(channels.hand, aDelivery(), { hardLimitMs: 1_000 })).not.toMatchObject({ outcome: 'sent' });
  });

  test('has failed with its words when the channel throws, now or later', async () => {
    const now = aChannel(() => {
      throw new Error('Đĩa đầy');
    });
    const later = aChannel(() => Promise.reject(new Error('Đĩa đầy')));
    for (const channel of [now, later])
      expect(await sendDelivery(channel, aDelivery(), { hardLimitMs: 1_000 })).toEqual({ outcome: 'failed', reason: 'Đĩa đầy' });
  });

  test('ends at the limit, even where the channel takes no notice, and tells the channel', async () => {
    let told: AbortSignal | undefined;
    const deaf = aChannel((_, signal) => {
      told = signal;
      return new Promise(() => {});
    });
    expect(await sendDelivery(deaf, aDelivery(), { hardLimitMs: 20 })).toEqual({ outcome: 'failed', reason: expect.stringContaining('0.02 giây') });
    expect(told?.aborted).toBe(true);
  });

  test('that ends in time is not told to stop afterwards', async () => {
    let told: AbortSignal | undefined;
    const quick = aChannel(async (_, signal) => {
      told = signal;
      return { outcome: 'refused', reason: 'Sai nơi nhận' };
    });
    expect(await sendDelivery(quick, aDelivery(), { hardLimitMs: 1_000 })).toEqual({ outcome: 'refused', reason: 'Sai nơi nhận' });
    expect(told?.aborted).toBe(false);
  });
});
