import { expect } from '@jest/globals';
import { settled } from './harness/axe.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';
import { say } from './harness/words.js';

inBrowser('what changed in a section', (stage) => {
  stage.story('that was returned and handed in again is read beside what stood there before, from its page and from the history', async () => {
    const id = await aReport(stage.office, 'gathering');
    const drafter = await stage.office.person(who.drafter);
    const write = (words: string) =>
      fetch(`${stage.office.url}/api/reports/${id}/sections/1/text`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${drafter.token}`, 'if-match': '*' },
        body: JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }),
      });
    expect((await write('Thu đạt 90% dự toán.')).ok).toBe(true);
    await drafter.take(id, 'SUBMIT', '1');
    await (await stage.office.person(who.head)).take(id, 'RETURN', '1', { reason: 'Số liệu đã cũ' });
    expect((await write('Thu đạt 95% dự toán.')).ok).toBe(true);
    await drafter.take(id, 'SUBMIT', '1');

    const page = await stage.window(who.head, `/reports/${id}/sections/1`);
    await page.getByRole('link', { name: say('changed.sinceHandedIn') }).click();
    await page.getByRole('heading', { level: 1, name: say('changes.titleOfSection', { section: '1' }) }).waitFor();
    await page.getByText('90').first().waitFor();
    await page.getByText('95').first().waitFor();
    expect(await page.getByLabel(say('changes.from')).locator('option:checked').textContent()).toBe(say('changes.handedIn', { round: 1 }));
    await settled(page);
    await stage.picture(page, 'two rounds of a section');

    await page.goto(`/reports/${id}?tab=history`);
    await page.getByRole('link', { name: say('changed.sinceHandedIn') }).click();
    await page.waitForURL(/section=/);
    await page.getByText('95').first().waitFor();
    expect(await page.getByLabel(say('changes.to')).locator('option:checked').textContent()).toBe(say('changes.handedIn', { round: 2 }));
  });
});
