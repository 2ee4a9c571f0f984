import type { IncomingHttpHeaders } from 'node:http';
import { mayRead } from '../../workflows/index.js';
import type { Engine } from '../engine/index.js';
import { type Sessions, tokenOf } from '../live/index.js';
import type { NoEntry } from './messages.js';
import { roomOf } from './name.js';
import { rightsIn, type Seat } from './seat.js';

export interface DoorDeps {
  sessions: Sessions;
  cookieName: string;
  publicUrl: string | undefined;
  engine: Pick<Engine, 'load'>;
  now: () => string;
  failed: (error: unknown, message: string) => void;
}

/** Rooms one session may be in at once. */
const mostSeats = 50;

/** Tells Hocuspocus why nobody is let in; without a message of its own, so that it is not written to the console. */
export class NotLetIn extends Error {
  readonly reason: NoEntry;
  constructor(reason: NoEntry) {
    super('');
    this.name = 'NotLetIn';
    this.reason = reason;
  }
}

/** Lets whoever may read a section into its room. Throws NotLetIn. */
export function createDoor({ sessions, cookieName, publicUrl, engine, now, failed }: DoorDeps) {
  async function seatFor(name: string, said: string, headers: IncomingHttpHeaders, taken: (sessionId: string) => number): Promise<Seat> {
    const token = tokenOf({ auth: said === '' ? {} : { token: said }, headers }, cookieName, publicUrl);
    const session = token === null ? null : await sessions(token);
    if (token === null || session === null) throw new NotLetIn('unauthenticated');
    if (taken(session.sessionId) >= mostSeats) throw new NotLetIn('too_many');
    const room = roomOf(name);
    const loaded = room === null ? null : await engine.load(room.reportId);
    if (room === null || loaded === null || !mayRead(loaded.index.readers, session.by)) throw new NotLetIn('not_found');
    const section = loaded.case.sections.find(({ context }) => context.number === room.section);
    if (section === undefined || room.round > section.context.round) throw new NotLetIn('not_found');
    const rights = rightsIn(loaded.case, room, session);
    return { room, token, session, askedAt: now(), rights, hasWritten: rights === 'open' };
  }

  return async (...asking: Parameters<typeof seatFor>): Promise<Seat> => {
    try {
      return await seatFor(...asking);
    } catch (error) {
      if (error instanceof NotLetIn) throw error;
      failed(error, 'Somebody could not be let into a room');
      throw new NotLetIn('unavailable');
    }
  };
}
