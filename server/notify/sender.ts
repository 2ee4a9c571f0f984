import type { NoticeStore, Sending, SendingChannel } from '../store/notices.js';

/** What came of one try. `ended` is the last word, whatever it says; what failed is tried again later, at `notBefore` at the earliest. */
export type Tried = { ended: string } | { failed: string; notBefore?: string };

export interface SenderDeps {
  channel: SendingChannel;
  notices: Pick<NoticeStore, 'takeSending' | 'putOff' | 'endSending'>;
  /** one try; may be asked for the very same sending again */
  send: (sending: Sending) => Promise<Tried>;
  /** ISO 8601, UTC */
  now: () => string;
  warn: (fields: object, message: string) => void;
}

const minute = 60_000;
/** Pauses between tries; after the last one it is given up. */
const pausesMs = [minute, 5 * minute, 30 * minute, 2 * 60 * minute, 6 * 60 * minute];
/** Whoever has taken a sending has so long; a crash meanwhile gives it to the next. */
const leaseMs = 5 * minute;

/**
 * Sends what is due of one channel, one after another. At least once: what was sent and could not be noted before a crash is sent again, under the same
 * Message-ID or topic, by which the far side tells a double; what has been noted is never sent again.
 */
export function createSender({ channel, notices, send, now, warn }: SenderDeps) {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const later = (ms: number): string => new Date(Date.parse(now()) + ms).toISOString();

  async function one(sending: Sending): Promise<void> {
    const tried = await send(sending).catch((error: unknown): Tried => ({ failed: error instanceof Error ? error.message : String(error) }));
    if ('ended' in tried) return notices.endSending(sending.id, tried.ended, now());
    warn({ sending: sending.id, attempt: sending.attempt, reason: tried.failed }, 'A notice could not be sent');
    const pause = pausesMs[sending.attempt - 1];
    if (pause === undefined) return notices.endSending(sending.id, `given up: ${tried.failed}`.slice(0, 500), now());
    const next = later(pause);
    return notices.putOff(sending.id, tried.notBefore !== undefined && tried.notBefore > next ? tried.notBefore : next);
  }

  async function drain(): Promise<void> {
    do {
      again = false;
      for (let sending = await take(); sending !== null && !stopped; sending = await take()) await one(sending);
    } while (again && !stopped);
  }

  const take = () => notices.takeSending(channel, now(), later(leaseMs));

  return {
    /** Sends what is due; resolves when nothing is. */
    run(): Promise<void> {
      again = true;
      running ??= drain()
        .catch((err: unknown) => warn({ err }, `What is due by ${channel} could not be sent`))
        .finally(() => {
          running = null;
        });
      return running;
    },
    async stop(): Promise<void> {
      stopped = true;
      await running;
    },
  };
}
export type Sender = ReturnType<typeof createSender>;
