import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { placesIn } from '../../server/render/places.js';
import { queue } from '../../server/render/queue.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trinh-ky-places-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('two conversions never share a place, and one that has served well serves again', async () => {
  const places = placesIn(folder);
  const [first, second] = [await places.take(), await places.take()];
  expect(first).not.toBe(second);
  places.giveBack(first);
  expect(await places.take()).toBe(first);
});

test('a place where something went wrong is gone, and closing removes those that wait', async () => {
  const places = placesIn(folder);
  const [good, bad] = [await places.take(), await places.take()];
  writeFileSync(join(bad, 'half'), '');
  await places.discard(bad);
  expect(existsSync(bad)).toBe(false);
  places.giveBack(good);
  await places.close();
  expect(readdirSync(folder)).toEqual([]);
});

test('what a process that is no more has left is removed at the first conversion, and nothing else', async () => {
  // no process has so high an id
  for (const name of ['trinhky-pdf-2147483646-abcdef', `trinhky-pdf-${process.ppid}-abcdef`, 'trinhky-pdf-notes', 'other']) mkdirSync(join(folder, name));
  const place = await placesIn(folder).take();
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual(
    [place, ...['other', `trinhky-pdf-${process.ppid}-abcdef`, 'trinhky-pdf-notes'].map((name) => join(folder, name))].sort(),
  );
});

test('where as many pages wait as may wait, the next one is told to come later', async () => {
  const queued = queue(1, 1);
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const jobs = [queued(() => gate), queued(async () => {})];
  await expect(queued(async () => {})).rejects.toMatchObject({ code: 'renderer_busy', status: 503 });
  open();
  await Promise.all(jobs);
  await queued(async () => {});
});
