import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fingerprint, isBuilt, serverPart } from '../../server/tools/prepare/build.mjs';
import { needs, prepare } from '../../server/tools/prepare/needs.mjs';
import { areInstalled } from '../../server/tools/prepare/packages.mjs';
import { isLeftBehind, withTurn } from '../../server/tools/prepare/turn.mjs';

let clone: string;

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(clone, path, '..'), { recursive: true });
  await writeFile(join(clone, path), text);
}

function lock(packages: Record<string, object>): string {
  return JSON.stringify({ lockfileVersion: 3, packages });
}

const koa = { version: '3.3.0', integrity: 'sha512-koa' };
const forMac = { version: '1.0.0', integrity: 'sha512-mac', optional: true };

beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'trinh-ky-clone-'));
  await put('package-lock.json', lock({ '': {}, 'node_modules/koa': koa, 'node_modules/for-mac': forMac }));
});

afterEach(async () => {
  await rm(clone, { recursive: true, force: true });
});

describe('packages', () => {
  test('a fresh clone has to be installed', () => {
    expect(areInstalled(clone)).toBe(false);
  });

  test('what npm installed by hand is taken over, packages for other systems aside', async () => {
    await put('node_modules/.package-lock.json', lock({ 'node_modules/koa': koa }));
    expect(areInstalled(clone)).toBe(true);
  });

  test('a lock file that asks for another version has to be installed again', async () => {
    await put('node_modules/.package-lock.json', lock({ 'node_modules/koa': koa }));
    expect(areInstalled(clone)).toBe(true);
    await put('package-lock.json', lock({ 'node_modules/koa': { version: '3.4.0', integrity: 'sha512-new' } }));
    expect(areInstalled(clone)).toBe(false);
  });

  test('an installation without the build tools is not complete', async () => {
    await put('node_modules/.package-lock.json', lock({}));
    expect(areInstalled(clone)).toBe(false);
  });

  test('packages installed under another kind of Node are installed again', async () => {
    await put('node_modules/.package-lock.json', lock({ 'node_modules/koa': koa }));
    await put('node_modules/.trinh-ky.json', JSON.stringify({ lock: 'any', machine: 'linux-x64-1' }));
    expect(areInstalled(clone)).toBe(false);
  });
});

describe('the build', () => {
  async function built(): Promise<void> {
    await put('server/main.ts', 'export {};');
    for (const name of ['server', 'workflows', 'templates']) await mkdir(join(clone, 'dist', name), { recursive: true });
    await put('dist/.server.json', fingerprint(clone, serverPart(clone).sources));
  }

  test('is left alone while nothing changes', async () => {
    await built();
    expect(isBuilt(clone, serverPart(clone))).toBe(true);
  });

  test.each([
    ['a file is changed', () => put('server/main.ts', 'export {};\n')],
    ['a file is saved again', () => utimes(join(clone, 'server/main.ts'), 1, 1)],
    ['a file is added', () => put('workflows/index.ts', '')],
    ['a file is removed', () => rm(join(clone, 'server/main.ts'))],
    ['a package is changed', () => put('package-lock.json', lock({}))],
    ['its result is gone', () => rm(join(clone, 'dist/server'), { recursive: true })],
  ])('is made again when %s', async (_when, change) => {
    await built();
    await change();
    expect(isBuilt(clone, serverPart(clone))).toBe(false);
  });

  test('a word that names nothing is refused with the words there are', () => {
    expect(() => needs(clone, ['serve'])).toThrow('"serve" is none of packages, server, client');
  });
});

describe('two commands at once', () => {
  test('make a thing once: the second waits and finds it made', async () => {
    let made = 0;
    const need = {
      ready: () => made > 0,
      make: async () => {
        await put('dist/working', '');
        made += 1;
      },
    };
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    await Promise.all([prepare(clone, [need], say), prepare(clone, [need], say)]);
    expect(made).toBe(1);
    expect(said).toEqual([expect.stringContaining('Waiting')]);
    expect(existsSync(join(clone, 'dist/.prepare.lock'))).toBe(false);
  });

  test('pass the turn on even when the work fails', async () => {
    const file = join(clone, 'dist/turn');
    await expect(withTurn(file, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
    await expect(withTurn(file, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  test('do not wait for one that was killed', async () => {
    await put('dist/turn', '999999999');
    await expect(withTurn(join(clone, 'dist/turn'), () => Promise.resolve('done'))).resolves.toBe('done');
  });

  test('take one that shows no life for dead, whatever runs under its number by now', async () => {
    const file = join(clone, 'dist/turn');
    await put('dist/turn', String(process.pid));
    expect(isLeftBehind(file, 30_000)).toBe(false);
    await utimes(file, new Date(), new Date(Date.now() - 60_000));
    expect(isLeftBehind(file, 30_000)).toBe(true);
  });

  test('say so when the turn does not come', async () => {
    await put('dist/turn', String(process.pid));
    await expect(withTurn(join(clone, 'dist/turn'), () => Promise.resolve(), { look: 1, giveUp: 3, say: () => undefined })).rejects.toThrow('delete');
  });
});
