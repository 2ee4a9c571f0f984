import { expect } from '@jest/globals';
import { openDialog, showsState, take } from './harness/hands.js';
import type { Office } from './harness/office.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';
import { say } from './harness/words.js';

/** Puts other words into a text, as a program of this person's would. */
async function rewrite(office: Office, account: string, path: string, words: string): Promise<void> {
  const { token } = await office.person(account);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const etag = (await fetch(office.url + path, { headers })).headers.get('etag') ?? '';
  const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
  const put = await fetch(office.url + path, { method: 'PUT', headers: { ...headers, 'if-match': etag }, body: JSON.stringify(doc) });
  if (!put.ok) throw new Error(`${path} could not be written: ${put.status}`);
}

inBrowser('when something goes wrong', (stage) => {
  stage.story('a server that stops shows as a lost connection, and what happened meanwhile is there when it is back', async () => {
    const { office } = stage;
    const id = await aReport(office, 'contentReview');
    const page = await stage.window(who.director, `/reports/${id}`);
    await showsState(page, 'contentReview');
    await page
      .getByRole('status')
      .filter({ hasText: say('live.up') })
      .first()
      .waitFor();
    await office.stop();
    await page.getByText(say('live.lostHint')).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: say('live.lost') })
      .first()
      .waitFor();
    await office.start();
    await (await office.person(who.head)).take(id, 'INITIAL', null);
    await showsState(page, 'formatReview');
    await page.getByText(say('live.lostHint')).waitFor({ state: 'hidden' });
  });

  stage.story('whoever comes second is told what the first has done, and loses nothing of what they wrote', async () => {
    const id = await aReport(stage.office, 'signing');
    const [first, second] = [await stage.window(who.director, `/reports/${id}`), await stage.window(who.director, `/reports/${id}`)];
    const dialog = await openDialog(second, 'RETURN');
    const words = 'Đề nghị làm rõ số liệu ở mục 1.';
    const reason = dialog.getByRole('textbox').first();
    await reason.fill(words);
    await take(first, 'SIGN');
    // the second screen knows by itself, with the words still there
    await showsState(second, 'issuing');
    await dialog.getByText(say('actions.gone')).waitFor();
    expect(await reason.inputValue()).toBe(words);
    expect(await dialog.getByRole('button', { name: say('event.RETURN'), exact: true }).isDisabled()).toBe(true);
  });

  stage.story('what is confirmed is what was seen when the dialogue was opened, though the page has loaded what came since', async () => {
    const id = await aReport(stage.office, 'gathering');
    const page = await stage.window(who.drafter, `/reports/${id}`);
    const dialog = await openDialog(page, 'SUBMIT');
    await rewrite(stage.office, who.secondDrafter, `/api/reports/${id}/sections/1/text`, 'Nội dung của người khác.');
    const loaded = page.waitForResponse((answer) => answer.url().endsWith('/actions') && answer.ok());
    await (await stage.office.person(who.otherDrafter)).take(id, 'SUBMIT', '2');
    await (await loaded).finished();
    const submit = dialog.getByRole('button', { name: say('event.SUBMIT'), exact: true });
    const renewed = page.waitForResponse((answer) => answer.url().includes('/actions?type=SUBMIT'));
    await submit.click();
    await dialog.getByText(say('actions.stale')).waitFor();
    // now they have been told: the next time it is the new text that is submitted
    await (await renewed).finished();
    await submit.click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await (await stage.office.person(who.drafter)).report(id)).sections[0]?.state).toBe('submitted');
  });

  stage.story('a step that is refused says why in the law’s own words', async () => {
    const id = await aReport(stage.office, 'gathering');
    const page = await stage.window(who.drafter, `/reports/${id}`);
    await page.getByText(say('actions.whyNot')).click();
    await page.getByText('chưa nộp xong mục 1', { exact: false }).first().waitFor();
    expect(await page.getByRole('button', { name: say('event.CLOSE_INPUT'), exact: true }).count()).toBe(0);
  });

  stage.story('notices are all read at once, also on a computer whose clock is hours behind', async () => {
    await aReport(stage.office, 'contentReview');
    const page = await stage.window(null);
    await page.clock.setFixedTime(Date.now() - 5 * 3_600_000);
    await stage.signIn(page, who.head);
    await page.goto('/notifications');
    await page.getByRole('button', { name: say('notices.readAll') }).click();
    await page.getByRole('heading', { name: say('notices.new') }).waitFor({ state: 'hidden' });
  });

  stage.story('a notice of the browser leads the screen that is open, unless something half written stands on it', async () => {
    const [here, there] = [await aReport(stage.office, 'contentReview'), await aReport(stage.office, 'contentReview')];
    const page = await stage.window(who.head, `/reports/${here}`);
    await showsState(page, 'contentReview');
    /** As the service worker asks; whether the page goes there. */
    const click = (path: string, until = Date.now() + 5_000) =>
      page.evaluate(
        ([go, until]) => {
          const { port1, port2 } = new MessageChannel();
          const said = new Promise<unknown>((resolve) => {
            port1.onmessage = ({ data }) => resolve(data);
          });
          navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: { go, until }, ports: [port2] }));
          // one that is over is answered by nobody
          return until < Date.now() ? null : said;
        },
        [path, until] as const,
      );
    const dialog = await openDialog(page, 'RETURN');
    const words = dialog.getByRole('textbox').first();
    await words.fill('Đề nghị rà lại mục 2.');
    expect(await click(`/reports/${there}`)).toBe(false);
    expect(await words.inputValue()).toBe('Đề nghị rà lại mục 2.');
    await words.fill('');
    // a screen that slept wakes to a question whose asker opened a new window
    expect(await click('/register', Date.now() - 1)).toBeNull();
    expect(await click(`/reports/${there}`)).toBe(true);
    await page.waitForURL(`**/reports/${there}`);
  });
});
