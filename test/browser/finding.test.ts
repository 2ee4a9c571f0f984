import { expect } from '@jest/globals';
import { openDialog } from './harness/hands.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';
import { begins, say } from './harness/words.js';

inBrowser('finding again', (stage) => {
  stage.story('what stands in a field is what the address asks for, whoever changed it', async () => {
    const subject = 'Kết quả rà soát quy hoạch hồ chứa';
    await aReport(stage.office, 'gathering', subject);
    const page = await stage.window(who.drafter);
    await page.goto('/?tab=all');
    const field = page.getByRole('searchbox', { name: say('desk.searchLabel') });
    await field.fill('quy hoach ho chua');
    await page.waitForURL(/q=quy/);
    await page.getByRole('link', { name: new RegExp(subject) }).click();
    await page.getByRole('heading', { level: 1, name: subject }).waitFor();
    await page.goBack();
    await field.waitFor();
    expect(await field.inputValue()).toBe('quy hoach ho chua');
    // the tab asks for all of them
    await page.getByRole('link', { name: say('work.all'), exact: true }).click();
    await page.waitForURL((url) => !url.search.includes('q='));
    await page.waitForFunction((input) => (input as HTMLInputElement).value === '', await field.elementHandle());
    await field.fill('hồ chứa');
    await page.waitForURL(/q=h/);
    expect(await field.inputValue()).toBe('hồ chứa');
  });

  stage.story('the register opens at the book of this year, and the address keeps another', async () => {
    await aReport(stage.office, 'dispatching', 'Kết quả đã phát hành');
    const page = await stage.window(who.clerk);
    await page.goto('/register');
    const year = page.getByLabel(say('register.year'));
    const present = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).slice(0, 4);
    await page.getByRole('link', { name: /BC-/ }).first().waitFor();
    expect(await year.inputValue()).toBe(present);
    await year.selectOption('');
    await page.waitForURL(/year=all/);
    await page.reload();
    await page.getByRole('link', { name: /BC-/ }).first().waitFor();
    expect(await year.inputValue()).toBe('');
    await page.goto('/register?year=1999');
    await page.getByText(say('register.noMatch')).waitFor();
    expect(await year.inputValue()).toBe('1999');
  });

  stage.story('from an issued document to the one that replaces it, which is named in it', async () => {
    const subject = 'Kế hoạch phải thay thế';
    const id = await aReport(stage.office, 'dispatching', subject);
    const page = await stage.window(who.drafter);
    await page.goto(`/reports/${id}`);
    await page.getByRole('link', { name: say('report.successor.replaces') }).click();
    await page.waitForURL(`**/new?former=${id}&as=replaces`);
    await page.getByLabel(say('frame.subject')).fill('Kế hoạch thay thế');
    await page.getByRole('button', { name: say('newReport.submit') }).click();
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch thay thế' }).waitFor();
    const successor = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const person = await stage.office.person(who.drafter);
    expect(await person.get(`/api/reports/${successor}`)).toMatchObject({ replaces: [{ report: id }] });
  });

  stage.story('the dots of a model are filled in on the form of a new document, and found where they are not', async () => {
    const page = await stage.window(who.drafter, '/new');
    await page.getByLabel(begins(say('frame.subject'))).fill('Kết quả chuyển đổi số');
    const opening = page.getByLabel(say('frame.opening'));
    expect(await opening.inputValue()).toContain('…');
    await opening.fill('Thực hiện Kế hoạch số 08/KH-UBND, Sở báo cáo kết quả như sau:');
    expect(await page.getByLabel(begins(say('newReport.place'))).inputValue()).not.toBe('');
    await page.getByRole('button', { name: say('newReport.submit') }).click();
    await page.getByRole('heading', { level: 1, name: 'Kết quả chuyển đổi số' }).waitFor();
    await page.getByText('Sở báo cáo kết quả như sau:').first().waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const drafter = await stage.office.person(who.drafter);
    const left = async () =>
      (await drafter.get<{ findings: { check: string; path: string }[] }>(`/api/reports/${id}/checks`)).findings
        .filter(({ check }) => check === 'blanks')
        .map(({ path }) => path.split('.')[0]);
    expect(new Set(await left())).toEqual(new Set(['closing']));
    const dialog = await openDialog(page, 'EDIT');
    await dialog.getByLabel(say('frame.closing')).fill('Trên đây là báo cáo kết quả của Sở./.');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await left()).toEqual([]);
  });
});
