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

export interface Asking {
  /** of the room */
  name: string;
  /** the token it comes with; empty where that is the cookie's */
  said: string;
  headers: IncomingHttpHeaders;
  /** whose words the client has; null where it does not say */
  person: string | null;
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
  async function seatFor({ name, said, headers, person }: Asking, taken: (sessionId: string) => number): Promise<Seat> {
    const token = tokenOf({ auth: said === '' ? {} : { token: said }, headers }, cookieName, publicUrl);
    const session = token === null ? null : await sessions(token);
    if (token === null || session === null) throw new NotLetIn('unauthenticated');
    // another has signed in at that browser meanwhile: what was typed before is not theirs
    if (person !== null && person !== session.by.person) throw new NotLetIn('unauthenticated');
    if (taken(session.sessionId) >= mostSeats) throw new NotLetIn('too_many');
    const room = roomOf(name);
    const loaded = room === null ? null : await engine.load(room.reportId);
    if (room === null || loaded === null || !mayRead(loaded.index.readers, session.by)) throw new NotLetIn('not_found');
    const section = loaded.case.sections.find(({ context }) => context.number === room.section);
    if (section === undefined || room.round > section.context.round) throw new NotLetIn('not_found');
    const rights = rightsIn(loaded.case, room, session);
    return { room, token, session, askedAt: now(), rights, hasWritten: rights === 'open' };
  }

  return async (asking: Asking, taken: (sessionId: string) => number): Promise<Seat> => {
    try {
      return await seatFor(asking, taken);
    } catch (error) {
      if (error instanceof NotLetIn) throw error;
      failed(error, 'Somebody could not be let into a room');
      throw new NotLetIn('unavailable');
    }
  };
}
