/** A small office for the tests of the live line: journals and rows in memory, told of as the engine tells, behind a real HTTP server. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { Committed } from '../../server/engine/index.js';
import { createLive, type Live, type LiveLimits, type Push, type Session } from '../../server/live/index.js';
import type { IndexRow, WaitingLine } from '../../server/store/lists.js';
import type { By, Entry, Role } from '../../workflows/index.js';

export const cookieName = 'trinhky_session';

/** A person with a role in a division (null: of the whole office). */
export const aPerson = (person: string, role: Role, division: string | null = null): By => ({
  person,
  name: `Ông ${person}`,
  memberships: [{ role, division }],
  fields: [],
  authorisations: [],
});

export const aLine = (audience: string, event: string): WaitingLine => ({
  audience,
  event,
  target: null,
  dueAt: null,
  urgency: null,
  since: '2026-11-24T01:00:00.000Z',
});

/** What a step makes of a report; what is left out stays. */
export interface StepWords {
  kind?: string;
  state?: string;
  readers?: string[];
  waiting?: WaitingLine[];
}

function aRow(reportId: string): IndexRow {
  const at = '2026-11-24T01:00:00.000Z';
  return {
    reportId,
    seq: 0,
    state: 'preparing',
    documentType: 'BC',
    subject: 'Kết quả chuyển đổi số',
    leadDivision: 'CNTT',
    divisions: ['CNTT'],
    readers: ['division:CNTT', 'role:director'],
    waiting: [],
    codeNumber: null,
    createdAt: at,
    updatedAt: at,
    words: [],
    nextDueAt: null,
    needsPdf: false,
  };
}

function anEntry({ reportId, seq, state, updatedAt }: IndexRow, type: string): Entry {
  const by = aPerson('P1', 'drafter', 'CNTT');
  const hashes = { stateHash: `state ${seq}`, previousHash: seq === 1 ? null : `entry ${seq - 1}`, hash: `entry ${seq}` };
  return { reportId, seq, version: 'v1', event: { type }, by, at: updatedAt, effects: [], state, ...hashes };
}

/** Journals, rows and who is told of commits. Every read takes a turn of the event loop, so that commits fall between. */
export function anOfficeStore() {
  const journals = new Map<string, Entry[]>();
  const rows = new Map<string, IndexRow>();
  const listeners = new Set<(committed: Committed) => void>();
  const store = { down: false, counts: 0 };

  async function read<T>(what: () => T): Promise<T> {
    await turn();
    if (store.down) throw new Error('The store is away');
    return what();
  }

  /** Appends without telling: another server's step. */
  function writeElsewhere(reportId: string, { kind = 'APPROVE', ...words }: StepWords = {}): Committed {
    const before = rows.get(reportId) ?? null;
    const base = before ?? aRow(reportId);
    const after = { ...base, ...words, seq: base.seq + 1 };
    const entry = anEntry(after, kind);
    journals.set(reportId, [...(journals.get(reportId) ?? []), entry]);
    rows.set(reportId, after);
    return { entry, before, after };
  }

  return {
    status: store,
    index: {
      get: (reportId: string) => read(() => rows.get(reportId) ?? null),
      countWaiting: (audience: string[]) =>
        read(() => {
          store.counts += 1;
          return [...rows.values()].filter(({ waiting }) => waiting.some((line) => audience.includes(line.audience))).length;
        }),
    },
    journal: {
      entries: (reportId: string, after: number, limit: number) => read(() => (journals.get(reportId) ?? []).filter(({ seq }) => seq > after).slice(0, limit)),
      last: (reportId: string) => read(() => journals.get(reportId)?.at(-1) ?? null),
    },
    onCommitted(listener: (committed: Committed) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    writeElsewhere,
    /** A step of this server, told of in the turn after it was written. */
    async commit(reportId: string, words: StepWords = {}): Promise<void> {
      const committed = writeElsewhere(reportId, words);
      await turn();
      for (const listener of listeners) listener(committed);
    },
    /** Writes this many steps before anybody looks. */
    begin(reportId: string, steps: number, words: StepWords = {}): void {
      for (let n = 0; n < steps; n += 1) writeElsewhere(reportId, words);
    },
  };
}

/** Pauses that end when the test says so. */
export function aClock() {
  let waiting: { ms: number; end: () => void }[] = [];
  return {
    pause: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
        waiting.push({ ms, end: resolve });
      }),
    /** Ends the pauses of so many ms. */
    pass(ms: number): void {
      const over = waiting.filter((one) => one.ms === ms);
      waiting = waiting.filter((one) => one.ms !== ms);
      for (const one of over) one.end();
    },
  };
}

/** The live line on a port of its own; people sign in with their id as token. */
export async function anOpenLine(limits: Partial<LiveLimits> = {}, publicUrl?: string) {
  const store = anOfficeStore();
  const clock = aClock();
  const people = new Map<string, Session>();
  /** what the office's clock shows */
  const time = { at: '2026-11-24T01:00:00.000Z' };
  const complaints: string[] = [];
  const clients: Socket[] = [];
  const live: Live = createLive({
    sessions: async (token) => {
      if (store.status.down) throw new Error('The store is away');
      return people.get(token) ?? null;
    },
    cookieName,
    publicUrl,
    engine: store,
    store,
    log: { error: (_fields, message) => complaints.push(message) },
    now: () => time.at,
    pause: clock.pause,
    limits,
  });
  const server: Server = createServer((_request, response) => void response.end('the office'));
  live.attach(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function connect(options: Partial<ManagerOptions & SocketOptions>): Screen {
    const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, autoConnect: false, ...options });
    clients.push(socket);
    return aScreen(socket);
  }

  return {
    url,
    live,
    store,
    clock,
    time,
    complaints,
    people,
    connect,
    /** Signs a person in: their token is their id. */
    signIn(by: By): void {
      people.set(by.person, { sessionId: `session of ${by.person}`, by });
    },
    /** Signs a person in and opens their screen. */
    async screenOf(by: By, options: Partial<ManagerOptions & SocketOptions> = {}): Promise<Screen> {
      people.set(by.person, { sessionId: `session of ${by.person}`, by });
      const screen = connect({ auth: { token: by.person }, ...options });
      await screen.open();
      return screen;
    },
    async close(): Promise<void> {
      await Promise.all(clients.map(hangUp));
      live.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
/** A line that polls says goodbye with one more request: it is over when that is answered. */
async function hangUp(socket: Socket): Promise<void> {
  const { engine } = socket.io;
  const over = engine === undefined || engine.readyState === 'closed' ? null : new Promise<void>((resolve) => engine.once('close', () => resolve()));
  socket.close();
  await over;
}

export type Line = Awaited<ReturnType<typeof anOpenLine>>;

/** A client's end: what arrived, in order. */
export interface Screen {
  socket: Socket;
  /** resolves when connected; rejects with the server's refusal */
  open: () => Promise<void>;
  entries: Push[];
  counts: number[];
  unwatched: string[];
  dropped: string[];
  ask: (event: string, ...what: unknown[]) => Promise<Record<string, unknown>>;
  watch: (reportId: string, after: number) => Promise<Record<string, unknown>>;
  /** resolves when whatever the server had emitted before has arrived */
  settled: () => Promise<void>;
  /** resolves when something that arrives makes it true */
  until: (isSo: () => boolean) => Promise<void>;
  gone: Promise<string>;
}

function aScreen(socket: Socket): Screen {
  const looks = new Set<() => void>();
  const screen: Pick<Screen, 'entries' | 'counts' | 'unwatched' | 'dropped'> = { entries: [], counts: [], unwatched: [], dropped: [] };
  const arrived = <T>(list: T[], what: T) => {
    list.push(what);
    for (const look of looks) look();
  };
  socket.on('entry', (push: Push) => arrived(screen.entries, push));
  socket.on('inbox', ({ count }: { count: number }) => arrived(screen.counts, count));
  socket.on('unwatched', ({ reportId }: { reportId: string }) => arrived(screen.unwatched, reportId));
  socket.on('dropped', ({ reason }: { reason: string }) => arrived(screen.dropped, reason));
  const ask = (event: string, ...what: unknown[]): Promise<Record<string, unknown>> => socket.timeout(10_000).emitWithAck(event, ...what);

  return {
    ...screen,
    socket,
    open: () =>
      new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
        socket.connect();
      }),
    ask,
    watch: (reportId, after) => ask('watch', { reportId, after }),
    settled: async () => void (await ask('unwatch', { reportId: 'nothing' })),
    until: (isSo) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!isSo()) return;
          looks.delete(look);
          resolve();
        };
        looks.add(look);
        look();
      }),
    gone: new Promise((resolve) => socket.once('disconnect', resolve)),
  };
}

/** seqs of what arrived for a report */
export const seqsOf = (screen: Screen, reportId: string): number[] => screen.entries.filter((push) => push.reportId === reportId).map(({ seq }) => seq);

export const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
