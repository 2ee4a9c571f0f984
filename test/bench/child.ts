import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of its own, so that what asks does not take the time of what answers. It begins with `ready`, and answers each order with one message. */
export async function startChild(file: string): Promise<Child> {
  const process: ChildProcess = fork(fileURLToPath(new URL(file, import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const next = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`${file} has ended`));
      process.once('exit', ended);
      process.once('message', (message) => {
        process.off('exit', ended);
        resolve(message as T);
      });
    });
  await next();
  return {
    next,
    ask<T>(order: object): Promise<T> {
      const answer = next<T>();
      process.send(order);
      return answer;
    },
    async close(): Promise<void> {
      const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
      process.disconnect();
      await ended;
    },
  };
}

export interface Child {
  /** the next message it sends of itself */
  next<T>(): Promise<T>;
  ask<T>(order: object): Promise<T>;
  close(): Promise<void>;
}
