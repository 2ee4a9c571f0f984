import { gzipSync } from 'node:zlib';
import { expect } from '@jest/globals';
import { settled } from './harness/axe.js';
import { who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';

/** The promise for the first screen: kB of JavaScript, gzipped. */
const promised = 260;
/** Files waiting for each other are what a slow line feels first: six go at once, and more than two turns of that are a wait. */
const filesAtMost = 12;

inBrowser('the first screen', (stage) => {
  stage.story(`asks for no more than ${promised} kB of JavaScript`, async () => {
    const page = await stage.window(null);
    await stage.signIn(page, who.drafter);
    const scripts = new Map<string, number>();
    const bodies: Promise<void>[] = [];
    page.on('response', (response) => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
      bodies.push(response.body().then((body) => void scripts.set(new URL(response.url()).pathname, gzipSync(body, { level: 9 }).length / 1_000)));
    });
    await page.goto('/');
    await settled(page);
    await Promise.all(bodies);
    const whole = [...scripts.values()].reduce((sum, kB) => sum + kB, 0);
    expect(scripts.size).toBeGreaterThan(0);
    // named by file, so that a failure tells what came along
    if (whole > promised) expect(Object.fromEntries(scripts)).toEqual({});
    expect(whole).toBeLessThanOrEqual(promised);
    expect(scripts.size).toBeLessThanOrEqual(filesAtMost);
  });
});
