import { type Sessions, tokenOf } from './handshake.js';
import { type LiveProblemCode, liveProblem } from './messages.js';
import type { LiveSocket } from './reader.js';

export interface DoorDeps {
  sessions: Sessions;
  cookieName: string;
  publicUrl: string | undefined;
  failed: (error: unknown, message: string) => void;
}

/** Ended sessions that are remembered, so that none slips in while its end is being recorded. */
const mostRemembered = 10_000;

/** Lets in whoever has a session. */
export function createDoor({ sessions, cookieName, publicUrl, failed }: DoorDeps) {
  const ended = new Set<string>();

  async function admit(socket: LiveSocket, next: (error?: Error) => void): Promise<void> {
    try {
      const token = tokenOf(socket.handshake, cookieName, publicUrl);
      const session = token === null ? null : await sessions(token);
      if (token === null || session === null) return next(refusal('unauthenticated'));
      socket.data.admission = { token, session };
      next();
    } catch (error) {
      failed(error, 'A session could not be looked up');
      next(refusal('unavailable'));
    }
  }

  return {
    admit,
    over(sessionId: string): void {
      ended.add(sessionId);
      const [oldest] = ended;
      if (oldest !== undefined && ended.size > mostRemembered) ended.delete(oldest);
    },
    isOver: (sessionId: string): boolean => ended.has(sessionId),
  };
}

/** Reaches the client as `connect_error` with `data: {code, message}`. */
const refusal = (code: LiveProblemCode): Error => Object.assign(new Error(code), { data: liveProblem(code) });
