import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, jest, test } from '@jest/globals';

const script = readFileSync(join(import.meta.dirname, '../../client/public/push.js'), 'utf8');

/** How an open screen takes the question whether it goes there. */
type Manner = 'goes' | 'stays' | 'sleeps';

/** Clicks a notice while these screens are open; what happened, in order. */
async function clickWith(...screens: Manner[]): Promise<string[]> {
  const done: string[] = [];
  const listeners = new Map<string, (event: object) => void>();
  const clients = {
    matchAll: async () =>
      screens.map((manner, n) => ({
        postMessage({ go, until }: { go: string; until: number }, [port]: [MessagePort]) {
          // a screen that wakes later can tell that the question is over
          expect(until - Date.now()).toBeLessThanOrEqual(1_000);
          if (manner === 'goes') done.push(`${n} goes to ${go}`);
          if (manner !== 'sleeps') port.postMessage(manner === 'goes');
          port.close();
        },
        focus: async () => void done.push(`${n} is in front`),
        navigate: async () => void done.push(`${n} is loaded anew`),
      })),
    openWindow: async (url: string) => void done.push(`a window at ${url}`),
  };
  const self = { addEventListener: (kind: string, listener: (event: object) => void) => listeners.set(kind, listener), clients };
  runInNewContext(script, { self, MessageChannel, setTimeout });
  let over: Promise<unknown> = Promise.resolve();
  const notification = { close: jest.fn(), data: { url: '/reports/R7' } };
  listeners.get('notificationclick')?.({ notification, waitUntil: (work: Promise<unknown>) => (over = work) });
  await over;
  expect(notification.close).toHaveBeenCalledTimes(1);
  return done;
}

test('a notice that is clicked leads the screen that is open, which is not loaded anew', async () => {
  expect(await clickWith('goes', 'goes')).toEqual(['0 goes to /reports/R7', '0 is in front']);
});

test('a screen with something half written stays, and another goes, or a new one is opened', async () => {
  expect(await clickWith('stays', 'goes')).toEqual(['1 goes to /reports/R7', '1 is in front']);
  expect(await clickWith('stays')).toEqual(['a window at /reports/R7']);
});

test('where no screen is open, or it sleeps, there is a new one', async () => {
  expect(await clickWith()).toEqual(['a window at /reports/R7']);
  expect(await clickWith('sleeps')).toEqual(['a window at /reports/R7']);
});
