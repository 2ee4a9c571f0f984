/** A real MongoDB-protocol server for the tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { buildFerretDb } from './ferretdb/build.mjs';

export interface MongoServer {
  uri: string;
  /** ends the server where it was started here, and removes its files */
  close(): Promise<void>;
}
export interface NoMongoServer {
  /** what is missing, and how to have it */
  skipped: string;
}

/** How long a server may take to listen, ms. */
const patience = 30_000;

/**
 * `TEST_MONGODB_URI`, else `mongod` on the PATH, else FerretDB built with Go; else why there is none.
 * Tests take a database name of their own each and drop it, since the first may be shared.
 */
export async function startMongoServer(): Promise<MongoServer | NoMongoServer> {
  const uri = process.env['TEST_MONGODB_URI'];
  if (uri !== undefined && uri !== '') return { uri, close: async () => undefined };
  if (isOnPath('mongod')) return startMongod();
  if (!isOnPath('go'))
    return { skipped: 'there is no MongoDB-protocol server: set TEST_MONGODB_URI, or have mongod or Go (which builds FerretDB) on the PATH' };
  try {
    return await startFerretDb(await buildFerretDb(console.log));
  } catch (error) {
    return { skipped: `FerretDB could not be built or started: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function isOnPath(program: string): boolean {
  const names = process.platform === 'win32' ? [`${program}.exe`] : [program];
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && names.some((name) => isExecutable(join(folder, name))));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function startMongod(): Promise<MongoServer> {
  const port = await freePort();
  const run = (dir: string) => spawn('mongod', ['--dbpath', dir, '--bind_ip', '127.0.0.1', '--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const { close } = await start(run, /Waiting for connections/);
  return { uri: `mongodb://127.0.0.1:${port}/`, close };
}

async function startFerretDb(program: string): Promise<MongoServer> {
  // its standard input is ours: it ends with this process, however this process ends
  const run = (dir: string) => spawn(program, ['-dir', dir], { stdio: ['pipe', 'pipe', 'pipe'] });
  const { said, close } = await start(run, /listening (mongodb:\S+)\s/);
  return { uri: said[1] ?? '', close };
}

/** Starts a server in a folder of its own, and waits for the line that says it listens. */
async function start(run: (dir: string) => ChildProcess, listening: RegExp): Promise<{ said: RegExpExecArray; close(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'trinh-ky-mongodb-'));
  const server = run(dir);
  const ended = once(server, 'exit');
  const close = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGTERM');
    await ended;
    await rm(dir, { recursive: true, force: true });
  };
  try {
    return { said: await heard(server, listening), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function heard(server: ChildProcess, line: RegExp): Promise<RegExpExecArray> {
  return new Promise((found, fail) => {
    let text = '';
    const late = setTimeout(() => fail(new Error(`it did not listen in ${patience / 1000} s: ${text.slice(-500)}`)), patience);
    const read = (chunk: Buffer): void => {
      text = (text + chunk.toString()).slice(-20_000);
      const match = line.exec(text);
      if (match === null) return;
      clearTimeout(late);
      found(match);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => {
      clearTimeout(late);
      fail(new Error(`it ended with ${code}: ${text.slice(-500)}`));
    });
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
