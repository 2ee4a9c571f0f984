import { expect } from '@jest/globals';
import { actionButton, signInByHand } from './harness/hands.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';
import { begins, say } from './harness/words.js';

inBrowser('coming in', (stage) => {
  stage.story('by the keyboard alone: sign in, find the document, open it, and reach what can be done', async () => {
    const subject = 'Báo cáo mở bằng bàn phím';
    await aReport(stage.office, 'gathering', subject);
    const page = await stage.window(null);
    await page.getByLabel(say('session.account')).waitFor();
    // the first field has the caret already
    await page.keyboard.type(who.drafter);
    await page.keyboard.press('Tab');
    await page.keyboard.type(stage.office.passwordOf(who.drafter));
    await page.keyboard.press('Enter');
    const line = page.getByRole('link', { name: new RegExp(subject) }).first();
    await line.waitFor();
    const focusedLink = () => page.evaluate(() => (document.activeElement instanceof HTMLAnchorElement ? document.activeElement.textContent : ''));
    const tabTo = async (reached: () => Promise<boolean>) => {
      for (let n = 0; n < 80 && !(await reached()); n += 1) await page.keyboard.press('Tab');
      expect(await reached()).toBe(true);
    };
    await tabTo(async () => (await focusedLink())?.includes(subject) ?? false);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: subject }).waitFor();
    const submit = actionButton(page, 'SUBMIT');
    await submit.waitFor();
    await tabTo(() => submit.evaluate((button) => button === document.activeElement));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // the caret is back where it was
    await page.waitForFunction((button) => button === document.activeElement, await submit.elementHandle());
  });

  stage.story('with a password for the first time, one chooses one’s own before anything else', async () => {
    const administrator = await stage.office.person(who.administrator);
    const { password: oneTimePassword } = await administrator.post<{ password: string }>('/api/people', {
      account: 'nguoi.moi',
      name: 'Người Mới Đến',
      title: 'Chuyên viên',
      memberships: [{ role: 'drafter', division: 'CĐS' }],
    });
    const page = await stage.window(null);
    await page.getByLabel(say('session.account')).fill('nguoi.moi');
    await page.getByLabel(say('session.password'), { exact: true }).fill(oneTimePassword);
    await page.getByRole('button', { name: say('session.submit') }).click();
    await page.getByRole('heading', { name: say('password.first') }).waitFor();
    await page.getByLabel(say('password.oldFirst')).fill(oneTimePassword);
    const chosen = 'một câu dài dễ nhớ 2026';
    await page.getByLabel(say('password.fresh'), { exact: true }).fill(chosen);
    await page.getByLabel(say('password.again')).fill('không giống');
    await page.getByRole('button', { name: say('password.submitFirst') }).click();
    await page.getByText(say('password.differ')).waitFor();
    await page.getByLabel(say('password.again')).fill(chosen);
    await page.getByRole('button', { name: say('password.submitFirst') }).click();
    await page.getByRole('button', { name: begins(`${say('account.menu')}: Người Mới Đến`) }).waitFor();
  });

  stage.story('a wrong password says what to look at, and leaves what was typed', async () => {
    const page = await stage.window(null);
    await page.getByLabel(say('session.account')).fill(who.clerk);
    await page.getByLabel(say('session.password'), { exact: true }).fill('khong dung');
    await page.getByRole('button', { name: say('session.submit') }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: say('session.wrong') })
      .waitFor();
    expect(await page.getByLabel(say('session.account')).inputValue()).toBe(who.clerk);
    await signInByHand(page, who.clerk, stage.office.passwordOf(who.clerk));
  });
});
