/** Clients that each send their requests one after the other on a connection of their own; they do so little else that the server is what is measured. */
import { connect, type Socket } from 'node:net';

export interface Order {
  port: number;
  /** for each client its requests, as bytes on the wire */
  scripts: string[][];
}
export interface Answered {
  ms: number;
  /** status lines other than 200, with their bodies */
  refused: string[];
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** The whole answer, once it is here; servers here name the length of what they answer. */
function answerOn(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const gone = () => reject(new Error('The server has gone'));
    const take = (bytes: Buffer) => {
      received += bytes.toString('latin1');
      const headEnd = received.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(received)?.[1] ?? 0);
      if (received.length < headEnd + 4 + length) return;
      socket.off('data', take);
      socket.off('close', gone);
      resolve(received);
    };
    socket.on('data', take);
    socket.once('close', gone);
  });
}

async function follow(socket: Socket, script: readonly string[], refused: string[]): Promise<void> {
  for (const request of script) {
    const answer = answerOn(socket);
    socket.write(request);
    const text = await answer;
    if (!text.startsWith('HTTP/1.1 200')) refused.push(text);
  }
}

process.on('message', async ({ port, scripts }: Order) => {
  const clients = await Promise.all(scripts.map(async (script) => ({ script, socket: await open(port) })));
  const refused: string[] = [];
  const began = performance.now();
  await Promise.all(clients.map(({ script, socket }) => follow(socket, script, refused)));
  const ms = performance.now() - began;
  for (const { socket } of clients) socket.destroy();
  process.send?.({ ms, refused } satisfies Answered);
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
