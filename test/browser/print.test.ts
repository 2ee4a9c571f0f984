import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled } from './harness/axe.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser, type Stage } from './harness/stage.js';
import { say } from './harness/words.js';

/** What a screen is worked with and can still be seen on its paper, a line each. */
const furniture = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, select, [role="tab"], [role="search"], search, nav, input[type="search"], input[type="checkbox"], iframe, .backLink',
      ),
    ]
      .filter((part) => part.checkVisibility({ visibilityProperty: true }) && part.getBoundingClientRect().width > 1)
      .map((part) => part.outerHTML.slice(0, 120)),
  );

/** The sheets of a screen's paper, as the browser lays them out. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}

const aLine = (n: number, recipients: readonly string[]) => ({
  series: 'BC',
  year: 2026,
  n,
  date: '2026-12-01',
  reportId: `R${n}`,
  seq: 9,
  status: 'issued',
  reason: null,
  codeNumber: `${n}/BC-SKHCN`,
  documentType: 'BC',
  typeName: 'BÁO CÁO',
  subject: 'Kết quả thực hiện nhiệm vụ chuyển đổi số quý IV năm 2026 và phương hướng nhiệm vụ năm 2027',
  signer: 'Nguyễn Thị Phương Thảo',
  recipients,
  keeper: 'CĐS',
  copies: recipients.length,
  handedOver: '2026-12-01',
  state: 'completed',
  replacedBy: n === 2 ? '7/BC-SKHCN' : null,
  correctedBy: [],
});
const sixty = Array.from({ length: 60 }, (_, n) => `Ủy ban nhân dân phường số ${n + 1}`);

/** A register with these lines, whatever the office has. */
async function registerOf(stage: Stage, lines: readonly object[], width = 1_280): Promise<Page> {
  const page = await stage.window(who.clerk, '/', { width });
  await page.route(/\/api\/register(\?|$)/, (route) => route.fulfill({ json: lines }));
  await page.goto('/register');
  await settled(page);
  await page.getByRole('table').waitFor();
  return page;
}

/** Words of a table's cells that are broken in two, or stick out of their cell. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.locator('td:visible').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const texts = [...cell.querySelectorAll('*'), cell].flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE));
      return texts.flatMap((text) =>
        [...(text.textContent ?? '').matchAll(/[^\s/–-]+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const box = range.getBoundingClientRect();
          const isWhole = range.getClientRects().length === 1 && box.right <= cell.getBoundingClientRect().right;
          return isWhole ? [] : [word];
        }),
      );
    }),
  );

inBrowser('what is printed', (stage) => {
  stage.story('has nothing on it that one works a screen with', async () => {
    const [ready, out] = [await aReport(stage.office, 'issuing'), await aReport(stage.office, 'dispatching')];
    const screens = [
      [who.clerk, '/'],
      [who.director, `/reports/${out}?tab=progress`],
      [who.director, `/reports/${out}/slip`],
      [who.clerk, `/issue?id=${ready}`],
      [who.dispatcher, `/dispatch?id=${out}`],
      [who.clerk, '/register'],
      [who.administrator, '/admin/audit'],
    ] as const;
    for (const [account, path] of screens) {
      const page = await stage.window(account, path);
      await settled(page);
      await page.emulateMedia({ media: 'print' });
      expect([path, await furniture(page)]).toEqual([path, []]);
      if (process.env['PRINT_TO'] !== undefined)
        await page.pdf({ path: `${process.env['PRINT_TO']}/${path.replaceAll(/\W+/g, '-')}.pdf`, preferCSSPageSize: true, format: 'A4' });
      await stage.closeWindows();
    }
  });

  stage.story('of a slip has the day of each moment, also on that day', async () => {
    const id = await aReport(stage.office, 'formatReview');
    const page = await stage.window(who.reviewer, `/reports/${id}/slip`);
    await settled(page);
    const moments = await page.locator('main time').allTextContents();
    expect(moments.length).toBeGreaterThan(2);
    for (const moment of moments) expect(moment).toMatch(/^\d\d:\d\d \d\d\/\d\d\/\d{4}$/);
  });

  stage.story('of the register is one sheet for a few lines and two with one that goes to sixty, with its name once and no word broken', async () => {
    const few = [aLine(2, ['Ủy ban nhân dân tỉnh']), aLine(3, ['Sở Tài chính', 'Sở Nội vụ']), aLine(4, [])];
    expect(await sheets(await registerOf(stage, few))).toBe(1);
    const page = await registerOf(stage, [aLine(1, sixty), ...few]);
    if (process.env['PRINT_TO'] !== undefined) await page.pdf({ path: `${process.env['PRINT_TO']}/register-60.pdf`, preferCSSPageSize: true, format: 'A4' });
    expect(await sheets(page)).toBe(2);
    // as wide as the sheet between its margins: 267 mm
    await page.setViewportSize({ width: 1_009, height: 680 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: say('register.title') }).isVisible()).toBe(false);
    expect(await page.getByText(/^SỔ ĐĂNG KÝ VĂN BẢN ĐI/).count()).toBe(1);
    expect(await brokenWords(page)).toEqual([]);
  });

  stage.story('a line that goes to more than a sheet holds is carried over to the next', async () => {
    const many = Array.from({ length: 200 }, (_, n) => `Ủy ban nhân dân phường số ${n + 1}`);
    const page = await registerOf(stage, [aLine(1, ['Sở Tài chính']), aLine(2, many)]);
    expect(await sheets(page)).toBeLessThanOrEqual(10);
  });

  stage.story('of the register all columns are seen at once on the screen of an office', async () => {
    const page = await registerOf(stage, [aLine(1, sixty), aLine(2, ['Ủy ban nhân dân tỉnh'])]);
    const table = page.getByRole('region', { name: say('register.title') });
    expect(await table.evaluate((part) => part.scrollWidth - part.clientWidth)).toBe(0);
    expect(await page.getByRole('columnheader', { name: say('register.column.remark') }).isVisible()).toBe(true);
    expect(await brokenWords(page)).toEqual([]);
    if (process.env['PRINT_TO'] !== undefined) await page.screenshot({ path: `${process.env['PRINT_TO']}/register-screen.png` });
  });

  stage.story('who may not see a desk is told so, and is offered nothing of it', async () => {
    for (const [path, title, hint] of [
      ['/register', say('register.title'), say('register.notYours')],
      ['/admin', say('admin.title'), say('admin.notYours')],
    ] as const) {
      const page = await stage.window(who.drafter, path);
      await page.getByText(hint).waitFor();
      const main = page.getByRole('main');
      expect(await main.getByRole('heading', { level: 1, name: title }).isVisible()).toBe(true);
      expect(await main.locator('button, a, select, [role="alert"]').count()).toBe(0);
      await stage.closeWindows();
    }
  });

  stage.story('a register without a number this year leads to those of every year', async () => {
    const page = await stage.window(who.clerk, '/');
    await page.route(/\/api\/register\?year=/, (route) => route.fulfill({ json: [] }));
    await page.route(/\/api\/register$/, (route) => route.fulfill({ json: [aLine(1, [])] }));
    await page.route(/\/api\/register\/volumes$/, (route) => route.fulfill({ json: [{ series: 'BC', year: 2025 }] }));
    await page.goto('/register');
    await page.getByRole('link', { name: say('register.seeEveryYear') }).click();
    await page.getByRole('table').waitFor();
    expect(new URL(page.url()).searchParams.get('year')).toBe('all');
  });
});
