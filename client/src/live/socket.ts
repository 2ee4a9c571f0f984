import { io, type Socket } from 'socket.io-client';
import { z } from 'zod/mini';
import { follow, type Line, type LineCommand, type LineEvent, type Push, quiet } from './catchUp.js';
import { createReopening } from './reopening.js';

const pushShape = z.object({ reportId: z.string(), seq: z.number(), kind: z.string(), state: z.string() });
const ackShape = z.union([z.object({ seq: z.number() }), z.object({ error: z.object({ code: z.string() }) })]);
const countShape = z.object({ unread: z.number() });
const whichShape = z.object({ reportId: z.string() });

/** What the screen does about news. */
export interface Listener {
  onEntry(push: Push): void;
  onReportBehind(reportId: string): void;
  onEverythingBehind(): void;
  onInbox(): void;
  /** how many notices I have not read; also where they are other ones now */
  onNotices(unread: number): void;
  /** the server would not take the line: the session may be over */
  onRefused(): void;
}

/** The open line: reports are watched as long as somebody holds them. */
export interface Live {
  watch(reportId: string, after: number): () => void;
  seen(reportId: string, seq: number): void;
  line(): Line;
  /** HTTP has answered anew: with this report, or with a list of many */
  read(reportId: string | null): void;
  /** whether nobody is let in just now */
  gate(shut: boolean): void;
  subscribe(onChange: () => void): () => void;
  close(): void;
}

/** An answer to `watch` that does not come within this many ms is asked for again. */
const ackWithin = 10_000;

/** Opens the line under the session's cookie and keeps it open. */
export function openLive(listener: Listener): Live {
  const socket: Socket = io({ withCredentials: true, reconnectionDelay: 500, reconnectionDelayMax: 5_000 });
  const readers = new Set<() => void>();
  let line = quiet;
  // socket.io does not open again by itself what the server has closed by name or not let in
  const reopening = createReopening(() => void socket.connect());

  const take = (event: LineEvent) => {
    const [next, commands] = follow(line, event);
    const changed = next !== line;
    line = next;
    commands.forEach(run);
    if (changed) for (const read of readers) read();
  };

  const askToWatch = async (reportId: string, after: number) => {
    try {
      const ack = ackShape.safeParse(await socket.timeout(ackWithin).emitWithAck('watch', { reportId, after }));
      if (ack.success && 'seq' in ack.data) return take({ type: 'caughtUp', reportId, seq: ack.data.seq });
      // not ours to watch (any more), or the server cannot say just now
      take({ type: 'refused', reportId });
    } catch {
      const known = line.watches[reportId];
      if (socket.connected && known !== undefined) await askToWatch(reportId, known.seq);
    }
  };

  const run = (command: LineCommand) => {
    switch (command.type) {
      case 'watch':
        void askToWatch(command.reportId, command.after);
        return;
      case 'unwatch':
        socket.emit('unwatch', { reportId: command.reportId });
        return;
      case 'show':
        listener.onEntry(command.push);
        return;
      case 'refetch':
        listener.onReportBehind(command.reportId);
        return;
      case 'refetchEverything':
        listener.onEverythingBehind();
    }
  };

  socket.on('connect', () => {
    reopening.opened();
    take({ type: 'connected' });
  });
  socket.on('disconnect', (reason) => {
    take({ type: 'lost' });
    if (reason !== 'io server disconnect') return;
    listener.onRefused();
    reopening.refused();
  });
  socket.on('connect_error', () => {
    take({ type: 'lost' });
    if (socket.active) return;
    listener.onRefused();
    reopening.refused();
  });
  socket.on('entry', (value: unknown) => {
    const push = pushShape.safeParse(value);
    if (push.success) take({ type: 'entry', push: push.data });
  });
  socket.on('unwatched', (value: unknown) => {
    const which = whichShape.safeParse(value);
    if (which.success) take({ type: 'refused', reportId: which.data.reportId });
  });
  socket.on('inbox', () => listener.onInbox());
  socket.on('notices', (value: unknown) => {
    const count = countShape.safeParse(value);
    if (count.success) listener.onNotices(count.data.unread);
  });

  return {
    watch(reportId, after) {
      take({ type: 'watch', reportId, after });
      return () => take({ type: 'unwatch', reportId });
    },
    seen: (reportId, seq) => take({ type: 'seen', reportId, seq }),
    read: (reportId) => take({ type: 'read', reportId }),
    gate: reopening.gate,
    line: () => line,
    subscribe(onChange) {
      readers.add(onChange);
      return () => readers.delete(onChange);
    },
    close() {
      reopening.stop();
      socket.close();
    },
  };
}
