import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sha256 } from '../../server/engine/canonical.js';
import { openSqliteStore } from '../../server/store/index.js';
import { openDatabase } from '../../server/store/sqlite/database.js';
import { testIf } from '../setup/skip.js';
import { aStep } from './builders.js';
import { aFolder } from './folders.js';

const child = (name: string): string => join(import.meta.dirname, 'child', name);
const node = [process.execPath, '--import', pathToFileURL(child('typescript.mjs')).href, '--disable-warning=ExperimentalWarning'];

/** A process of its own that runs one of the programs in child/. */
function run(command: string[]): ChildProcess {
  const [program = '', ...args] = command;
  return spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function output(process: ChildProcess, enough: (text: string) => boolean = () => false): Promise<string> {
  let text = '';
  process.stdout?.on('data', (chunk) => {
    text += chunk;
    if (enough(text)) process.kill('SIGKILL');
  });
  await once(process, 'close');
  return text;
}

/** As root, who may write everywhere, for once as nobody. */
async function withoutRights(work: () => Promise<unknown>): Promise<void> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

let folder: Awaited<ReturnType<typeof aFolder>>;
beforeEach(async () => {
  folder = await aFolder();
});
afterEach(() => folder.destroy());

const unlessGone = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error;
};

describe('a data folder', () => {
  test('loses nothing that was acknowledged when its process is killed, and is free again at once', async () => {
    const lines = (text: string) => text.split('\n').slice(0, -1);
    const said = lines(await output(run([...node, child('appends.mjs'), folder.dir]), (text) => lines(text).length > 300));
    expect(said.length).toBeGreaterThan(300);

    const store = await folder.open();
    const rows = await store.register.rows({});
    for (const reportId of await store.journal.reportIds()) {
      const last = Math.max(...said.filter((line) => line.startsWith(`${reportId} `)).map((line) => Number(line.split(' ')[1])));
      const entries = await store.journal.entries(reportId, 0, 10_000);
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => i + 1));
      expect(entries.length).toBeGreaterThanOrEqual(last);
      expect(await store.journal.head(reportId)).toMatchObject({ seq: entries.length, hash: entries.at(-1)?.hash });
      const issued = entries.filter(({ event }) => event.type === 'ISSUE').map(({ seq, event }) => `${seq} ${event['number']}`);
      expect(rows.filter((row) => row.reportId === reportId).map(({ seq, n }) => `${seq} ${n}`)).toEqual(issued);
    }
    expect(rows.map(({ n }) => n)).toEqual(rows.map((_, i) => i + 1));
    await store.close();
  });

  test('is kept from a second store, in words a person understands, until the first is closed', async () => {
    const first = await folder.open();
    await expect(folder.open()).rejects.toMatchObject({
      name: 'StoreError',
      code: 'data_folder_in_use',
      message: expect.stringContaining('in use by another'),
    });
    await first.journal.append(aStep('R1', 1));
    await first.close();
    const second = await folder.open();
    expect((await second.journal.last('R1'))?.seq).toBe(1);
    await second.close();
  });

  test('is kept from a second process', async () => {
    const store = await folder.open();
    const other = spawn(process.execPath, [...node.slice(1), child('appends.mjs'), folder.dir], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    other.stderr.on('data', (chunk) => (said += chunk));
    const [code] = await once(other, 'close');
    expect(code).not.toBe(0);
    expect(said).toContain('data_folder_in_use');
    await store.close();
  });

  test('is made where there is none', async () => {
    const store = await openSqliteStore({ dir: join(folder.dir, 'a', 'b') });
    await store.ping();
    await store.close();
    expect(existsSync(join(folder.dir, 'a', 'b', 'trinhky.sqlite'))).toBe(true);
  });

  test('that cannot be one is refused with its name', async () => {
    const file = join(folder.dir, 'file');
    await writeFile(file, 'not a folder');
    for (const dir of [file, join(file, 'below')]) {
      await expect(openSqliteStore({ dir })).rejects.toMatchObject({
        name: 'StoreError',
        code: 'data_folder_unusable',
        message: expect.stringContaining(file),
      });
    }
  });

  testIf(process.platform !== 'win32', 'that may not be written to is refused, be it empty or not', 'on Windows a folder has no such mode', async () => {
    await chmod(folder.dir, 0o555);
    await withoutRights(() => expect(folder.open()).rejects.toMatchObject({ code: 'data_folder_unusable' }));

    await chmod(folder.dir, 0o700);
    await folder.open().then((store) => store.close());
    // SQLite may still be clearing its log away
    for (const name of await readdir(folder.dir)) await chmod(join(folder.dir, name), 0o444).catch(unlessGone);
    await chmod(folder.dir, 0o555);
    await withoutRights(() => expect(folder.open()).rejects.toMatchObject({ code: 'data_folder_unusable' }));
    await chmod(folder.dir, 0o700);
  });

  test('of a newer version is left alone', async () => {
    await folder.open().then((store) => store.close());
    const db = await openDatabase(join(folder.dir, 'trinhky.sqlite'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    await expect(folder.open()).rejects.toMatchObject({ code: 'store_too_new' });
  });

  test('that holds something else under our name is refused, and the folder is free again', async () => {
    await writeFile(join(folder.dir, 'trinhky.sqlite'), 'this is not a database, whatever its name says'.repeat(100));
    for (let i = 0; i < 2; i += 1) await expect(folder.open()).rejects.toMatchObject({ name: 'StoreError', code: 'store_failed' });
  });

  testIf(
    process.platform === 'linux',
    'on a full disk keeps what it acknowledged and nothing by halves',
    'the size of files can be limited on Linux only',
    async () => {
      const limited = ['bash', '-c', 'ulimit -f 20000 && exec "$@"', 'bash'];
      const { kept, refused, blob } = JSON.parse(await output(run([...limited, ...node, child('fills.mjs'), folder.dir])));
      expect(kept).toBeGreaterThan(10);
      expect(refused).toEqual({ name: 'StoreError', code: expect.stringMatching(/^(disk_full|store_failed)$/) });
      expect(blob).toEqual({ name: 'StoreError', code: 'disk_full' });
      expect(await readdir(join(folder.dir, 'blobs', 'unfinished'))).toEqual([]);

      const store = await folder.open();
      const reports = Array.from({ length: kept }, (_, i) => `R${i + 1}`);
      expect(await store.journal.reportIds()).toEqual(reports);
      for (const reportId of reports) expect((await store.journal.head(reportId))?.hash).toBe(aStep(reportId, 1).entry.hash);
      expect(await store.blobs.has(sha256(Buffer.alloc(40_000_000, 'y')))).toBe(false);
      await store.journal.append(aStep(`R${kept + 1}`, 1));
      await store.close();
    },
  );

  test('keeps blobs as files named by their hash, with nothing unfinished beside them', async () => {
    const store = await folder.open();
    const hash = await store.blobs.put(Buffer.from('Trình Ký'));
    await store.close();
    expect(await readdir(join(folder.dir, 'blobs', hash.slice(0, 2)))).toEqual([hash]);
    expect(await readdir(join(folder.dir, 'blobs', 'unfinished'))).toEqual([]);
  });

  test('is rid of what a killed process left half-written', async () => {
    const unfinished = join(folder.dir, 'blobs', 'unfinished');
    await mkdir(unfinished, { recursive: true });
    await writeFile(join(unfinished, sha256('Trình Ký')), 'Trình');
    const store = await folder.open();
    expect(existsSync(unfinished)).toBe(false);
    const hash = await store.blobs.put(Buffer.from('Trình Ký'));
    expect(Buffer.from((await store.blobs.get(hash)) ?? []).toString()).toBe('Trình Ký');
    await store.close();
  });
});
