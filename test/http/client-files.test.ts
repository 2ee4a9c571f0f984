import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Koa from 'koa';
import { clientFiles } from '../../server/http/client-files.js';

const script = `export const words = ${JSON.stringify('trình ký '.repeat(400))};`;
let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trinhky-files-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Trình Ký</title>');
  await writeFile(join(folder, 'assets/desk-a1b2.js'), script);
  await writeFile(join(folder, 'assets/desk-a1b2.js.br'), brotliCompressSync(script));
  await writeFile(join(folder, 'assets/desk-a1b2.js.gz'), gzipSync(script));
  const app = new Koa();
  app.silent = true;
  for (const middleware of clientFiles(folder)) app.use(middleware);
  server = createServer(app.callback()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string>) => fetch(`${url}${path}`, { headers });

test.each([
  ['br', 'gzip, deflate, br'],
  ['gzip', 'gzip, deflate'],
  [null, 'identity'],
])('a script goes out packed as %s to a browser that takes %s, and unpacks to what was built', async (packed, takes) => {
  const response = await get('/assets/desk-a1b2.js', { 'accept-encoding': takes });
  expect(response.headers.get('content-encoding')).toBe(packed);
  expect(response.headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
  expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
  expect(await response.text()).toBe(script);
});

test('what has its hash in its name is kept for good, and the page that names it is asked for each time', async () => {
  expect((await get('/assets/desk-a1b2.js', {})).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await get('/', { accept: 'text/html' })).headers.get('cache-control')).toBe('no-cache');
});

test('an address of a screen is answered with the page, and a script of a former build with nothing', async () => {
  const screen = await get('/reports/R7', { accept: 'text/html' });
  expect([screen.status, screen.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  expect(await screen.text()).toContain('Trình Ký');
  expect((await get('/assets/desk-0000.js', { accept: '*/*' })).ok).toBe(false);
});
