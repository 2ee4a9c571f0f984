import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aLineTo } from './harness/line.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';
import { begins, say } from './harness/words.js';

const sheet = (page: Page) => page.getByRole('textbox', { name: begins(say('text.title', { number: 1 }).replace(/^Mục/, 'Nội dung mục')) });

/** Types at the end of the text. */
async function write(page: Page, words: string): Promise<void> {
  await sheet(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}
const shows = (page: Page, words: string) => sheet(page).filter({ hasText: words }).waitFor();
/** The words on the sheet, without the names at the carets. */
const textOf = (page: Page): Promise<string[]> => sheet(page).locator('p').allInnerTexts();

inBrowser('two people who write one section', (stage) => {
  stage.story('see each other’s words, and lose none where a line is cut and both go on', async () => {
    const { office } = stage;
    const id = await aReport(office, 'gathering');
    const path = `/reports/${id}/sections/1`;
    const line = await aLineTo(office.url);
    try {
      const first = await stage.window(who.drafter, path);
      const second = await stage.window(who.secondDrafter, `${line.url}${path}`);
      await Promise.all([sheet(first).waitFor(), sheet(second).waitFor()]);
      await write(first, ' Chữ của người thứ nhất.');
      await shows(second, 'Chữ của người thứ nhất.');
      await write(second, ' Chữ của người thứ hai.');
      await shows(first, 'Chữ của người thứ hai.');

      line.cut();
      await second
        .getByText(new RegExp(say('text.standing.offline').slice(0, 12)))
        .first()
        .waitFor();
      await write(second, ' Viết khi mất mạng.');
      await write(first, ' Viết khi người kia mất mạng.');
      await second.getByText(say('text.standing.offlineUnsent')).first().waitFor();
      expect((await textOf(first)).join()).not.toContain('Viết khi mất mạng.');

      line.mend();
      await shows(first, 'Viết khi mất mạng.');
      await shows(second, 'Viết khi người kia mất mạng.');
      for (const page of [first, second]) {
        for (const words of ['người thứ nhất.', 'người thứ hai.', 'Viết khi mất mạng.', 'Viết khi người kia mất mạng.', '82%']) await shows(page, words);
      }
      await stage.picture(first, 'two writers');
    } finally {
      await line.close();
    }
  });
});
