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
});
