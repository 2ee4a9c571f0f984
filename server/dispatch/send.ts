import type { Channel, Outgoing, SendResult } from './port.js';

/** One try, which ends by `hardLimitMs` whatever the far side does; what is thrown counts as a failure that may pass. */
export async function sendDelivery(channel: Channel, outgoing: Outgoing, { hardLimitMs }: { hardLimitMs: number }): Promise<SendResult> {
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
    return await Promise.race([tryOnce(channel, outgoing, limit.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function tryOnce(channel: Channel, outgoing: Outgoing, signal: AbortSignal): Promise<SendResult> {
  const why = channel.unavailable();
  if (why !== null) return { outcome: 'failed', reason: why };
  try {
    return await channel.send(outgoing, signal);
  } catch (error) {
    return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
