import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { createPace } from './pace.js';

export interface SocketsDeps {
  /** ms since some moment; never runs backwards */
  elapsed: () => number;
  /** `seated`: to be called when somebody has been let into a room over it */
  connected: (socket: WebSocket, request: IncomingMessage, seated: () => void) => void;
  tooFast: (socket: WebSocket) => void;
}

const path = '/rooms';
/** A picture of 10 MB in base64, in one message. */
const mostMessageBytes = 16_000_000;
/** What waits until somebody has said who they are. */
const mostUnseatedBytes = 262_144;
const unseatedMs = 10_000;

/** The WebSockets of the rooms, on the HTTP server's own port. Ends those over which nobody comes in, or too much comes. */
export function createSockets({ elapsed, connected, tooFast }: SocketsDeps) {
  const server = new WebSocketServer({ noServer: true, maxPayload: mostMessageBytes });
  let stopping = false;

  function admit(socket: WebSocket, request: IncomingMessage): void {
    const isInPace = createPace(elapsed);
    const unseated = { bytes: 0 };
    const endUnseated = () => socket.close(4401, 'unauthenticated');
    const patience = setTimeout(endUnseated, unseatedMs);
    socket.on('message', (data: Buffer) => {
      unseated.bytes += data.length;
      if (unseated.bytes > mostUnseatedBytes) endUnseated();
      if (isInPace(data.length)) return;
      tooFast(socket);
      socket.close(1008, 'too_fast');
    });
    socket.once('close', () => clearTimeout(patience));
    // `close` follows, and says all there is to know
    socket.on('error', () => undefined);
    connected(socket, request, () => {
      unseated.bytes = Number.NEGATIVE_INFINITY;
      clearTimeout(patience);
    });
  }

  return {
    /** Takes the path /rooms of this server; upgrades to what is neither this nor one of `others` are cut off. */
    attach(http: HttpServer, others: readonly string[]): void {
      http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        const asked = (request.url ?? '').split('?')[0] ?? '';
        if (others.some((other) => asked === other || asked.startsWith(`${other}/`))) return;
        if (asked !== path || stopping) {
          socket.destroy();
          return;
        }
        server.handleUpgrade(request, socket, head, admit);
      });
    },
    /** Takes nobody any more, and tells those that are there to try again. */
    stop(): void {
      stopping = true;
      for (const socket of server.clients) socket.close(1012, 'restart');
    },
    close(): void {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
