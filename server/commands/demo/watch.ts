import { io } from 'socket.io-client';
import type { Entry } from '../../../workflows/index.js';
import type { Person } from './person.js';

interface Pushed {
  reportId: string;
  seq: number;
  kind: string;
  state: string;
}

/** Watches one report over Socket.IO; each pushed entry is told in order, with the words of the journal. */
export async function watch(url: string, person: Person, reportId: string, told: (entry: Entry) => void) {
  const socket = io(url, { auth: { token: person.token }, transports: ['websocket'] });
  const waiting: { holds: (state: string, seq: number) => boolean; resolve: () => void; reject: (error: Error) => void }[] = [];
  let present = { state: '', seq: 0 };
  let telling = Promise.resolve();

  const check = () => {
    for (const one of [...waiting]) {
      if (!one.holds(present.state, present.seq)) continue;
      waiting.splice(waiting.indexOf(one), 1);
      one.resolve();
    }
  };
  const fail = (error: Error) => {
    for (const one of waiting.splice(0)) one.reject(error);
  };
  socket.on('entry', ({ seq, state }: Pushed) => {
    telling = telling
      .then(async () => {
        const [entry] = await person.journal(reportId, seq - 1, 1);
        if (entry !== undefined) told(entry);
        present = { state, seq };
        check();
      })
      .catch(fail);
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', () => resolve());
    socket.on('connect_error', reject);
  });
  await socket.timeout(10_000).emitWithAck('watch', { reportId, after: 0 });

  return {
    /** Resolves when the report has been told to be in such a state; rejects after `ms`. */
    until(holds: (state: string, seq: number) => boolean, ms = 120_000): Promise<void> {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`The report stayed in ${present.state} at entry ${present.seq}`)), ms);
        const settle =
          <T extends unknown[]>(then: (...args: T) => void) =>
          (...args: T) => {
            clearTimeout(timer);
            then(...args);
          };
        waiting.push({ holds, resolve: settle(resolve), reject: settle(reject) });
        check();
      });
    },
    close: () => socket.close(),
  };
}
