import { beforeAll, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled } from './harness/axe.js';
import { openDialog } from './harness/hands.js';
import { hasCaret } from './harness/opened.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';
import { begins, say } from './harness/words.js';

/** Whether the browser would ask before this page is closed. */
const asksBeforeLeaving = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  });

inBrowser('whoever signs', (stage) => {
  beforeAll(async () => {
    const { token } = await stage.office.person(who.administrator);
    const answer = await fetch(`${stage.office.url}/api/house-rules`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ numbering: 'perType', unlockToSign: true }),
    });
    expect(answer.ok).toBe(true);
  });
  const passwordIn = (part: Pick<Page, 'getByLabel'>) => part.getByLabel(begins(say('signing.password')));

  stage.story('on the page of a report gives the password where the office asks for it', async () => {
    const id = await aReport(stage.office, 'signing', 'Báo cáo ký từ trang văn bản');
    const page = await stage.window(who.director, `/reports/${id}`);
    await settled(page);
    const dialog = await openDialog(page, 'SIGN');
    const button = dialog.getByRole('button', { name: say('event.SIGN'), exact: true });
    expect(await button.isDisabled()).toBe(true);
    await passwordIn(dialog).fill(stage.office.passwordOf(who.director));
    await button.click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await (await stage.office.person(who.director)).report(id)).state).toBe('issuing');
  });

  stage.story('is told who was quicker, and keeps the words typed so far', async () => {
    const id = await aReport(stage.office, 'signing', 'Báo cáo bị rút lại khi đang ký');
    const page = await stage.window(who.director, '/sign');
    await settled(page);
    await page
      .getByRole('link', { name: /Báo cáo bị rút lại/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: /Báo cáo bị rút lại/ }).waitFor();
    const opinion = begins(say('field.opinion'));
    const first = await openDialog(page, 'SIGN');
    await first.getByLabel(opinion).fill('Đồng ý ban hành.');
    // what was read has changed: nothing is signed unseen, and the words are there when it was looked at again
    await page.route('**/events', (route) =>
      route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify({ code: 'stale', title: 'Nội dung đã đổi' }) }),
    );
    const password = passwordIn(first);
    if ((await password.count()) > 0) await password.fill(stage.office.passwordOf(who.director));
    await first.getByRole('button', { name: say('event.SIGN'), exact: true }).click();
    await first.getByText(say('actions.stale')).waitFor();
    expect(await first.getByRole('button', { name: say('event.SIGN'), exact: true }).isDisabled()).toBe(true);
    await page.unroute('**/events');
    await page.keyboard.press('Escape');
    await first.waitFor({ state: 'hidden' });

    const dialog = await openDialog(page, 'SIGN');
    expect(await dialog.getByLabel(opinion).inputValue()).toBe('Đồng ý ban hành.');
    await (await stage.office.person(who.reviewer)).take(id, 'TAKE_BACK', null);
    await dialog.getByText(say('actions.gone')).waitFor();
    await dialog.getByText(new RegExp(say('event.TAKE_BACK'))).waitFor();
    await stage.picture(page, 'somebody was quicker');
    expect(await dialog.getByLabel(opinion).inputValue()).toBe('Đồng ý ban hành.');
    expect(await dialog.getByRole('button', { name: say('event.SIGN'), exact: true }).isDisabled()).toBe(true);
  });

  stage.story('takes several in a row, leaves them to go on, and finds them again wherever they are', async () => {
    const subject = (n: number) => `Văn bản ký cả loạt số ${n}`;
    const ids: string[] = [];
    for (const n of [1, 2, 3]) ids.push(await aReport(stage.office, 'signing', subject(n)));
    const page = await stage.window(who.director, '/sign');
    await settled(page);
    for (const n of [1, 2, 3]) await page.getByRole('checkbox', { name: say('queue.tick', { subject: subject(n) }) }).check();
    await page.getByText(say('queue.new')).nth(2).waitFor();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(`**/reports/${ids[0]}/events`, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: say('series.start', { event: say('event.SIGN'), count: 3 }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByText(say('series.unread', { count: 3, of: 3 })).waitFor();
    await (await stage.office.person(who.reviewer)).take(ids[1] ?? '', 'TAKE_BACK', null);
    await dialog.getByLabel(begins(say('field.opinion'))).fill('Nhất trí.');
    const password = passwordIn(dialog);
    if ((await password.count()) > 0) await password.fill(stage.office.passwordOf(who.director));
    await stage.picture(page, 'a series that is asked for');
    await dialog.locator('button[type=submit]').click();
    await dialog.getByRole('progressbar').waitFor();
    await stage.picture(page, 'a series under way');
    expect(await asksBeforeLeaving(page)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    const corner = page.getByRole('button', { name: new RegExp(`${say('event.SIGN')}: 0/`) });
    await corner.waitFor();
    await stage.picture(page, 'a series made small');

    await page.getByRole('link', { name: begins(say('desks.work')) }).click();
    await page.getByRole('heading', { level: 1, name: say('desk.title') }).waitFor();
    // how far it is stands on every screen, and once
    await corner.waitFor();
    expect(await corner.count()).toBe(1);
    await page.getByRole('link', { name: begins(say('desks.sign')) }).click();
    await page.getByRole('heading', { level: 1, name: say('signing.title') }).waitFor();
    expect(await corner.count()).toBe(1);
    await corner.click();
    release();
    await dialog.getByText(`${say('series.countDone', { count: 2 })} · ${say('series.countRefused', { count: 1 })}`).waitFor();
    await dialog.getByText(new RegExp(`: ${say('event.TAKE_BACK')},`)).waitFor();
    await stage.picture(page, 'a series that is over');
    expect(await asksBeforeLeaving(page)).toBe(false);
    await dialog
      .getByRole('button', { name: say('app.close'), exact: true })
      .last()
      .click();
    await dialog.waitFor({ state: 'hidden' });
    const director = await stage.office.person(who.director);
    expect([(await director.report(ids[0] ?? '')).state, (await director.report(ids[2] ?? '')).state]).toEqual(['issuing', 'issuing']);
  });
});

inBrowser('whoever decides on a document', (stage) => {
  stage.story('about one section is told which, and what the checks find in the draft', async () => {
    const subject = 'Báo cáo chờ duyệt , lần một';
    const id = await aReport(stage.office, 'submitted', subject);
    const { findings } = await (await stage.office.person(who.head)).get<{ findings: { severity: string }[] }>(`/api/reports/${id}/checks`);
    const must = findings.filter(({ severity }) => severity === 'must').length;
    expect(findings.length).toBeGreaterThan(0);
    const page = await stage.window(who.head, `/review?id=${id}`);
    const approve = say('queue.approve', { sections: '1' });
    await page
      .getByRole('link', { name: new RegExp(subject) })
      .filter({ hasText: approve })
      .waitFor();
    await page
      .getByRole('region', { name: say('queue.decide') })
      .getByRole('button', { name: approve, exact: true })
      .waitFor();
    await page
      .getByRole('region', { name: say('review.checksDraft') })
      .getByText(say('review.counts', { must, should: findings.length - must }))
      .waitFor();
    await settled(page);
    await stage.picture(page, 'a section to approve');
  });

  stage.story('at the clerk’s desk reads that it is signed, on a tablet sees the page, and in a low window keeps room to read', async () => {
    const id = await aReport(stage.office, 'issuing', 'Báo cáo chờ cấp số');
    const clerk = await stage.window(who.clerk, `/issue?id=${id}`);
    await clerk.getByText(say('paper.signed')).waitFor();
    expect(await clerk.getByText(say('paper.draft')).count()).toBe(0);

    const waiting = await aReport(stage.office, 'signing', 'Báo cáo xem trên máy tính bảng');
    const tablet = await stage.window(who.director, '/', { width: 820, height: 1180 });
    // whatever this machine can make and this browser can show
    await tablet.addInitScript(() => Object.defineProperty(navigator, 'pdfViewerEnabled', { get: () => true }));
    await tablet.route(`**/api/reports/${waiting}`, async (route) => {
      const answer = await route.fetch();
      const report = (await answer.json()) as { documents: object };
      await route.fulfill({ response: answer, json: { ...report, documents: { ...report.documents, pdf: true } } });
    });
    await tablet.route('**/document.pdf*', (route) => route.fulfill({ contentType: 'text/html', body: 'Trang' }));
    await tablet.goto(`/sign?id=${waiting}`);
    await tablet.getByRole('tab', { name: say('signing.page') }).click();
    const shown = tablet.getByRole('button', { name: say('paper.show') });
    await shown.waitFor();
    expect(await shown.getAttribute('aria-pressed')).toBe('true');

    const bar = tablet.getByRole('region', { name: say('queue.decide') });
    const standing = () => bar.evaluate((element) => getComputedStyle(element).position);
    expect(await standing()).toBe('sticky');
    await tablet.setViewportSize({ width: 640, height: 450 });
    expect(await standing()).toBe('static');
  });

  stage.story('keeps the document before their eyes when somebody else is quicker with it', async () => {
    for (const subject of ['Văn bản người khác cấp số', 'Văn bản còn lại chờ cấp số']) await aReport(stage.office, 'issuing', subject);
    const page = await stage.window(who.clerk, '/issue');
    const heading = page.getByRole('heading', { level: 2 });
    await heading.waitFor();
    const read = (await heading.textContent()) ?? '';
    const clerk = await stage.office.person(who.clerk);
    const { items } = await clerk.get<{ items: { reportId: string; subject: string; event: string }[] }>('/api/inbox');
    const shown = items.find(({ subject, event }) => subject === read && event === 'ISSUE')?.reportId ?? '';
    await clerk.take(shown, 'ISSUE', null);
    await page.getByRole('region', { name: say('issuing.making') }).waitFor();
    expect(await heading.textContent()).toBe(read);
  });

  stage.story('of a copy that is asked back has one step at hand on a phone and the others behind one button', async () => {
    const id = await aReport(stage.office, 'dispatching', 'Báo cáo bị thu hồi');
    const dispatcher = await stage.office.person(who.dispatcher);
    await dispatcher.take(id, 'CONFIRM_RECIPIENTS', null);
    const byHand = (await dispatcher.report(id)).deliveries.find(({ channel }) => channel === 'hand');
    await dispatcher.take(id, 'HAND_OVER', byHand?.id ?? '', { receivedBy: 'Văn thư' });
    await (await stage.office.person(who.director)).take(id, 'RECALL', null, { reason: 'Sai số liệu.' });
    const page = await stage.window(who.dispatcher, `/dispatch?id=${id}`, { width: 390, height: 844, touch: true });
    const row = page
      .getByRole('listitem')
      .filter({ hasText: byHand?.name ?? '' })
      .filter({ has: page.getByRole('checkbox') });
    await row.getByRole('button', { name: say('event.RECALL_AGREED') }).waitFor();
    expect(await row.getByRole('button').count()).toBe(2);
    const more = row.getByRole('button', { name: say('dispatch.others', { name: byHand?.name ?? '' }) });
    await more.tap();
    await page.getByRole('menuitem', { name: say('event.RECALL_REFUSED') }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await hasCaret(page, more);
  });

  stage.story('sees the whole name of a copy, with what can be done below it', async () => {
    const id = await aReport(stage.office, 'dispatching', 'Báo cáo đang gửi');
    await (await stage.office.person(who.dispatcher)).take(id, 'CONFIRM_RECIPIENTS', null);
    for (const width of [1280, 390]) {
      const page = await stage.window(who.dispatcher, `/dispatch?id=${id}`, { width, height: 844 });
      const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: say('event.HAND_OVER') }) });
      const [line, button] = await Promise.all([row.first().boundingBox(), row.first().getByRole('button').first().boundingBox()]);
      const name = await row.first().locator('.breaks').first().boundingBox();
      if (line === null || button === null || name === null) throw new Error('The copy is not on the screen');
      expect(button.y).toBeGreaterThanOrEqual(name.y + name.height);
      expect(name.width).toBeGreaterThan(line.width / 3);
    }
  });
});
