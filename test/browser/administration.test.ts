import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { faultsOf, settled } from './harness/axe.js';
import { signInByHand } from './harness/hands.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser, type Stage } from './harness/stage.js';
import { begins, say } from './harness/words.js';

// a channel that works: documents are put into this folder
const exchange = mkdtempSync(join(tmpdir(), 'trinhky-exchange-'));
afterAll(() => rm(exchange, { recursive: true, force: true }));

const byHand = (stage: Stage) => {
  const at = async (page: string, look = {}): Promise<Page> => {
    const window = await stage.window(who.administrator, `/admin/${page}`, look);
    await settled(window);
    return window;
  };
  const press = (part: Page | Locator, key: string, values = {}) => part.getByRole('button', { name: say(key, values), exact: true }).click();
  const field = (part: Page | Locator, key: string) => part.getByLabel(say(key), { exact: true });
  const save = async (part: Page | Locator, said: string) => {
    await press(part, 'admin.save');
    await part.getByText(say(said)).first().waitFor();
  };
  /** Axe by day and by night, as the form stands. */
  const looked = async (page: Page): Promise<string[]> => {
    const day = await faultsOf(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const night = await faultsOf(page, { rules: ['color-contrast', 'link-in-text-block'] });
    await page.emulateMedia({ colorScheme: 'light' });
    return [...day, ...night];
  };

  stage.story('adds a person and gives them a role; they come in with the password of one use, choose their own, and are given another role', async () => {
    const page = await at('people');
    await press(page, 'admin.people.add');
    await press(page, 'admin.save');
    await page.getByText(say('admin.field.account'), { exact: true }).waitFor();
    await page.locator('[aria-invalid=true]').first().waitFor();
    expect(await looked(page)).toEqual([]);
    await field(page, 'admin.field.account').fill('tran.moi');
    await field(page, 'admin.field.name').fill('Trần Văn Mới');
    await field(page, 'admin.field.title').fill('Chuyên viên');
    await field(page, 'admin.field.role').selectOption('drafter');
    await field(page, 'admin.field.division').selectOption('CĐS');
    await save(page, 'admin.people.added');
    const oneTime = (await page.locator('code').textContent()) ?? '';
    expect(await looked(page)).toEqual([]);

    const theirs = await stage.window(null);
    await field(theirs, 'session.account').fill('tran.moi');
    await field(theirs, 'session.password').fill(oneTime);
    await press(theirs, 'session.submit');
    await theirs.getByRole('heading', { name: say('password.first') }).waitFor();
    const own = 'một câu dài dễ nhớ 2026';
    await field(theirs, 'password.oldFirst').fill(oneTime);
    await field(theirs, 'password.fresh').fill(own);
    await field(theirs, 'password.again').fill(own);
    await press(theirs, 'password.submitFirst');
    await theirs.getByRole('button', { name: begins(`${say('account.menu')}: Trần Văn Mới`) }).waitFor();
    await theirs.getByRole('link', { name: say('desk.new') }).waitFor();

    await press(page, 'admin.backToList');
    await page.getByLabel(say('admin.people.search')).fill('tran van moi');
    await page.getByRole('button', { name: `${say('admin.people.edit')}: Trần Văn Mới` }).click();
    await press(page, 'admin.people.addRole');
    await field(page, 'admin.field.role').nth(1).selectOption('clerk');
    await save(page, 'admin.saved');
    expect(await looked(page)).toEqual([]);
    // the new desk is there as soon as they look again
    await theirs.reload();
    await theirs
      .getByRole('navigation', { name: say('shell.desks') })
      .getByRole('link', { name: say('desks.issue') })
      .waitFor();
    await signInByHand(await stage.window(null), 'tran.moi', own);
  });

  stage.story('adds a division and sets one series of numbers for all types; the next number says so', async () => {
    const { office } = stage;
    const page = await at('house');
    await press(page, 'admin.house.add');
    const form = page.getByRole('form', { name: say('admin.house.add') });
    await field(form, 'admin.field.symbol').fill('HTQT');
    await field(form, 'admin.field.name').fill('Phòng Hợp tác quốc tế');
    expect(await looked(page)).toEqual([]);
    await save(form, 'admin.saved');
    await page
      .getByRole('table', { name: say('admin.house.divisions') })
      .getByText('Phòng Hợp tác quốc tế')
      .waitFor();

    await field(page, 'admin.field.numbering').selectOption('shared');
    const rules = page.locator('form').filter({ has: field(page, 'admin.field.numbering') });
    await save(rules, 'admin.saved');
    const id = await aReport(office, 'issuing', 'Văn bản vào dãy số chung');
    await (await office.person(who.clerk)).take(id, 'ISSUE', null);
    await page.getByRole('link', { name: say('admin.page.numbers') }).click();
    await page
      .getByRole('row')
      .filter({ hasText: say('admin.house.shared') })
      .getByRole('cell', { name: '2', exact: true })
      .waitFor();
  });

  stage.story('adds a holiday, and the calendar everybody counts by has it', async () => {
    const page = await at('calendar');
    await press(page, 'admin.calendar.addHoliday');
    const year = new Date().getFullYear();
    await field(page, 'admin.field.day').last().waitFor();
    const days = page.getByRole('group', { name: say('admin.field.holidays') });
    await field(days, 'admin.field.day').last().fill(`15/04/${year}`);
    await field(days, 'admin.field.name').last().fill('Ngày thành lập Sở');
    expect(await looked(page)).toEqual([]);
    await save(page, 'admin.calendar.saved');
    const { holidays } = await (await stage.office.person(who.drafter)).get<{ holidays: { day: string; name: string }[] }>(`/api/calendar?year=${year}`);
    expect(holidays).toContainEqual({ day: `${year}-04-15`, name: 'Ngày thành lập Sở' });
  });

  stage.story('sets the usual terms, and whoever opens a document for input is offered them', async () => {
    const page = await at('calendar');
    const administrator = await stage.office.person(who.administrator);
    await field(page, 'admin.calendar.term.section').fill('bảy');
    await press(page, 'admin.calendar.saveTerms');
    await page.locator('[aria-invalid=true]').first().waitFor();
    expect(await looked(page)).toEqual([]);
    await field(page, 'admin.calendar.term.section').fill('7');
    await press(page, 'admin.calendar.saveTerms');
    await page.getByText(say('admin.calendar.termsSaved')).waitFor();
    expect(await administrator.get('/api/calendars')).toMatchObject({ terms: { section: 7, opinion: 3 }, usualTerms: { section: 5, opinion: 3 } });
    // the rules that stood beside them still do
    expect(await administrator.get('/api/office')).toMatchObject({ houseRules: { numbering: 'shared' } });
    expect(await looked(page)).toEqual([]);
  });

  stage.story('brings in a type of the office’s own once nothing in it is wrong, finds it waiting for the next start, and takes it away', async () => {
    const administrator = await stage.office.person(who.administrator);
    const report = await administrator.get<Record<string, unknown>>('/api/office/types/BC.json');
    const files = async () => (await administrator.get<{ files: { name: string; standing: string }[] }>('/api/office/types')).files;
    const page = await at('types');
    const choose = (json: unknown) =>
      page.locator('input[type=file]').setInputFiles({ name: 'bao-cao-nhanh.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(json)) });
    await choose({ ...report, abbreviation: 'BCN', headings: 'greek', outline: [] });
    const fault = page.getByRole('alert');
    await fault.getByText('outline', { exact: true }).waitFor();
    await fault.getByText('headings', { exact: true }).waitFor();
    expect(await looked(page)).toEqual([]);
    await choose({ ...report, abbreviation: 'BCN', name: 'BÁO CÁO NHANH' });
    await page.getByText(say('admin.types.place.new', { file: 'BCN.json' })).waitFor();
    expect(await looked(page)).toEqual([]);
    expect(await files()).toEqual([]);
    await press(page, 'admin.ownFile.keep');
    await page.getByText(say('admin.ownFile.kept', { file: 'BCN.json' })).waitFor();
    await page.getByText(say('admin.standing.atNextStart'), { exact: true }).waitFor();
    expect(await looked(page)).toEqual([]);
    expect(await files()).toMatchObject([{ name: 'BCN.json', standing: 'atNextStart' }]);
    await page.getByRole('button', { name: `${say('admin.remove')}: BCN.json` }).click();
    await press(page.getByRole('status').filter({ hasText: say('admin.ownFile.removeAsk', { file: 'BCN.json' }) }), 'admin.remove');
    await page.getByText(say('admin.types.noFiles')).waitFor();
    expect(await files()).toEqual([]);
  });

  stage.story('tries a channel, and reads what came of it: once it works, once its folder is gone', async () => {
    const page = await at('channels');
    const test = page.getByRole('button', { name: `${say('admin.channels.test')}: ${say('admin.channel.folder')}` });
    await test.click();
    await page
      .getByRole('status')
      .filter({ hasText: say('admin.channels.sent', { to: '' }).trim() })
      .waitFor();
    expect(await looked(page)).toEqual([]);
    await rm(exchange, { recursive: true });
    await test.click();
    await page
      .getByRole('alert')
      .filter({ hasText: say('admin.channels.failed') })
      .waitFor();
    expect(await looked(page)).toEqual([]);
    await page.getByRole('link', { name: say('admin.page.audit') }).click();
    await page.getByText(say('admin.act.channel.tested')).nth(1).waitFor();
  });

  stage.story('records a delegation, and whoever it was given to finds it in force', async () => {
    const page = await stage.window(who.administrator, '/delegations');
    await settled(page);
    await press(page, 'delegation.record');
    await page.getByText(say('form.required')).first().waitFor();
    expect(await looked(page)).toEqual([]);
    const pick = async (key: string, name: RegExp) => {
      const choice = page.getByLabel(new RegExp(`^${say(key)}`));
      const label = (await choice.getByRole('option').allTextContents()).find((words) => name.test(words));
      await choice.selectOption({ label: label ?? '' });
    };
    await pick('delegation.field.of', /Nguyễn Thị Thanh Hà/);
    const { name: deputy } = await stage.office.person(who.deputy);
    await pick('delegation.field.to', new RegExp(deputy));
    await page.getByLabel(new RegExp(`^${say('delegation.field.until')}`)).fill(`31/12/${new Date().getFullYear()}`);
    await page.getByLabel(new RegExp(`^${say('delegation.field.document')}`)).fill('Văn bản số 12/GUQ-SKHCN');
    await press(page, 'delegation.record');
    await page.getByText(say('delegation.given')).waitFor();
    await page
      .getByRole('region', { name: say('delegation.inForce') })
      .getByText(deputy)
      .waitFor();
    const theirs = await stage.window(who.deputy, '/delegations');
    await theirs
      .getByRole('region', { name: say('delegation.inForce') })
      .getByText(/12\/GUQ-SKHCN/)
      .waitFor();
    expect(await looked(page)).toEqual([]);
  });

  stage.story('looks at what a file would change before bringing it in; nothing changes until then', async () => {
    const administrator = await stage.office.person(who.administrator);
    const file = await administrator.get<{ divisions: { symbol: string; name: string }[] }>('/api/office');
    const page = await at('import');
    const changed = { ...file, divisions: [...file.divisions, { symbol: 'QHQT', name: 'Phòng Quan hệ quốc tế' }] };
    const named = async () => (await administrator.get<{ symbol: string }[]>('/api/divisions')).map(({ symbol }) => symbol);
    await page.locator('input[type=file]').setInputFiles({ name: 'office.json', mimeType: 'application/json', buffer: Buffer.from('{"divisions": [') });
    await press(page, 'admin.import.look');
    await page.getByText(begins(say('admin.import.notJson', { reason: '' }).trim())).waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'office.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(changed)) });
    await press(page, 'admin.import.look');
    await page.getByRole('heading', { name: say('admin.import.would', { count: 1 }) }).waitFor();
    await page.getByText('Phòng Quan hệ quốc tế').last().waitFor();
    expect(await looked(page)).toEqual([]);
    expect(await named()).not.toContain('QHQT');
    await press(page, 'admin.import.do');
    await page.getByText(say('admin.import.done', { count: 1 })).waitFor();
    expect(await named()).toContain('QHQT');
  });
};

inBrowser('the administrator, by hand', byHand, { settings: { EXCHANGE_DIR: exchange } });
