import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeIf } from '../../setup/skip.js';
import { findChromium, launch } from './chromium.js';
import { type Office, type OfficeOptions, openOffice } from './office.js';
import type { Language } from './words.js';

/** How a window is set up; the screen of an office's desk unless said otherwise. */
export interface Look {
  language?: Language;
  scheme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** device pixels to one of CSS */
  scale?: number;
  motion?: 'reduce' | 'no-preference';
  touch?: boolean;
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Where pictures of a run are left: `test-results/` in the clone, which git ignores. */
const results = join(import.meta.dirname, '../../../test-results');
/** A condition that does not come about within this many ms never will. */
const patience = 20_000;

const fileName = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[^\w]+/g, '-')
    .slice(0, 80);

/** One browser and one office for a file of stories, and the windows people have open in them. */
export class Stage {
  readonly #what: string;
  #browser: Browser | null = null;
  #office: Office | null = null;
  #windows: { who: string; page: Page; context: BrowserContext }[] = [];
  /** what broke on a page without being caught */
  #broken: string[] = [];
  readonly #cookies = new Map<string, Cookies>();

  constructor(what: string) {
    this.#what = what;
  }

  get office(): Office {
    if (this.#office === null) throw new Error('The office is not open yet');
    return this.#office;
  }

  get browser(): Browser {
    if (this.#browser === null) throw new Error('The browser is not open yet');
    return this.#browser;
  }

  async open(options: OfficeOptions = {}): Promise<void> {
    [this.#browser, this.#office] = await Promise.all([launch(), openOffice(options)]);
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#office?.close();
  }

  /** Those of one session for each person, whatever window they look through. */
  async #cookiesOf(account: string): Promise<Cookies> {
    const known = this.#cookies.get(account);
    if (known !== undefined) return known;
    const context = await this.browser.newContext({ baseURL: this.office.url });
    try {
      const answer = await context.request.post('/api/session', { data: { account, password: this.office.passwordOf(account) } });
      if (!answer.ok()) throw new Error(`${account} cannot sign in: ${answer.status()}`);
      const cookies = await context.cookies();
      this.#cookies.set(account, cookies);
      return cookies;
    } finally {
      await context.close();
    }
  }

  /** A window of a person's own, signed in already unless `account` is null, at this path. */
  async window(account: string | null, path = '/', look: Look = {}): Promise<Page> {
    const { language = 'vi', scheme = 'light', width = 1280, height = 900, scale = 1, motion = 'reduce', touch = false } = look;
    const context = await this.browser.newContext({
      baseURL: this.office.url,
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: scheme,
      reducedMotion: motion,
      locale: language === 'vi' ? 'vi-VN' : 'en-GB',
      timezoneId: 'Asia/Ho_Chi_Minh',
      hasTouch: touch,
      acceptDownloads: true,
    });
    context.setDefaultTimeout(patience);
    // a page shown inside a page (a PDF) has no store of its own
    await context.addInitScript((chosen) => {
      if (window === window.top) localStorage.setItem('trinh-ky.language', localStorage.getItem('trinh-ky.language') ?? chosen);
    }, language);
    if (account !== null) await context.addCookies(await this.#cookiesOf(account));
    const page = await context.newPage();
    const who = account ?? 'nobody';
    page.on('pageerror', (error) => this.#broken.push(`${who}: ${error.message}`));
    this.#windows.push({ who, page, context });
    await page.goto(path);
    return page;
  }

  /** Lets a window that nobody has signed in at be this person's from the next page on. */
  async signIn(page: Page, account: string): Promise<void> {
    await page.context().addCookies(await this.#cookiesOf(account));
  }

  /** Keeps a picture of this window among the results of the run. */
  async picture(page: Page, name: string): Promise<void> {
    await mkdir(join(results, fileName(this.#what)), { recursive: true });
    await page.screenshot({ path: join(results, fileName(this.#what), `${fileName(name)}.png`), fullPage: true });
  }

  /** A story in any number of windows: they are closed after it, and pictured where it fails. A page that broke fails it. */
  story(name: string, body: () => Promise<void>, limit = 120_000): void {
    test(
      name,
      async () => {
        try {
          await body();
        } catch (error) {
          for (const [n, { who, page }] of this.#windows.entries()) await this.picture(page, `FAILED ${name} ${n} ${who}`).catch(() => undefined);
          throw error;
        } finally {
          await this.closeWindows();
        }
        expect(this.#broken.splice(0)).toEqual([]);
      },
      limit,
    );
  }

  async closeWindows(): Promise<void> {
    await Promise.all(this.#windows.splice(0).map(({ context }) => context.close()));
  }
}

/** Stories in a real browser; where there is none they are skipped with the reason, and fail where everything is required. */
export function inBrowser(what: string, body: (stage: Stage) => void, options: OfficeOptions = {}): void {
  describeIf(findChromium() !== null, what, 'there is no Chromium: install it, or name it in CHROMIUM_PATH', () => {
    const stage = new Stage(what);
    beforeAll(() => stage.open(options), 60_000);
    afterAll(() => stage.close(), 60_000);
    body(stage);
  });
}
