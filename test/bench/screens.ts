import type { BrowserContext, Page } from 'playwright-core';
import { findChromium, launch } from '../browser/harness/chromium.js';
import { type Office, openOffice } from '../browser/harness/office.js';
import { aReport, who } from '../browser/harness/reports.js';
import { percentile } from './figures.js';
import type { Row, Seen } from './row.js';

const rounds = 7;
/** what is promised: ms to a usable first screen, and frames a second of a scrolling inbox */
const usableMs = 1_500;
const framesASecond = 50;
/** 10 Mbit/s in bytes, and the way there and back, ms */
const line = { offline: false, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000, latency: 40 };
const slower = 4;
const lines = 10_000;

async function aWindow(context: BrowserContext, office: Office, account: string): Promise<Page> {
  await context.request.post(`${office.url}/api/session`, { data: { account, password: office.passwordOf(account) } });
  return context.newPage();
}

const seen = (part: string, ratios: readonly number[], figures: string): Seen => ({
  part,
  ratio: { middle: percentile(ratios, 0.5), low: percentile(ratios, 0.25), high: percentile(ratios, 0.75) },
  figures,
});

/** ms from the address to a desk one can work at, by a browser that has never been here, on a slow machine and line. */
async function usable(office: Office): Promise<Seen> {
  const browser = await launch();
  const took: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
      const page = await aWindow(context, office, who.drafter);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', line);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
      const began = performance.now();
      await page.goto(office.url, { waitUntil: 'commit' });
      await page.locator('main a[href^="/reports/"]').first().waitFor();
      took.push(performance.now() - began);
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return seen(
    'usable',
    took.map((ms) => ms / usableMs),
    `${percentile(took, 0.5).toFixed(0)} ms with a ${slower} × slowed processor and 10 Mbit/s`,
  );
}

/** A page of an inbox that is longer than anybody's. */
function inboxPage(like: object, cursor: number, size: number): object {
  const items = Array.from({ length: Math.min(size, lines - cursor) }, (_, n) => ({
    ...like,
    reportId: `R${cursor + n + 1}`,
    subject: `Báo cáo số ${cursor + n + 1} về kết quả công tác của đơn vị`,
  }));
  return { count: lines, items, ...(cursor + size < lines ? { cursor: String(cursor + size) } : {}) };
}

/** The slowest of the frames while an inbox of ten thousand lines goes by under the wheel, as a share of those promised. */
async function scrolling(office: Office): Promise<Seen> {
  const browser = await launch();
  const rates: number[] = [];
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await aWindow(context, office, who.drafter);
    const { items } = (await (await context.request.get(`${office.url}/api/inbox`)).json()) as { items: object[] };
    await page.route('**/api/inbox**', (route) => {
      const cursor = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
      return route.fulfill({ json: inboxPage(items[0] ?? {}, cursor, 1_000) });
    });
    await page.goto(office.url);
    await page.getByText(`Báo cáo số 3 `).first().waitFor();
    await page.waitForFunction((px) => document.documentElement.scrollHeight > px, lines * 50);
    for (let round = 0; round < rounds; round += 1) {
      rates.push(
        await page.evaluate(async () => {
          const times: number[] = [];
          await new Promise<void>((resolve) => {
            const step = (now: number) => {
              times.push(now);
              scrollBy(0, 240);
              if (times.length > 180) resolve();
              else requestAnimationFrame(step);
            };
            requestAnimationFrame(step);
          });
          const first = times[0] ?? 0;
          const last = times.at(-1) ?? first;
          return ((times.length - 1) / (last - first)) * 1_000;
        }),
      );
    }
  } finally {
    await browser.close();
  }
  return seen(
    'scrolling',
    rates.map((rate) => framesASecond / rate),
    `${percentile(rates, 0.5).toFixed(0)} frames a second over ${lines.toLocaleString('en')} lines`,
  );
}

export const screens: Row = {
  name: 'screens',
  work: `first screen usable : ${usableMs} ms; ${framesASecond} frames a second : those of an inbox that scrolls`,
  better: 'below',
  must: 1.2,
  aim: 1,
  async run(say) {
    if (findChromium() === null) {
      say('  left out: there is no Chromium; install it, or name it in CHROMIUM_PATH');
      return [];
    }
    const office = await openOffice();
    try {
      await aReport(office, 'gathering');
      return [await usable(office), await scrolling(office)];
    } finally {
      await office.close();
    }
  },
};
