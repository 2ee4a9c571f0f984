import { expect } from '@jest/globals';
import { beyondTheEdge, settled } from './harness/axe.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';
import { say } from './harness/words.js';

inBrowser('the director, with a phone in the hand', (stage) => {
  stage.story('sees what waits, reads it and signs, and the clerk has it at once', async () => {
    const subject = 'Báo cáo ký trên điện thoại';
    const id = await aReport(stage.office, 'signing', subject);
    const clerk = await stage.window(who.clerk, '/issue');
    await settled(clerk);
    const phone = await stage.window(who.director, '/', { width: 390, height: 844, touch: true, scale: 2 });
    await phone
      .getByRole('navigation', { name: say('shell.desks') })
      .getByRole('link', { name: say('desks.sign') })
      .tap();
    await phone.getByRole('heading', { level: 1, name: say('signing.title') }).waitFor();
    await phone
      .getByRole('link', { name: new RegExp(subject) })
      .first()
      .tap();
    const sign = phone.getByRole('button', { name: say('event.SIGN'), exact: true });
    await sign.first().waitFor();
    await settled(phone);
    await stage.picture(phone, 'a document to sign on a phone');
    expect(await beyondTheEdge(phone)).toBeLessThanOrEqual(0);
    await sign.first().tap();
    const dialog = phone.getByRole('dialog');
    await dialog.waitFor();
    await stage.picture(phone, 'the dialog of signing on a phone');
    await dialog.getByRole('button', { name: say('event.SIGN'), exact: true }).tap();
    await dialog.waitFor({ state: 'hidden' });
    await clerk.getByText(subject).first().waitFor();
    expect((await (await stage.office.person(who.clerk)).report(id)).state).toBe('issuing');
  });

  stage.story('signs two in a row with the fields at hand, and sees how far it is without losing the decisions', async () => {
    const subjects = ['Văn bản thứ nhất ký trên điện thoại', 'Văn bản thứ hai ký trên điện thoại'];
    const ids: string[] = [];
    for (const subject of subjects) ids.push(await aReport(stage.office, 'signing', subject));
    const phone = await stage.window(who.director, '/sign', { width: 390, height: 844, touch: true, scale: 2 });
    await settled(phone);
    for (const subject of subjects) await phone.getByRole('checkbox', { name: say('queue.tick', { subject }) }).check();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await phone.route(`**/reports/${ids[0]}/events`, async (route) => {
      await held;
      await route.continue();
    });
    const start = say('series.start', { event: say('event.SIGN'), count: 2 });
    await phone.getByRole('button', { name: start }).tap();
    const dialog = phone.getByRole('dialog');
    const [field, list] = await Promise.all([dialog.getByRole('textbox').boundingBox(), dialog.getByRole('list').boundingBox()]);
    expect(field?.y).toBeLessThan(list?.y ?? 0);
    await dialog.getByRole('button', { name: start }).tap();
    await dialog
      .getByRole('button', { name: say('series.shrink') })
      .last()
      .tap();
    await dialog.waitFor({ state: 'hidden' });
    await phone
      .getByRole('link', { name: new RegExp(subjects[1] ?? '') })
      .first()
      .tap();
    const bar = phone.getByRole('region', { name: say('queue.decide') });
    await bar.waitFor();
    const corner = phone.getByRole('button', { name: say('series.corner', { event: say('event.SIGN'), done: 0, of: 2 }) });
    const [mark, decisions] = await Promise.all([corner.boundingBox(), bar.boundingBox()]);
    expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThan(decisions?.y ?? 0);
    expect(await beyondTheEdge(phone)).toBeLessThanOrEqual(0);
    await stage.picture(phone, 'a series made small on a phone');
    release();
    await corner.waitFor({ state: 'hidden' });
    await phone.getByRole('button', { name: say('series.cornerOver', { event: say('event.SIGN'), done: 2, of: 2 }) }).waitFor();
    for (const id of ids) expect((await (await stage.office.person(who.director)).report(id)).state).toBe('issuing');
  });
});
