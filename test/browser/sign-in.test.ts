import { expect } from '@jest/globals';
import { actionButton, openDialog, signInByHand } from './harness/hands.js';
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

  stage.story('a session that ends leaves everything in its place and the server in peace, and one sign-in goes on with it', async () => {
    const id = await aReport(stage.office, 'contentReview');
    const page = await stage.window(null, `/reports/${id}`);
    await page.clock.install();
    await page.reload();
    await signInByHand(page, who.head, stage.office.passwordOf(who.head));
    const isLive = page.getByRole('status').filter({ hasText: say('live.up') });
    await isLive.first().waitFor();
    const words = (await openDialog(page, 'RETURN')).getByRole('textbox').first();
    await words.fill('Đề nghị rà lại mục 2.');
    await page.context().request.delete('/api/session', { headers: { 'x-requested-with': 'trinh-ky' } });
    const account = page.getByLabel(say('session.account'));
    await account.waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.clock.runFor(120_000);
    expect(asked).toEqual([]);
    await account.fill(who.head);
    await page.getByLabel(say('session.password'), { exact: true }).fill(stage.office.passwordOf(who.head));
    await page.getByRole('button', { name: say('session.submit') }).click();
    await account.waitFor({ state: 'hidden' });
    await isLive.first().waitFor();
    expect(await words.inputValue()).toBe('Đề nghị rà lại mục 2.');
  });

  stage.story('whoever signs in in another tab is who is here in every tab, and nothing of the one before is shown to them', async () => {
    const subject = 'Việc của riêng người trước';
    await aReport(stage.office, 'contentReview', subject);
    const first = await stage.window(null);
    await signInByHand(first, who.head, stage.office.passwordOf(who.head));
    const line = first.getByText(subject).first();
    await line.waitFor();
    // what the next person is to see does not come, so that nothing covers what was there before
    await first.route('**/api/inbox*', () => undefined);
    const second = await first.context().newPage();
    await second.request.post('/api/session', { data: { account: who.dispatcher, password: stage.office.passwordOf(who.dispatcher) } });
    const { name } = await stage.office.person(who.dispatcher);
    await first.getByRole('button', { name: begins(`${say('account.menu')}: ${name}`) }).waitFor();
    expect(await line.count()).toBe(0);
  });
});
