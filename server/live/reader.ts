import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import { createFlow } from './flow.js';
import type { Session } from './handshake.js';
import type { ClientEvents, DropReason, ServerEvents } from './messages.js';

/** What a socket has been let in with. */
export interface Admission {
  token: string;
  session: Session;
}
export type LiveServer = Server<ClientEvents, ServerEvents, DefaultEventsMap, { admission: Admission }>;
export type LiveSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, { admission: Admission }>;

/** Somebody at the other end of a connection. */
export interface Reader {
  readonly token: string;
  /** with the facts about the person as they were last asked for */
  session: Session;
  emit: <E extends keyof ServerEvents>(event: E, ...what: Parameters<ServerEvents[E]>) => void;
  /** pages are read one after the other, and only while few packets wait to be taken */
  inTurn: (work: () => Promise<void>) => Promise<void>;
  /** says why, then ends the connection */
  drop: (reason: DropReason) => void;
}

/** @param mostWaiting packets that may wait before the reader is dropped as slow */
export function createReader(socket: LiveSocket, mostWaiting: number): Reader {
  const { token, session } = socket.data.admission;
  const flow = createFlow(socket.conn, mostWaiting, () => drop('slow'));
  let turn: Promise<unknown> = Promise.resolve();

  function drop(reason: DropReason): void {
    if (!socket.connected) return;
    socket.emit('dropped', { reason });
    socket.disconnect(true);
  }

  return {
    token,
    session,
    emit: (event, ...what) => void socket.emit(event, ...what),
    inTurn(work) {
      const mine = turn.then(() => flow.room(pageFor(mostWaiting))).then(work);
      turn = mine.catch(() => undefined);
      return mine;
    },
    drop,
  };
}

/** Entries in a page: two of them and what is streamed beside fit well below the limit. */
export const pageFor = (mostWaiting: number): number => Math.max(1, Math.floor(mostWaiting / 4));
