import { setMaxListeners } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { type Engine, problemsOf } from '../engine/index.js';
import type { IndexStore } from '../store/lists.js';
import type { JournalStore } from '../store/port.js';
import { createDays } from './days.js';
import { createDoor } from './door.js';
import type { Sessions } from './handshake.js';
import { createInbox } from './inbox.js';
import { liveProblem, unwatchShape, type WatchAnswer, watchShape } from './messages.js';
import { createNotices } from './notices.js';
import { createReader, type LiveServer, type LiveSocket, pageFor, type Reader } from './reader.js';
import { createRooms } from './rooms.js';

export interface LiveLimits {
  /** reports one connection may watch */
  watches: number;
  /** packets that may wait for a connection before it is dropped as slow */
  waiting: number;
  /** the largest message a client may send */
  messageBytes: number;
  /** between two counts of what waits for one person, ms */
  gatherMs: number;
  /** between two looks whether open sessions are still good and what their people may do, ms */
  reviewMs: number;
}
const defaultLimits: LiveLimits = { watches: 1_000, waiting: 1_000, messageBytes: 16_384, gatherMs: 200, reviewMs: 30_000 };

export interface LiveDeps {
  sessions: Sessions;
  cookieName: string;
  /** the address people reach the office at, where it differs from the one the server sees */
  publicUrl: string | undefined;
  engine: Pick<Engine, 'onCommitted'>;
  store: { index: Pick<IndexStore, 'get' | 'countWaiting'>; journal: Pick<JournalStore, 'entries' | 'last'> };
  /** how many notices a person has not read; absent where nobody is told of any */
  countNotices?: (person: string) => Promise<number>;
  log: { error: (fields: object, message: string) => void };
  /** ISO 8601, UTC */
  now: () => string;
  /** waits so many ms; resolves early when `signal` aborts */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  limits?: Partial<LiveLimits>;
}

export type Live = ReturnType<typeof createLive>;

/** Socket.IO: every committed step reaches every open screen that may see it, and a screen that was away catches up without a gap or a double. */
export function createLive({ sessions, cookieName, publicUrl, engine, store, log, now, pause, ...deps }: LiveDeps) {
  const limits = { ...defaultLimits, ...deps.limits };
  const stopping = new AbortController();
  // every person being counted waits on it
  setMaxListeners(0, stopping.signal);
  const readers = new Set<Reader>();
  const failed = (err: unknown, message: string) => log.error({ err }, message);
  const rooms = createRooms({ ...store, page: pageFor(limits.waiting), mostWatches: limits.watches, failed });
  const inbox = createInbox({ count: (audience) => store.index.countWaiting(audience), gather: () => pause(limits.gatherMs, stopping.signal), failed });
  const notices = createNotices({ count: deps.countNotices ?? (async () => 0), gather: () => pause(limits.gatherMs, stopping.signal), failed });
  const door = createDoor({ sessions, cookieName, publicUrl, failed });
  const endWhatIsOver = createDays(now, readers, rightsChanged);

  const io: LiveServer = new Server({
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: limits.messageBytes,
    connectTimeout: 10_000,
    allowRequest: (_request, answer) => answer(null, !stopping.signal.aborted),
  });
  io.use(door.admit);
  io.on('connection', connected);

  // a listener that throws would fail the step it is told of
  const deaf = engine.onCommitted((step) => {
    try {
      endWhatIsOver();
      rooms.committed(step);
      inbox.committed(step);
    } catch (error) {
      failed(error, `Entry ${step.entry.seq} of ${step.entry.reportId} could not be pushed`);
    }
  });

  function connected(socket: LiveSocket): void {
    const reader = createReader(socket, limits.waiting);
    readers.add(reader);
    socket.on('disconnect', () => {
      readers.delete(reader);
      rooms.leave(reader);
      inbox.leave(reader);
      notices.leave(reader);
    });
    if (door.isOver(reader.session.sessionId)) {
      reader.drop('session_ended');
      return;
    }
    let asking = 0;
    socket.on('watch', async (...said) => {
      asking += 1;
      // whoever asks faster than is answered has no more questions open than watches
      answer(said, asking > limits.watches ? { error: liveProblem('too_many_watches') } : await watch(reader, said[0]));
      asking -= 1;
    });
    socket.on('unwatch', (...said) => {
      const parsed = unwatchShape.safeParse(said[0]);
      if (parsed.success) rooms.unwatch(reader, parsed.data.reportId);
      answer(said, parsed.success ? {} : { error: liveProblem('invalid', problemsOf(parsed.error)) });
    });
    inbox.join(reader);
    if (deps.countNotices !== undefined) notices.join(reader);
  }

  async function watch(reader: Reader, input: unknown): Promise<WatchAnswer> {
    const parsed = watchShape.safeParse(input);
    if (!parsed.success) return { error: liveProblem('invalid', problemsOf(parsed.error)) };
    endWhatIsOver();
    return rooms.watch(reader, parsed.data.reportId, parsed.data.after);
  }

  /** Asks for the session again: over, the reader is dropped; else the facts about the person are those of now. */
  async function review(reader: Reader): Promise<void> {
    try {
      const session = await sessions(reader.token);
      if (session === null) return reader.drop('session_ended');
      const known = rightsOf(reader);
      reader.session = session;
      if (rightsOf(reader) !== known) rightsChanged(reader);
    } catch (error) {
      failed(error, 'A session could not be looked at again');
    }
  }

  function rightsChanged(reader: Reader): void {
    rooms.review(reader);
    inbox.changed(reader);
  }

  const of = (personId: string): Reader[] => [...readers].filter(({ session }) => session.by.person === personId);

  async function repeat(everyMs: number, work: () => Promise<void>): Promise<void> {
    for (await pause(everyMs, stopping.signal); !stopping.signal.aborted; await pause(everyMs, stopping.signal)) await work();
  }

  async function lookAround(): Promise<void> {
    endWhatIsOver();
    for (const reportId of rooms.reportIds()) {
      await rooms.lookForNews(reportId).catch((error) => failed(error, `The head of ${reportId} could not be read`));
    }
    inbox.recountAll();
    notices.recountAll();
  }

  void repeat(limits.reviewMs, async () => {
    endWhatIsOver();
    for (const reader of [...readers]) await review(reader);
  });

  return {
    /** Takes the path /socket.io of this server; its other listeners must be there already. */
    attach: (server: HttpServer): void => void io.attach(server),
    /** Ends the connections of a session that is over. */
    endSession(sessionId: string): void {
      door.over(sessionId);
      for (const reader of [...readers]) if (reader.session.sessionId === sessionId) reader.drop('session_ended');
    },
    /** Ends the connections of a person. */
    endPerson(personId: string): void {
      for (const reader of of(personId)) reader.drop('session_ended');
    },
    /** To be called when these people have been told something, or have read it. */
    noticed: (people: Iterable<string>): void => notices.changed(people),
    /** To be called when a person's roles or divisions, or whose office they exercise, have changed: what they may not read any more is taken from them at once. */
    async personChanged(personId: string): Promise<void> {
      for (const reader of of(personId)) await review(reader);
    },
    /** Learns what other servers on the same store have written, by comparing the heads of watched reports and the counts of connected people so often. */
    followOthers: (intervalMs: number): void => void repeat(intervalMs, lookAround),
    metrics: () => ({ sockets: readers.size, watches: rooms.count() }),
    /** Ends every connection, so that clients try again elsewhere or later; the HTTP server stays its owner's. */
    close(): void {
      stopping.abort();
      deaf();
      io.engine?.close();
    },
  };
}

/** What of the facts about a person decides what they see. */
const rightsOf = ({ session: { by } }: Reader): string => JSON.stringify([by.memberships, by.substitutions]);

/** Answers by the acknowledgement, which Socket.IO puts last where the client wants one. */
function answer(said: readonly unknown[], what: object): void {
  const ack = said.at(-1);
  if (typeof ack === 'function') ack(what);
}
