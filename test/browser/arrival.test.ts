import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled } from './harness/axe.js';
import { hasCaret } from './harness/opened.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';
import { say } from './harness/words.js';

const place = (page: Page, desk: string) => page.getByRole('navigation', { name: say('shell.desks') }).getByRole('link', { name: say(`desks.${desk}`) });
const titled = (page: Page, words: string) => page.waitForFunction((title) => document.title === title, `${words} – ${say('app.name')}`);

inBrowser('going from one screen to another', (stage) => {
  stage.story('the window is named after the screen, and its heading is where one arrives', async () => {
    const page = await stage.window(who.clerk);
    await settled(page);
    await titled(page, say('desk.title'));
    // the first screen leaves the caret where it was
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);

    await place(page, 'register').click();
    await titled(page, say('register.title'));
    await hasCaret(page, page.getByRole('heading', { level: 1, name: say('register.title') }));

    // the address asks for something else of the same screen
    const year = page.getByLabel(say('register.year'), { exact: true });
    await year.focus();
    await year.selectOption('');
    await page.waitForURL(/year=all/);
    await hasCaret(page, year);

    // a field with which a screen opens is where one wants to be
    await place(page, 'search').click();
    await titled(page, say('search.title'));
    await hasCaret(page, page.getByRole('searchbox'));
  });

  stage.story('a document names the window and takes the caret once it is known', async () => {
    const id = await aReport(stage.office, 'contentReview');
    const page = await stage.window(who.head, '/notifications');
    await settled(page);
    const { subject } = await (await stage.office.person(who.head)).get<{ subject: string }>(`/api/reports/${id}`);
    let letThrough: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route(`**/api/reports/${id}`, async (route) => {
      await held;
      await route.continue();
    });
    await page
      .getByRole('link', { name: new RegExp(subject.slice(0, 30)) })
      .first()
      .click();
    await titled(page, say('report.documents'));
    letThrough();
    await titled(page, subject);
    await hasCaret(page, page.getByRole('heading', { level: 1, name: subject }));
  });

  stage.story('the parts of a document are gone through by arrows, and the address keeps which is shown', async () => {
    const id = await aReport(stage.office, 'contentReview');
    const page = await stage.window(who.head, `/reports/${id}`);
    const part = (name: string) => page.getByRole('tab', { name: say(`reportPage.${name}`) });
    await part('text').focus();
    await page.keyboard.press('ArrowRight');
    await hasCaret(page, part('progress'));
    await page.waitForURL(/tab=progress/);
    await page.reload();
    await page.getByRole('heading', { name: say('slip.title') }).waitFor();
    expect(await part('progress').getAttribute('aria-selected')).toBe('true');
    // nobody's address
    await page.goto(`/reports/${id}?tab=none`);
    await part('text').waitFor();
    expect(await part('text').getAttribute('aria-selected')).toBe('true');
  });

  stage.story('a part of the screen that cannot be fetched leaves the rest as it is, and comes when the line is back', async () => {
    const page = await stage.window(who.clerk);
    await settled(page);
    await page.context().setOffline(true);
    await page.keyboard.press('Control+K');
    await page.getByText(say('error.not_here')).waitFor();
    await page.getByRole('heading', { level: 1, name: say('desk.title') }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('dialog', { name: say('palette.open') }).waitFor();
    expect(await page.getByText(say('error.not_here')).count()).toBe(0);
  });

  stage.story('a screen that cannot be fetched says so in its own place, and comes by itself when the line is back', async () => {
    const page = await stage.window(who.clerk);
    await settled(page);
    await page.context().setOffline(true);
    await place(page, 'register').click();
    await page
      .getByRole('alert')
      .filter({ hasText: say('error.not_here') })
      .waitFor();
    // what stands around it is still there, and so is the screen one came from
    await place(page, 'work').click();
    await page.getByRole('heading', { level: 1, name: say('desk.title') }).waitFor();
    await place(page, 'register').click();
    await page.getByText(say('error.not_here')).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('heading', { level: 1, name: say('register.title') }).waitFor();
    // dressed as it should be: its style sheet was lost with it
    const search = page.getByRole('search');
    expect(await search.evaluate((part) => getComputedStyle(part).display)).toBe('flex');
  });

  stage.story('the narrow side holds all that is in it', async () => {
    for (const width of [820, 1_000]) {
      const page = await stage.window(who.clerk, '/', { width });
      await settled(page);
      const beyond = await page.getByRole('banner').evaluate((side) => {
        const edge = side.getBoundingClientRect().right;
        return [...side.querySelectorAll('button, a')].filter((part) => part.getBoundingClientRect().right > edge).map((part) => part.textContent);
      });
      expect(beyond).toEqual([]);
      await page.context().close();
    }
  });
});
