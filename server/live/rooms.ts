import { type Entry, mayRead } from '../../workflows/index.js';
import type { Committed } from '../engine/index.js';
import type { IndexRow, IndexStore } from '../store/lists.js';
import type { JournalStore } from '../store/port.js';
import { liveProblem, type Push, type WatchAnswer } from './messages.js';
import { createOutbox, type Outbox } from './outbox.js';
import type { Reader } from './reader.js';

export interface RoomsDeps {
  index: Pick<IndexStore, 'get'>;
  journal: Pick<JournalStore, 'entries' | 'last'>;
  /** entries in a page of back-fill */
  page: number;
  /** reports one connection may watch */
  mostWatches: number;
  failed: (error: unknown, message: string) => void;
}

/** A watched report: who may read it, as of the newest entry known here, and who watches. */
interface Room {
  seq: number;
  readers: readonly string[];
  boxes: Map<Reader, Outbox>;
}

/** Who watches which report. Nothing leaves a room but to those who may read the report as it stands after the newest entry known. */
export function createRooms({ index, journal, page, mostWatches, failed }: RoomsDeps) {
  const rooms = new Map<string, Room>();
  const watching = new Map<Reader, Set<string>>();

  function open(reader: Reader, reportId: string): { room: Room; box: Outbox } {
    const room = rooms.get(reportId) ?? { seq: 0, readers: [], boxes: new Map<Reader, Outbox>() };
    rooms.set(reportId, room);
    const box = room.boxes.get(reader) ?? outboxFor(reader, reportId);
    room.boxes.set(reader, box);
    watching.set(reader, (watching.get(reader) ?? new Set()).add(reportId));
    return { room, box };
  }

  const outboxFor = (reader: Reader, reportId: string): Outbox =>
    createOutbox({
      read: async (after) => (await journal.entries(reportId, after, page)).map(pushOf),
      emit: (push) => reader.emit('entry', push),
      inTurn: reader.inTurn,
      failed(error) {
        failed(error, `What a watcher of ${reportId} missed could not be read`);
        reader.drop('unavailable');
      },
    });

  function unwatch(reader: Reader, reportId: string): void {
    const room = rooms.get(reportId);
    room?.boxes.get(reader)?.close();
    room?.boxes.delete(reader);
    if (room?.boxes.size === 0) rooms.delete(reportId);
    const ids = watching.get(reader);
    ids?.delete(reportId);
    if (ids?.size === 0) watching.delete(reader);
  }

  function evict(reader: Reader, reportId: string, box: Outbox): void {
    unwatch(reader, reportId);
    if (box.started()) reader.emit('unwatched', { reportId });
  }

  /** Takes note of a newer row; whoever may not read the report any more is put out before anything is emitted. */
  function learn(room: Room, { reportId, seq, readers }: Pick<IndexRow, 'reportId' | 'seq' | 'readers'>): void {
    if (seq < room.seq) return;
    room.seq = seq;
    room.readers = readers;
    for (const [reader, box] of room.boxes) if (!mayRead(readers, reader.session.by)) evict(reader, reportId, box);
  }

  /** Where to go on: after the entry the client names, at most at the end of the journal (of which the row may not know yet). */
  async function startOf(reportId: string, after: number, known: number): Promise<number> {
    return after <= known ? after : Math.min(after, (await journal.last(reportId))?.seq ?? known);
  }

  async function watch(reader: Reader, reportId: string, after: number): Promise<WatchAnswer> {
    const watched = watching.get(reader);
    if ((watched?.size ?? 0) >= mostWatches && !watched?.has(reportId)) return { error: liveProblem('too_many_watches') };
    // in the room before the row is asked for, so that a commit meanwhile is not missed
    const { room, box } = open(reader, reportId);
    try {
      const row = await index.get(reportId);
      if (row !== null) learn(room, row);
      else if (!box.closed()) evict(reader, reportId, box);
      const start = box.closed() ? 0 : await startOf(reportId, after, room.seq);
      if (box.closed()) return { error: liveProblem('not_found') };
      box.raise(room.seq);
      await box.watch(start);
      return box.closed() ? { error: liveProblem('not_found') } : { seq: box.position() };
    } catch (error) {
      failed(error, `${reportId} could not be watched`);
      if (!box.closed()) evict(reader, reportId, box);
      return { error: liveProblem('unavailable') };
    }
  }

  function committed({ entry, after }: Committed): void {
    const room = rooms.get(entry.reportId);
    if (room === undefined) return;
    learn(room, after);
    for (const box of room.boxes.values()) box.offer(pushOf(entry));
  }

  /** The facts about a person have changed. */
  function review(reader: Reader): void {
    for (const reportId of [...(watching.get(reader) ?? [])]) {
      const room = rooms.get(reportId);
      const box = room?.boxes.get(reader);
      // a room without a row yet (seq 0) is about to get it
      if (room && box && room.seq > 0 && !mayRead(room.readers, reader.session.by)) evict(reader, reportId, box);
    }
  }

  /** Looks for entries another server has written to a watched report. */
  async function lookForNews(reportId: string): Promise<void> {
    const row = await index.get(reportId);
    const room = rooms.get(reportId);
    if (row === null || room === undefined || row.seq <= room.seq) return;
    learn(room, row);
    for (const box of room.boxes.values()) box.raise(row.seq);
  }

  return {
    watch,
    unwatch,
    committed,
    review,
    lookForNews,
    reportIds: () => [...rooms.keys()],
    leave(reader: Reader): void {
      for (const reportId of [...(watching.get(reader) ?? [])]) unwatch(reader, reportId);
    },
    /** watches of all connections together */
    count: () => [...watching.values()].reduce((sum, ids) => sum + ids.size, 0),
  };
}

const pushOf = ({ reportId, seq, event, state }: Entry): Push => ({ reportId, seq, kind: event.type, state });
