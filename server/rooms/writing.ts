import type { Case } from '../../workflows/index.js';
import type { Engine } from '../engine/index.js';
import type { RoomKey, TextChange } from '../store/index.js';
import type { Asides } from './asides.js';
import { nameOf } from './name.js';
import { acknowledge, give, isClosed, mayKeepAside, refuse, rightsIn, type Seat, say } from './seat.js';

interface Waiting {
  seat: Seat;
  update: Uint8Array;
  done: (isWritten: boolean) => void;
}

export interface WritingDeps {
  engine: Pick<Engine, 'inTurn' | 'load'> & { texts: Pick<Engine['texts'], 'write'> };
  asides: Asides;
  now: () => string;
  /** other servers may write to the same store */
  several: boolean;
  written: (room: RoomKey) => void;
  failed: (error: unknown, message: string) => void;
}

/**
 * What clients write goes into the store before anybody is told of it, in turn with the report's steps:
 * the law is asked for every change, and nothing is written into a room that a step has closed.
 */
export function createWriting({ engine, asides, now, several, written, failed }: WritingDeps) {
  const queues = new Map<string, Waiting[]>();
  const underWay = new Set<Promise<void>>();

  /** Words that were kept aside wait for no other answer. */
  function tellSwept(open: readonly Waiting[], kept: ReadonlyMap<string, string>): void {
    for (const { seat, done } of open) {
      const id = kept.get(seat.session.by.person);
      if (id !== undefined) say(seat, { type: 'aside', id });
      acknowledge(seat);
      done(false);
    }
  }

  async function writeAll(room: RoomKey, batch: readonly Waiting[]): Promise<void> {
    const loaded = await engine.load(room.reportId);
    if (loaded === null) throw new Error(`${room.reportId} is gone`);
    const open = batch.filter(({ seat }) => rightsIn(loaded.case, room, seat.session) === 'open');
    const at = now();
    const results = await engine.texts.write(
      room,
      open.map(({ seat, update }): TextChange => ({ update, by: seat.session.by.person, at })),
    );
    const closed = several && open.length > 0 ? await closedMeanwhile(room) : null;
    if (closed !== null) {
      tellSwept(open, await asides.sweep(closed, room));
    } else {
      open.forEach(({ seat, done }, i) => {
        const outcome = results[i]?.outcome;
        done(outcome === 'written');
        if (outcome === 'misfit') refuse(seat, 'does_not_fit');
        if (outcome === 'tooLarge') refuse(seat, 'too_large');
        if (outcome === 'gap') refuse(seat, 'out_of_step');
      });
      if (open.length > 0) written(room);
    }
    for (const { seat, update, done } of batch) {
      const rights = rightsIn(loaded.case, room, seat.session);
      if (rights === 'open') continue;
      if (seat.rights !== rights) give(seat, rights);
      if (mayKeepAside(loaded.case, seat)) await asides.take(seat, update);
      else refuse(seat, 'not_yours');
      done(false);
    }
  }

  /** Another server may have closed the room while this one wrote: either it has seen the change, or this one sees the step. */
  async function closedMeanwhile(room: RoomKey): Promise<Case | null> {
    const loaded = await engine.load(room.reportId);
    return loaded !== null && isClosed(loaded.case, room) ? loaded.case : null;
  }

  async function drain(room: RoomKey): Promise<void> {
    const name = nameOf(room);
    await engine.inTurn(room.reportId, async () => {
      const batch = queues.get(name) ?? [];
      queues.delete(name);
      try {
        await writeAll(room, batch);
      } catch (error) {
        failed(error, `What was written in ${name} could not be saved`);
        for (const { seat, done } of batch) {
          refuse(seat, 'unavailable');
          done(false);
        }
      }
    });
  }

  return {
    /** Resolves with true when it is on the disk; else whoever sent it has been told what became of it. */
    take: (seat: Seat, update: Uint8Array): Promise<boolean> =>
      new Promise((done) => {
        const name = nameOf(seat.room);
        const waiting = queues.get(name);
        if (waiting !== undefined) {
          waiting.push({ seat, update, done });
          return;
        }
        queues.set(name, [{ seat, update, done }]);
        const work = drain(seat.room).finally(() => underWay.delete(work));
        underWay.add(work);
      }),
    /** Resolves when nothing is being written. */
    async idle(): Promise<void> {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
export type Writing = ReturnType<typeof createWriting>;
