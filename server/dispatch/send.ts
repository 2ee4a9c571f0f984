import { type Channel, type Outgoing, recorded, type SendResult, type TestRecipient } from './port.js';

/** One try, which ends by `hardLimitMs` whatever the far side does; what is thrown counts as a failure that may pass. */
export const sendDelivery = (channel: Channel, outgoing: Outgoing, limit: Limit): Promise<SendResult> =>
  within(limit, channel, (signal) => channel.send(outgoing, signal));

/** The channel is tried without a document, in the same manner; null where there is nothing to try. */
export const testChannel = async (channel: Channel, to: TestRecipient, limit: Limit): Promise<SendResult | null> => {
  const { test } = channel;
  return test === undefined ? null : within(limit, channel, (signal) => test(to, signal));
};

interface Limit {
  hardLimitMs: number;
}
type Try = (signal: AbortSignal) => Promise<SendResult>;

async function within({ hardLimitMs }: Limit, channel: Channel, once: Try): Promise<SendResult> {
  const limit = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SendResult>((resolve) => {
    timer = setTimeout(() => {
      // the limit first: what the channel says of the cut is not the reason
      resolve({ outcome: 'failed', reason: `Không xong trong ${hardLimitMs / 1_000} giây / not done within ${hardLimitMs / 1_000} s` });
      limit.abort();
    }, hardLimitMs);
  });
  try {
    return await Promise.race([tryOnce(channel, once, limit.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function tryOnce(channel: Channel, once: Try, signal: AbortSignal): Promise<SendResult> {
  const why = channel.unavailable();
  if (why !== null) return { outcome: 'failed', reason: recorded(why) };
  try {
    return await once(signal);
  } catch (error) {
    return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
