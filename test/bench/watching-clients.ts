/** So many screens in one process: half of them listen to the office, half to the bare broadcast; it tells when the last of a half has heard. */
import { io, type Socket } from 'socket.io-client';

export interface Order {
  office: string;
  bare: string;
  reportId: string;
  after: number;
  /** one a screen */
  tokens: string[];
}
/** When the last screen heard of this seq, ms on the machine's steady clock. */
export interface Heard {
  from: 'office' | 'bare';
  seq: number;
  at: number;
}

const steadyMs = (): number => Number(process.hrtime.bigint()) / 1e6;

function connected(url: string, token: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, auth: { token } });
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

function listen(from: Heard['from'], sockets: readonly Socket[]): void {
  const heard = new Map<number, number>();
  for (const socket of sockets) {
    socket.on('entry', ({ seq }: { seq: number }) => {
      const count = (heard.get(seq) ?? 0) + 1;
      heard.set(seq, count);
      if (count < sockets.length) return;
      heard.delete(seq);
      process.send?.({ from, seq, at: steadyMs() } satisfies Heard);
    });
    socket.on('disconnect', () => process.exit(1));
  }
}

process.on('message', async ({ office, bare, reportId, after, tokens }: Order) => {
  const watching = await Promise.all(tokens.map((token) => connected(office, token)));
  for (const socket of watching) {
    const answer: { error?: object } = await socket.emitWithAck('watch', { reportId, after });
    if (answer.error !== undefined) throw new Error(`A screen may not watch: ${JSON.stringify(answer)}`);
  }
  const hearing = await Promise.all(tokens.map((token) => connected(bare, token)));
  listen('office', watching);
  listen('bare', hearing);
  process.send?.('watching');
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
