import { expect } from '@jest/globals';
import { aReport, who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';
import { begins, say } from './harness/words.js';

inBrowser('my work', (stage) => {
  stage.story('a line leads to the desk where the work is done, and back to what the desk was narrowed to', async () => {
    const subject = 'Kế hoạch ứng phó bão số 9';
    const id = await aReport(stage.office, 'signing', subject);
    await aReport(stage.office, 'signing', 'Báo cáo khác chờ ký');
    const page = await stage.window(who.director);
    const lines = page.locator('[data-line]');
    await lines.nth(1).waitFor();
    const field = page.getByRole('searchbox', { name: say('work.findLabel') });
    await field.fill('ung pho bao');
    await page.getByLabel(say('work.kind')).selectOption('SIGN');
    await page.waitForURL(/event=SIGN/);
    expect(await lines.count()).toBe(1);
    await lines.first().click();
    await page.waitForURL(`**/sign?id=${id}`);
    await page.getByRole('heading', { level: 2, name: subject }).waitFor();
    await page.goBack();
    await lines.first().waitFor();
    expect([await field.inputValue(), await page.getByLabel(say('work.kind')).inputValue(), await lines.count()]).toEqual(['ung pho bao', 'SIGN', 1]);
  });

  stage.story('a text that came back says who sent it and why, on the desk, on its report and above itself, until it is submitted there', async () => {
    const subject = 'Kết quả phải bổ sung số liệu';
    const reason = 'Số liệu chưa khớp với báo cáo tháng 9';
    const id = await aReport(stage.office, 'submitted', subject);
    const head = await stage.office.person(who.head);
    await head.take(id, 'RETURN', '1', { reason });
    const page = await stage.window(who.drafter);
    const why = page.getByText(say('returned.RETURN', { who: head.name, words: reason }));
    await page
      .getByRole('link', { name: new RegExp(subject) })
      .filter({ has: why })
      .click();
    await page.getByRole('heading', { level: 1, name: subject }).waitFor();
    await why.waitFor();
    await page.getByText(say('report.stillMissing')).waitFor();
    await page.goto(`/reports/${id}/sections/1`);
    await why.waitFor();
    const decide = page.getByRole('region', { name: say('queue.decide') });
    await decide.getByRole('button', { name: begins(say('event.SUBMIT')) }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('event.SUBMIT'), exact: true })
      .click();
    await why.waitFor({ state: 'hidden' });
    // and the head decides on it where it is read, and goes on to the next
    const reading = await stage.window(who.head, `/reports/${id}/sections/1`);
    await reading
      .getByRole('region', { name: say('queue.decide') })
      .getByRole('button')
      .first()
      .waitFor();
    await reading
      .getByRole('navigation', { name: say('text.neighbours') })
      .getByRole('link')
      .click();
    await reading.waitForURL('**/sections/2');
  });

  stage.story('the palette finds what waits for me, and leads to where it is done', async () => {
    const subject = 'Đề án số hóa tài liệu lưu trữ';
    const id = await aReport(stage.office, 'signing', subject);
    const page = await stage.window(who.director);
    await page.getByRole('button', { name: begins(say('palette.open')) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('ky so hoa');
    await dialog
      .getByRole('group', { name: say('palette.tasks') })
      .getByRole('option', { name: new RegExp(subject) })
      .click();
    await page.waitForURL(`**/sign?id=${id}`);
  });

  stage.story('who has no desk of work begins with every document, and may still look whether anything waits', async () => {
    const subject = 'Văn bản để theo dõi';
    await aReport(stage.office, 'gathering', subject);
    const page = await stage.window('quansat');
    await page.getByRole('link', { name: new RegExp(subject) }).waitFor();
    const waiting = page.getByRole('link', { name: say('work.waiting'), exact: true });
    await waiting.click();
    await page.getByText(say('desk.inboxEmpty')).waitFor();
    expect(await waiting.getAttribute('aria-current')).toBe('page');
  });

  stage.story('a kept view says why it cannot be kept yet, and is dropped only when that is asked for twice', async () => {
    await aReport(stage.office, 'signing', 'Báo cáo chờ ký để lọc');
    const page = await stage.window(who.director);
    const views = page.getByRole('button', { name: say('work.views') });
    await views.click();
    await page.getByText(say('work.saveViewHint')).waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel(say('work.kind')).selectOption('SIGN');
    await page.waitForURL(/event=SIGN/);
    await views.click();
    await page.getByRole('menuitem', { name: say('work.saveView') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('work.viewName')).fill('Chờ ký');
    await dialog.getByRole('button', { name: say('work.save') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await views.click();
    const drop = (key: string) => page.getByRole('menuitem', { name: say(key, { name: 'Chờ ký' }) });
    await drop('work.dropView').click();
    await drop('work.dropViewSure').click();
    await views.click();
    await page.getByText(say('work.noViews')).waitFor();
  });
});
