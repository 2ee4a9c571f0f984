import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled } from './harness/axe.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';
import type { Language } from './harness/words.js';

const guide = join(import.meta.dirname, '../../docs/guide');
const folder = join(guide, 'pictures');

/** A small WebP of the window, made by the browser itself. */
async function keep(page: Page, name: string, language: Language): Promise<void> {
  await settled(page, language);
  const png = (await page.screenshot()).toString('base64');
  const webp = await page.evaluate(async (bytes) => {
    const image = new Image();
    image.src = `data:image/png;base64,${bytes}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.72).split(',')[1] ?? '';
  }, png);
  await writeFile(join(folder, `${name}.${language}.webp`), Buffer.from(webp, 'base64'));
}

// `PICTURES=1 npm test -- test/browser/guide.test.ts` takes the pictures of the guide anew: each is the screen of whoever acts
if (process.env['PICTURES'] === '1') {
  inBrowser('the pictures of the guide', (stage) => {
    stage.story(
      'are taken of a report on its way from the first draft to the register',
      async () => {
        await mkdir(folder, { recursive: true });
        const subject = 'Kết quả công tác quý III năm 2026';
        const at = {
          gathering: await aReport(stage.office, 'gathering', subject),
          formatReview: await aReport(stage.office, 'formatReview', subject),
          signing: await aReport(stage.office, 'signing', subject),
          issuing: await aReport(stage.office, 'issuing', subject),
          dispatching: await aReport(stage.office, 'dispatching', subject),
        };
        const pictures: [name: string, account: string | null, path: string][] = [
          ['sign-in', null, '/'],
          ['desk', who.drafter, '/'],
          ['new', who.drafter, '/new'],
          ['report', who.drafter, `/reports/${at.gathering}`],
          ['section', who.otherDrafter, `/reports/${at.gathering}/sections/2`],
          ['review', who.reviewer, `/review?id=${at.formatReview}`],
          ['sign', who.director, `/sign?id=${at.signing}`],
          ['issue', who.clerk, `/issue?id=${at.issuing}`],
          ['dispatch', who.dispatcher, `/dispatch?id=${at.dispatching}`],
          ['register', who.clerk, '/register'],
        ];
        for (const language of ['vi', 'en'] as const) {
          for (const [name, account, path] of pictures) {
            await keep(await stage.window(account, path, { language, width: 1280, height: 800 }), name, language);
            await stage.closeWindows();
          }
          const phone = await stage.window(who.director, `/sign?id=${at.signing}`, { language, width: 390, height: 760 });
          await keep(phone, 'sign-phone', language);
          await stage.closeWindows();
        }
      },
      600_000,
    );
  });
}

test('the guide shows every picture there is, in both languages, and is light to carry', async () => {
  const there = await readdir(folder);
  for (const language of ['vi', 'en'] as const) {
    const words = await readFile(join(guide, `${language}.md`), 'utf8');
    const shown = [...words.matchAll(/\]\(pictures\/([\w.-]+)\)/g)].map(([, name]) => name ?? '');
    expect(shown.toSorted()).toEqual(there.filter((name) => name.endsWith(`.${language}.webp`)).toSorted());
  }
  const sizes = await Promise.all(there.map(async (name) => (await stat(join(folder, name))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
});
