import { type Connection, type Document, Hocuspocus } from '@hocuspocus/server';
import * as Y from 'yjs';
import { type Case, dayOf, mayRead } from '../../workflows/index.js';
import type { Committed, Engine } from '../engine/index.js';
import type { Sessions } from '../live/index.js';
import type { AsideStore, RoomKey } from '../store/index.js';
import { createAsides } from './asides.js';
import { createDoor } from './door.js';
import { nameOf, roomOf } from './name.js';
import { takePresence } from './presence.js';
import { saidIn } from './said.js';
import { end, isClosed, place, refuse, type Seat } from './seat.js';
import { createSockets } from './sockets.js';
import { createWriting } from './writing.js';

export interface RoomsDeps {
  sessions: Sessions;
  cookieName: string;
  /** the address people reach the office at, where it differs from the one the server sees */
  publicUrl: string | undefined;
  engine: Pick<Engine, 'load' | 'inTurn' | 'onCommitted'> & {
    texts: Pick<Engine['texts'], 'write' | 'shared' | 'settle' | 'lateIn' | 'putBack' | 'followRoom' | 'onRoomChange'>;
  };
  asides: AsideStore;
  /** other servers may write to the same store */
  several: boolean;
  log: { error: (fields: object, message: string) => void };
  /** ISO 8601, UTC */
  now: () => string;
  newId: () => string;
  /** ms since some moment; never runs backwards */
  elapsed: () => number;
  /** waits so many ms; resolves early when `signal` aborts */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

const mostAwarenessBytes = 32_768;
const settleMs = 3_000;
const reviewMs = 30_000;

/** Drops a message without ending the connection: Hocuspocus handles it when this resolves. */
const never = (): Promise<void> => new Promise(() => undefined);

export type Rooms = ReturnType<typeof createRooms>;

/** Sections' texts while several people write them: Hocuspocus speaks with the clients, the law says who may, the store has it before anybody is told. */
export function createRooms({ engine, several, log, now, elapsed, pause, ...deps }: RoomsDeps) {
  const stopping = new AbortController();
  const seats = new Set<Seat>();
  const documents = new Map<string, Document>();
  const unsettled = new Set<string>();
  const failed = (err: unknown, message: string) => log.error({ err }, message);
  const asides = createAsides({ ...deps, texts: engine.texts, now });
  const seatFor = createDoor({ ...deps, engine, now, failed });
  const writing = createWriting({ engine, asides, now, several, failed, written: ({ reportId }) => void unsettled.add(reportId) });

  const hocuspocus = new Hocuspocus({
    quiet: true,
    timeout: 30_000,
    async onAuthenticate({ token, documentName, requestHeaders, requestParameters, connectionConfig, context }) {
      const taken = (sessionId: string) => [...seats].filter(({ session }) => session.sessionId === sessionId).length;
      const asking = { name: documentName, said: token, headers: requestHeaders, person: requestParameters.get('person') };
      const seat = await seatFor(asking, taken);
      connectionConfig.readOnly = seat.rights !== 'open';
      context.seated();
      return { seat };
    },
    async onLoadDocument({ document, documentName, context }) {
      const room = roomOf(documentName);
      const seat: Seat = context.seat;
      if (room === null) return;
      // known before it is read, so that a change meanwhile is not missed
      documents.set(documentName, document);
      try {
        Y.applyUpdate(document, await engine.texts.shared(room, { by: seat.session.by.person, at: now() }));
      } catch (error) {
        documents.delete(documentName);
        failed(error, `The room ${documentName} could not be opened`);
        throw Object.assign(new Error(''), { reason: 'unavailable' });
      }
    },
    async connected({ context, connection }) {
      await enter(context.seat, connection);
    },
    async beforeHandleMessage({ context, connection, update: data }) {
      await heard(context.seat, connection, data);
    },
    async onDisconnect({ context }) {
      seats.delete(context.seat);
    },
    async afterUnloadDocument({ documentName }) {
      documents.delete(documentName);
    },
  });

  /** Takes the seat: who it is and what may be written is asked again, as a sign-out or a step may have come between. */
  async function enter(seat: Seat, connection: Connection): Promise<void> {
    seat.connection = connection;
    seats.add(seat);
    await review(seat, true);
  }

  async function heard(seat: Seat, connection: Connection, data: Uint8Array): Promise<void> {
    seat.connection = connection;
    const said = saidIn(data);
    switch (said.kind) {
      case 'question':
        return;
      case 'awareness':
        if (said.bytes <= mostAwarenessBytes) takePresence(seat, connection, said.update, ({ context }) => context.seat);
        return never();
      case 'unwanted':
        return never();
      case 'change':
        return (await taken(seat, connection, said.update)) ? undefined : never();
    }
  }

  async function taken(seat: Seat, { document }: Connection, update: Uint8Array): Promise<boolean> {
    // whoever only reads answers the room with what it has already: that is acknowledged, and no change
    if (seat.rights !== 'open' && Y.snapshotContainsUpdate(Y.snapshot(document), update)) return true;
    if (dayOf(now()) !== dayOf(seat.askedAt)) await review(seat);
    return writing.take(seat, update);
  }

  /**
   * Looks again at what the people in a report's rooms may do; `tell`: even where it is as it was.
   * `section`: one that a step here was about, whose room may hold what was written by way of another server, whoever sits in it.
   */
  async function look(
    reportId: string,
    among: readonly Seat[],
    { tell = false, section }: { tell?: boolean; section?: string | undefined } = {},
  ): Promise<void> {
    try {
      const loaded = await engine.load(reportId);
      for (const seat of among) place(seat, loaded, tell);
      if (!several || loaded === null) return;
      const rooms = roomsOf([...among, ...(section === undefined ? [] : presentRoom(loaded.case, section))]);
      for (const room of rooms) if (isClosed(loaded.case, room)) await asides.sweep(loaded.case, room);
    } catch (error) {
      failed(error, `The rooms of ${reportId} could not be looked at`);
      for (const seat of among) end(seat, 'unavailable');
    }
  }

  /** Asks for the session again: over, the connection ends; else the facts about the person are those of now. `enters`: as the seat is taken. */
  async function review(seat: Seat, enters = false): Promise<void> {
    try {
      const session = await deps.sessions(seat.token);
      if (session === null) return end(seat, 'session_ended');
      seat.session = session;
      seat.askedAt = now();
      await look(seat.room.reportId, [seat], { tell: enters });
    } catch (error) {
      failed(error, 'A session could not be looked at again');
      if (enters) end(seat, 'unavailable');
    }
  }

  const inReport = (reportId: string): Seat[] => [...seats].filter(({ room }) => room.reportId === reportId);

  // a listener that throws would fail the step it is told of
  const deaf = engine.onCommitted(({ entry, after }: Committed) => {
    const there = inReport(after.reportId);
    // whoever may not read the report any more is out before anything else is said in the room
    for (const seat of there) if (!mayRead(after.readers, seat.session.by)) end(seat, 'not_found');
    const section = several ? entry.event.target : undefined;
    if (there.length > 0 || section !== undefined) void look(after.reportId, there, { section });
  });

  engine.texts.onRoomChange((room, update) => {
    const document = documents.get(nameOf(room));
    if (document !== undefined) Y.applyUpdate(document, update);
  });

  async function repeat(everyMs: number, work: () => Promise<void>): Promise<void> {
    for (await pause(everyMs, stopping.signal); !stopping.signal.aborted; await pause(everyMs, stopping.signal)) await work();
  }

  /** Another server may have closed rooms while this one brought their texts up to date. */
  async function sweepClosedSince(before: Case): Promise<void> {
    const loaded = await engine.load(before.reportId);
    if (loaded === null) return;
    for (const { room } of before.sections.flatMap(({ context }) => presentRoom(before, context.number)))
      if (!isClosed(before, room) && isClosed(loaded.case, room)) await asides.sweep(loaded.case, room);
  }

  async function settle(): Promise<void> {
    for (const reportId of unsettled) {
      unsettled.delete(reportId);
      try {
        const loaded = await engine.load(reportId);
        if (loaded === null) continue;
        await engine.texts.settle(loaded.case);
        if (several) await sweepClosedSince(loaded.case);
      } catch (error) {
        failed(error, `The texts of ${reportId} could not be brought up to date`);
      }
    }
  }

  async function follow(): Promise<void> {
    for (const room of roomsOf(seats)) {
      await engine.texts.followRoom(room).catch((error) => failed(error, `What others wrote in ${nameOf(room)} could not be read`));
      await look(
        room.reportId,
        [...seats].filter((seat) => nameOf(seat.room) === nameOf(room)),
      );
    }
  }

  void repeat(settleMs, settle);
  void repeat(reviewMs, async () => {
    for (const seat of [...seats]) await review(seat);
  });

  const sockets = createSockets({
    elapsed,
    connected: (socket, request, seated) => hocuspocus.handleConnection(socket, request, { seated }),
    tooFast(socket) {
      for (const seat of [...seats]) if (seat.connection?.webSocket === socket) refuse(seat, 'too_fast');
    },
  });

  return {
    attach: sockets.attach,
    /** Ends the connections of a session that is over. */
    endSession(sessionId: string): void {
      for (const seat of [...seats]) if (seat.session.sessionId === sessionId) end(seat, 'session_ended');
    },
    /** To be called when a person's roles or divisions, or whose office they exercise, have changed. */
    async personChanged(personId: string): Promise<void> {
      for (const seat of [...seats]) if (seat.session.by.person === personId) await review(seat);
    },
    /** Learns so often what other servers on the same store have written. */
    followOthers: (intervalMs: number): void => void repeat(intervalMs, follow),
    metrics: () => ({ rooms: documents.size, roomSeats: seats.size }),
    /** Ends every connection, so that clients try again elsewhere or later; resolves when what they wrote is on the disk. */
    async close(): Promise<void> {
      stopping.abort();
      deaf();
      sockets.stop();
      await writing.idle();
      sockets.close();
    },
  };
}

const presentRoom = ({ reportId, sections }: Case, section: string): { room: RoomKey }[] =>
  sections.flatMap(({ context: { number, round } }) => (number === section ? [{ room: { reportId, section, round } }] : []));

function roomsOf(among: Iterable<Pick<Seat, 'room'>>): RoomKey[] {
  return [...new Map([...among].map(({ room }) => [nameOf(room), room])).values()];
}
