import type { Socket } from 'socket.io';

/**
 * Follows how many packets wait for a connection to take them.
 * They wait in engine.io while the operating system or the next poll has not taken the ones before.
 * @param most packets that may wait; one more and `tooSlow` is called, once
 */
export function createFlow(conn: Socket['conn'], most: number, tooSlow: () => void) {
  let waiting = 0;
  let told = false;
  let wanting: (() => void)[] = [];

  const release = () => {
    const ready = wanting;
    wanting = [];
    for (const go of ready) go();
  };
  conn.on('packetCreate', () => {
    waiting += 1;
    if (waiting <= most || told) return;
    told = true;
    // this packet has not been queued yet; the last word comes after it
    queueMicrotask(tooSlow);
  });
  conn.on('flush', () => {
    waiting = 0;
    release();
  });
  conn.on('close', release);

  return {
    /** Resolves when at most so many packets wait, or the connection has ended. */
    async room(packets: number): Promise<void> {
      while (waiting > packets && conn.readyState === 'open') await new Promise<void>((resolve) => wanting.push(resolve));
    },
  };
}
