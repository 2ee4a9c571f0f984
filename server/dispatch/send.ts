import type { Channel, Outgoing, SendResult } from './port.js';

/** One try, which ends by `hardLimitMs` whatever the far side does; what is thrown counts as a failure that may pass. */
export async function sendDelivery(channel: Channel, outgoing: Outgoing, { hardLimitMs }: { hardLimitMs: number }): Promise<SendResult> {
  const limit = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SendResult>((resolve) => {
    timer = setTimeout(() => {
      limit.abort();
      resolve({ outcome: 'failed', reason: `Không xong trong ${hardLimitMs / 1_000} giây / not done within ${hardLimitMs / 1_000} s` });
    }, hardLimitMs);
  });
  const tried = channel.send(outgoing, limit.signal).catch((error: unknown): SendResult => ({ outcome: 'failed', reason: error instanceof Error ? error.message : String(error) }));
  try {
    return await Promise.race([tried, late]);
  } finally {
    clearTimeout(timer);
  }
}
