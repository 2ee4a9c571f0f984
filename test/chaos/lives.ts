import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = join(import.meta.dirname, 'server', 'killable.mjs');

export interface LivesOptions {
  /** environment of the server */
  settings: Record<string, string>;
  /** what counts as one write: one of the store's port, or one message of the database's driver */
  writes: 'port' | 'driver';
}

/** A process of the server, from its start to its end. */
interface Life {
  child: ChildProcess;
  /** where it listens; undefined once it has ended without ever listening */
  url: Promise<string | undefined>;
  ended: Promise<void>;
  /** who waits for it to have nothing under way */
  waiting: (() => void)[];
}

/** One server through all its lives: whenever it is killed, the next process takes over, and who was asking asks again. */
export function startLives({ settings, writes }: LivesOptions) {
  /** names of the writes that were begun, in order */
  const begun: string[] = [];
  /** places at which it died, in order */
  const died: string[] = [];
  let places = new Set<string>();
  let standby = load();
  let closing = false;
  let life = begin();

  function load(): ChildProcess {
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    if (child.stdout !== null) {
      createInterface(child.stdout).on('line', (line) => {
        const [, what, name] = /^(write|killed) (.*)$/u.exec(line) ?? [];
        if (what === 'write' && name !== undefined) begun.push(name);
        if (what === 'killed' && name !== undefined) {
          died.push(name);
          places.delete(name);
        }
      });
    }
    return child;
  }

  function begin(): Life {
    const child = standby;
    standby = load();
    const ended = once(child, 'close').then(() => undefined);
    const waiting: (() => void)[] = [];
    const url = new Promise<string | undefined>((resolve) => {
      child.on('message', (told) => {
        if (told === 'settled') for (const tell of waiting.splice(0)) tell();
        else if (typeof told === 'object' && 'url' in told) resolve(String(told.url));
      });
      void ended.then(() => resolve(undefined));
    });
    child.send({ settings, writes, places: [...places] });
    return { child, url, ended, waiting };
  }

  /** The life after the one that has ended. Throws where it ended by something else than our killing. */
  async function next(before: Life): Promise<void> {
    await before.ended;
    if (closing) throw new Error('The server has been closed');
    if (before.child.signalCode !== 'SIGKILL') throw new Error(`The server ended by itself: ${before.child.exitCode ?? before.child.signalCode}`);
    if (life === before) life = begin();
  }

  /** Asks until there is a whole answer. */
  async function ask(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    for (;;) {
      const asked = life;
      const url = await asked.url;
      if (url !== undefined) {
        try {
          const { pathname, search } = new URL(String(input));
          const response = await fetch(`${url}${pathname}${search}`, init);
          const body = await response.arrayBuffer();
          return new Response(response.status === 204 ? null : body, { status: response.status, headers: response.headers });
        } catch {
          // the answer was cut: whether it was done or not, the same is asked again
        }
      }
      await next(asked);
    }
  }

  /** Resolves when nothing is being rendered or sent, in whichever life that is. */
  async function settled(): Promise<void> {
    for (;;) {
      const asked = life;
      if ((await asked.url) !== undefined && (await quiet(asked))) return;
      await next(asked);
    }
  }

  function quiet({ child, ended, waiting }: Life): Promise<boolean> {
    return new Promise((resolve) => {
      waiting.push(() => resolve(true));
      void ended.then(() => resolve(false));
      child.send('settled', () => undefined);
    });
  }

  /** Ends the present life, and begins the next with these places to die at. */
  async function dieAt(next_: Iterable<string>): Promise<void> {
    places = new Set(next_);
    const before = life;
    await before.url;
    before.child.kill('SIGKILL');
    await next(before);
  }

  async function close(): Promise<void> {
    closing = true;
    for (const child of [life.child, standby]) {
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'close') : Promise.resolve();
      child.kill('SIGKILL');
      await ended;
    }
  }

  return { ask, settled, dieAt, close, begun, died, left: () => [...places] };
}
export type Lives = ReturnType<typeof startLives>;
