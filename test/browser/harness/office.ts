import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Person } from '../../../server/commands/demo/person.js';

const dist = join(import.meta.dirname, '../../../dist');
const main = join(dist, 'server/main.js');

/** Channels and settings of whoever runs the tests have no place in them. */
const keptOut = /^(SMTP_|EXCHANGE_|MONGODB_|PUBLIC_URL|OFFICE_FILE|NODE_ENV|HOST|DATA_DIR)/;

export interface OfficeOptions {
  /** environment of the server beyond its own port and folder */
  settings?: Record<string, string>;
}

/** The demonstration office on the compiled server with the built client, in a process of its own, on a free port, with its own folder. */
export async function openOffice({ settings = {} }: OfficeOptions = {}) {
  if (!existsSync(main) || !existsSync(join(dist, 'client/index.html'))) throw new Error('Nothing is built: node server/tools/prepare.mjs');
  const folder = await mkdtemp(join(tmpdir(), 'trinhky-browser-'));
  const passwords = new Map<string, string>();
  const people = new Map<string, Promise<Person>>();
  let child: ChildProcess | null = null;
  let url = '';

  /** Starts the server; after a stop, at the address it had. */
  async function start(): Promise<void> {
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !keptOut.test(name)));
    const port = url === '' ? '0' : new URL(url).port;
    const own = { LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: port, DATA_DIR: join(folder, 'data'), RATE_LIMIT: '9999' };
    const begun = spawn(process.execPath, [main], { env: { ...inherited, ...own, ...settings }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    child = begun;
    let complaints = '';
    begun.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const ended = once(begun, 'exit').then(() => {
      throw new Error(`The server ended before it listened: ${complaints}`);
    });
    const told = once(begun, 'message').then(([message]) => String((message as { url: string }).url));
    url = await Promise.race([told, ended]);
    // whoever waits for an end that comes later has asked for it
    ended.catch(() => undefined);
  }

  async function stop(): Promise<void> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const hard = setTimeout(() => child?.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(hard);
  }

  await start();
  const accounts = JSON.parse(await readFile(join(folder, 'data/demo-accounts.json'), 'utf8')) as { account: string; password: string }[];
  for (const { account, password } of accounts) passwords.set(account, password);
  const passwordOf = (account: string): string => {
    const password = passwords.get(account);
    if (password === undefined) throw new Error(`Nobody has the account ${account}`);
    return password;
  };

  return {
    get url() {
      return url;
    },
    passwordOf,
    /** Somebody acting as themselves over HTTP, for what a story only builds on. */
    person(account: string): Promise<Person> {
      const known = people.get(account) ?? Person.signIn(url, 'vi', account, passwordOf(account));
      people.set(account, known);
      return known;
    },
    start,
    stop,
    async close(): Promise<void> {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type Office = Awaited<ReturnType<typeof openOffice>>;
