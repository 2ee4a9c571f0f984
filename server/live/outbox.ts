import type { Push } from './messages.js';

export interface OutboxDeps {
  /** entries of the journal with seq > after, ascending, one page of them */
  read: (after: number) => Promise<Push[]>;
  emit: (push: Push) => void;
  /** pages for one reader are read one after the other, each when the reader has room for it */
  inTurn: (work: () => Promise<void>) => Promise<void>;
  /** what was missed could not be read while nobody was waiting for it */
  failed: (error: unknown) => void;
}

/**
 * One report's entries on their way to one reader: every entry after a position, in order, each once.
 *
 * Back-fill: pages are read from the journal until the position has reached the newest entry the reader may see. Meanwhile
 * commits are not kept, they only raise `newest`. Cut-over: the position reaches `newest` and the back-fill ends in one turn of
 * the event loop, so no commit falls between. Streaming: the next entry is passed on as it is committed, an older one is a
 * double and is left out, and one that leaves a hole (another server wrote meanwhile) starts the back-fill again.
 */
export function createOutbox({ read, emit, inTurn, failed }: OutboxDeps) {
  let position = 0;
  let newest = 0;
  let moves = 0;
  let started = false;
  let closed = false;
  let filling: Promise<void> | null = null;

  function send(push: Push): void {
    position = push.seq;
    emit(push);
  }

  async function nextPage(): Promise<void> {
    if (closed || position >= newest) return;
    const move = moves;
    const page = await read(position);
    // the position was moved or the reader has gone: this page is nobody's
    if (closed || move !== moves) return;
    if (page.length === 0) throw new Error(`The journal ends at ${position}, before its entry ${newest}`);
    // beyond `newest` nobody has said yet that the reader may see it
    for (const push of page) if (push.seq <= newest) send(push);
  }

  async function backFill(): Promise<void> {
    try {
      while (!closed && position < newest) await inTurn(nextPage);
    } finally {
      filling = null;
    }
  }

  function fill(): Promise<void> {
    if (filling === null && position < newest && !closed) filling = backFill();
    return filling ?? Promise.resolve();
  }

  /** There are entries up to seq which the reader may see. */
  function raise(seq: number): void {
    newest = Math.max(newest, seq);
    if (started) fill().catch(failed);
  }

  return {
    /** Starts after this entry, or starts again there. Resolves when everything up to the newest has been emitted; rejects where it could not be read. */
    watch(after: number): Promise<void> {
      started = true;
      moves += 1;
      position = after;
      return fill();
    },

    /** A committed entry which the reader may see. */
    offer(push: Push): void {
      const streaming = started && !closed && filling === null;
      if (streaming && push.seq === position + 1) {
        newest = Math.max(newest, push.seq);
        send(push);
      } else raise(push.seq);
    },

    raise,
    close(): void {
      closed = true;
    },
    /** seq of the last entry emitted, or from which it started */
    position: () => position,
    started: () => started,
    closed: () => closed,
  };
}
export type Outbox = ReturnType<typeof createOutbox>;
