import { type Connection, OutgoingMessage } from '@hocuspocus/server';
import { type Case, isBeingWritten, isWriterOf, mayRead, mayWrite } from '../../workflows/index.js';
import type { Loaded } from '../engine/index.js';
import type { Session } from '../live/index.js';
import type { RoomKey } from '../store/index.js';
import type { LateText } from './late-text.js';
import { type Refused, type Rights, type RoomEnd, type RoomMessage, refusedMessage } from './messages.js';

/** Somebody in a room: one connection to one section's text. */
export interface Seat {
  readonly room: RoomKey;
  readonly token: string;
  /** with the facts about the person as they were last asked for */
  session: Session;
  /** when, ISO 8601: offices of others end at midnight without anybody's act */
  askedAt: string;
  rights: Rights;
  /** could write there once, so that what comes later is theirs to keep */
  hasWritten: boolean;
  /** absent until the room has let them in */
  connection?: Connection;
  /** what came from here too late */
  late?: LateText;
}

/** Nobody writes there now. A room of an earlier round is closed for good. */
export function isClosed(kase: Case, { section, round }: RoomKey): boolean {
  const present = kase.sections.find(({ context }) => context.number === section)?.context.round;
  return present !== round || !isBeingWritten(kase, section);
}

/** What of a room's text is this person's to write now. */
export function rightsIn(kase: Case, room: RoomKey, { by }: Session): Rights {
  if (isClosed(kase, room)) return 'closed';
  return mayWrite(kase, room.section, by) ? 'open' : 'not_yours';
}

/** What comes from here when nothing may be written is kept for its writer; a mere reader has nothing to keep. */
export const mayKeepAside = (kase: Case, { room, session, hasWritten }: Seat): boolean => hasWritten || isWriterOf(kase, room.section, session.by);

/** Puts out whoever may not read the report (any more), and gives the others what they may write now; `tell`: even where it is as it was. */
export function place(seat: Seat, loaded: Loaded | null, tell: boolean): void {
  if (loaded === null || !mayRead(loaded.index.readers, seat.session.by)) {
    end(seat, 'not_found');
    return;
  }
  const rights = rightsIn(loaded.case, seat.room, seat.session);
  if (tell || rights !== seat.rights) give(seat, rights);
}

export const say = ({ connection }: Seat, message: RoomMessage): void => connection?.sendStateless(JSON.stringify(message));

/** Tells that one change from here is on the disk, though not in the room. */
export function acknowledge({ connection }: Seat): void {
  if (connection !== undefined) connection.send(new OutgoingMessage(connection.document.name).writeSyncStatus(true).toUint8Array());
}

/** Tells and sets what may be written from now on. */
export function give(seat: Seat, rights: Rights): void {
  seat.rights = rights;
  seat.hasWritten ||= rights === 'open';
  // what came too late before is text again when it is sent anew
  if (rights === 'open') delete seat.late;
  if (seat.connection === undefined) return;
  seat.connection.readOnly = rights !== 'open';
  say(seat, { type: 'rights', write: rights === 'open', why: rights });
}

export function refuse(seat: Seat, code: Refused): void {
  say(seat, refusedMessage(code));
  end(seat, 'refused');
}

/** Says why, then ends the connection to the room; that of the whole session where it is over. */
export function end({ connection }: Seat, reason: RoomEnd): void {
  connection?.close({ code: 4403, reason });
  if (reason === 'session_ended') connection?.webSocket.close(4401, reason);
}
