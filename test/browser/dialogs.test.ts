import { beforeAll, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { faultsOf, settled } from './harness/axe.js';
import { signInByHand } from './harness/hands.js';
import { escapesByTab, hasCaret } from './harness/opened.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';
import { begins, type Language, say } from './harness/words.js';

/** A window, and what its screens say in its language. */
interface Sight {
  page: Page;
  t: (key: string, values?: Record<string, string | number>) => string;
  language: Language;
}

/** Something that opens over a screen. */
interface Opening {
  what: string;
  /** the control that opens it, and has the caret again afterwards */
  opener: (sight: Sight) => Locator;
  /** goes from the control to what opens, by way of a menu */
  through?: (sight: Sight) => Promise<void>;
  opened: (sight: Sight) => Locator;
  /** what has the caret afterwards, where it is not what opened it */
  back?: (sight: Sight) => Locator;
  /** brings it into another state, such as a refusal, and resolves when that is shown */
  until?: (opened: Locator, sight: Sight) => Promise<void>;
  /** the caret may leave it by Tab, as it may a menu or a part of the page */
  open?: true;
  /** closes by its button alone: what is written in it is not thrown away by one key */
  byButton?: true;
}

const dialog = ({ page }: Sight): Locator => page.getByRole('dialog');
const menu = ({ page }: Sight): Locator => page.getByRole('menu');

/** A dialog of a step of the law, by the event. */
const step = (event: string, more: Partial<Opening> = {}): Opening => ({
  what: event,
  opener: ({ page, t }) =>
    page
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`${begins(t(`event.${event}`)).source}(\\s*\\(\\d+\\))?$`) })
      .first(),
  opened: dialog,
  ...more,
});

/** What the dialog says where a field is empty that must not be. */
const sentEmpty = async (opened: Locator, { t }: Sight): Promise<void> => {
  await opened.locator('button[type=submit]').click();
  await opened.getByText(t('form.required')).first().waitFor();
};

/** What it says where the law or the office refuses what was filled in. */
const refused = async (opened: Locator): Promise<void> => {
  // of several parts none is chosen beforehand
  const which = opened.getByRole('combobox').first();
  if ((await which.count()) > 0 && (await which.inputValue()) === '') await which.selectOption({ index: 1 });
  await opened.locator('input[name=dueAt]').fill('08:00 02/01/2020');
  for (const field of await opened.locator('textarea').all()) await field.fill('Chậm nhất là hôm qua.');
  await opened.locator('button[type=submit]').click();
  await opened.getByRole('alert').first().waitFor();
};

/** What it says where nobody can tell whether the step was taken. */
const cutOff = async (opened: Locator, { page, t }: Sight): Promise<void> => {
  await page.route('**/events', (route) => route.abort());
  await opened.locator('textarea').first().fill('Đề nghị cho ý kiến.');
  await opened.locator('button[type=submit]').click();
  await opened.getByText(t('actions.notSure')).waitFor();
};

const paper = { name: 'so-lieu.csv', mimeType: 'text/csv', buffer: Buffer.from('Chỉ tiêu,Kết quả\nHồ sơ,82%\n') };

/** By day in Vietnamese, by night in English: each dialog once in both. */
const looks = [
  { language: 'vi', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
] as const;

inBrowser('what opens over a screen', (stage) => {
  const sightOf = (page: Page, language: Language): Sight => ({ page, language, t: (key, values = {}) => say(key, values, language) });

  /** Opens it by keyboard, lets axe look, and closes it by keyboard; what is wrong with it, a line each. */
  async function look(opening: Opening, sight: Sight): Promise<string[]> {
    const { page, t, language } = sight;
    const faults: string[] = [];
    await opening.opener(sight).press('Enter');
    await opening.through?.(sight);
    const opened = opening.opened(sight);
    await opened.waitFor();
    await hasCaret(page, opened);
    if (language === 'vi' && opening.open === undefined) {
      const escapes = await escapesByTab(page, opened);
      if (escapes > 0) faults.push(`Tab leaves it ${escapes} times`);
    }
    await opening.until?.(opened, sight);
    // how it stands on the page is the same by night; a menu hangs from its button and is no landmark
    const found = await faultsOf(page, language === 'vi' ? {} : { within: opened });
    faults.push(...found.filter((fault) => !(opening.open && fault.startsWith('region:'))));
    if (language === 'en') await stage.picture(page, opening.what);
    if (opening.byButton) await opened.getByRole('button', { name: t('app.close') }).press('Enter');
    else await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'hidden' });
    await hasCaret(page, (opening.back ?? opening.opener)(sight)).catch(async () => {
      faults.push(`the caret is not back, but at ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120))}`);
    });
    return faults.map((fault) => `${opening.what}, ${language}: ${fault}`);
  }

  /** Every opening of one screen, in both looks, in one window each. */
  function on(screen: string, account: string, path: () => string, openings: readonly Opening[], before?: (sight: Sight) => Promise<void>): void {
    stage.story(`${screen}: axe finds nothing in what opens, it keeps the caret, and gives it back when Escape closes it`, async () => {
      const faults: string[] = [];
      for (const { language, scheme } of looks) {
        const page = await stage.window(account, path(), { language, scheme });
        page.setDefaultTimeout(8_000);
        await settled(page, language);
        const sight = sightOf(page, language);
        await before?.(sight);
        for (const opening of openings) faults.push(...(await look(opening, sight)));
      }
      expect(faults).toEqual([]);
    });
  }

  let at: Record<'preparing' | 'gathering' | 'consolidating' | 'consulting' | 'formatReview' | 'signing' | 'issuing' | 'dispatching', string>;
  beforeAll(async () => {
    const { office } = stage;
    at = {
      preparing: await aReport(office, 'preparing'),
      gathering: await aReport(office, 'gathering'),
      consolidating: await aReport(office, 'consolidating'),
      consulting: await aReport(office, 'consulting'),
      formatReview: await aReport(office, 'formatReview'),
      signing: await aReport(office, 'signing'),
      issuing: await aReport(office, 'issuing'),
      dispatching: await aReport(office, 'dispatching'),
    };
    await aReport(office, 'signing', 'Văn bản thứ hai trình ký');
    await (await office.person(who.dispatcher)).take(at.dispatching, 'CONFIRM_RECIPIENTS', null);
  }, 120_000);

  const account = ({ page, t }: Sight) => page.getByRole('button', { name: begins(t('account.menu')) });
  const item = (key: string) => (sight: Sight) =>
    menu(sight)
      .getByRole('menuitem', { name: sight.t(key) })
      .press('Enter');
  on('the desk', who.drafter, () => '/', [
    { what: 'the palette', opener: ({ page, t }) => page.getByRole('button', { name: begins(t('palette.open')) }), opened: dialog },
    {
      what: 'the palette with what was found',
      opener: ({ page, t }) => page.getByRole('button', { name: begins(t('palette.open')) }),
      opened: dialog,
      async until(opened) {
        await opened.getByRole('combobox').fill('Kết quả');
        await opened
          .getByRole('option', { name: /Kết quả/ })
          .first()
          .waitFor();
      },
    },
    { what: 'the notices', opener: ({ page, t }) => page.getByRole('button', { name: begins(t('notices.title')) }), opened: dialog },
    { what: 'the menu of the account', opener: account, opened: menu, open: true },
    {
      what: 'a new password',
      opener: account,
      through: item('password.title'),
      opened: dialog,
      async until(opened, { t }) {
        await opened.getByLabel(t('password.old'), { exact: true }).fill('không phải');
        await opened.getByLabel(t('password.fresh'), { exact: true }).fill('một câu dài dễ nhớ 2026');
        await opened.getByLabel(t('password.again')).fill('một câu dài dễ nhớ 2026');
        await opened.getByRole('button', { name: t('password.submit') }).click();
        await opened.getByText(t('password.wrongOld')).waitFor();
      },
    },
    { what: 'signing out everywhere', opener: account, through: item('account.everywhere'), opened: dialog },
    { what: 'the views', opener: ({ page, t }) => page.getByRole('button', { name: t('work.views') }), opened: menu, open: true },
  ]);

  on(
    'the desk, sifted',
    who.drafter,
    () => '/',
    [
      {
        what: 'the name of a view',
        opener: ({ page, t }) => page.getByRole('button', { name: t('work.views') }),
        through: item('work.saveView'),
        opened: dialog,
      },
    ],
    async ({ page, t }) => {
      await page.getByRole('searchbox', { name: t('work.findLabel') }).fill('ket');
    },
  );

  on('the desk, by its keys', who.drafter, () => '/', [
    { what: 'the keys', opener: ({ page, t }) => page.getByRole('button', { name: new RegExp(t('work.keys')) }), opened: dialog },
  ]);
  stage.story('the calendar of a field in a dialog: axe finds nothing, and Escape closes it alone', async () => {
    const page = await stage.window(who.drafter, `/reports/${at.preparing}`);
    await settled(page);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      const open = step('OPEN_INPUT').opener(sightOf(page, 'vi'));
      await open.press('Enter');
      const whole = page.getByRole('dialog', { name: say('event.OPEN_INPUT') });
      const button = whole.getByRole('button', { name: say('form.calendar', { label: say('field.dueAt') }) });
      await button.press('Enter');
      const calendar = page.locator('table').filter({ has: page.locator('[aria-pressed=true]') });
      await calendar.waitFor();
      await hasCaret(page, calendar);
      expect(await faultsOf(page)).toEqual([]);
      await stage.picture(page, `the calendar ${scheme}`);
      // where nothing has the caret too, such as after a click on the sheet
      if (scheme === 'dark') await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('Escape');
      await calendar.waitFor({ state: 'hidden' });
      await hasCaret(page, button);
      await page.keyboard.press('Escape');
      await whole.waitFor({ state: 'hidden' });
      await hasCaret(page, open);
    }
  });
  stage.story('a paper that was taken away: the caret stays with the others', async () => {
    const id = await aReport(stage.office, 'preparing');
    const page = await stage.window(who.drafter, `/reports/${id}`);
    await page.getByRole('tab', { name: say('reportPage.progress') }).click();
    await page.getByText(say('papers.none')).waitFor();
    await page.locator('input[type=file]').setInputFiles(paper);
    const remove = page.getByRole('button', { name: say('papers.remove', { name: paper.name }) });
    await remove.press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('papers.removeDo'), exact: true })
      .press('Enter');
    await remove.waitFor({ state: 'detached' });
    await hasCaret(page, page.getByRole('list', { name: begins(say('papers.title')) }));
  });

  stage.story('the rest of the desks on a phone: axe finds nothing in the menu, and it gives the caret back', async () => {
    const page = await stage.window(who.clerk, '/', { width: 390, height: 844, scheme: 'dark' });
    await settled(page);
    const more: Opening = {
      what: 'the other desks',
      opener: ({ page: here, t }) => here.getByRole('button', { name: t('shell.more') }),
      opened: menu,
      open: true,
    };
    expect(await look(more, sightOf(page, 'vi'))).toEqual([]);
  });

  stage.story('the door: axe finds nothing where a password was wrong, and where one’s own is to be chosen', async () => {
    const { password } = await (await stage.office.person(who.administrator)).post<{ password: string }>('/api/people', {
      account: 'nguoi.moi',
      name: 'Người Mới Đến',
      title: 'Chuyên viên',
      memberships: [{ role: 'drafter', division: 'CĐS' }],
    });
    const faults: string[] = [];
    for (const { language, scheme } of looks) {
      const page = await stage.window(null, '/', { language, scheme });
      const { t } = sightOf(page, language);
      const come = async (with_: string) => {
        await page.getByLabel(t('session.account')).fill('nguoi.moi');
        await page.getByLabel(t('session.password'), { exact: true }).fill(with_);
        await page.keyboard.press('Enter');
      };
      await come('không phải');
      await page.getByText(t('session.wrong')).waitFor();
      faults.push(...(await faultsOf(page)));
      await come(password);
      await page.getByRole('heading', { name: t('password.first') }).waitFor();
      await page.getByLabel(t('password.again')).fill('không giống');
      await page.keyboard.press('Enter');
      await page.getByText(t('form.required')).first().waitFor();
      await page.getByText(t('password.differ')).waitFor();
      faults.push(...(await faultsOf(page)));
      await stage.picture(page, `the first password ${language}`);
    }
    expect(faults).toEqual([]);
  });

  stage.story('a session that ends under an open dialog: the door lies over it, keeps the caret, and leaves what was written', async () => {
    const { office } = stage;
    const id = await aReport(office, 'preparing');
    const page = await stage.window(null, '/');
    await signInByHand(page, who.secondDrafter, office.passwordOf(who.secondDrafter));
    await page.goto(`/reports/${id}`);
    await settled(page);
    const sight = sightOf(page, 'vi');
    await page.getByRole('button', { name: begins(say('account.menu')) }).press('Enter');
    await item('password.title')(sight);
    await dialog(sight).getByLabel(say('password.fresh'), { exact: true }).fill('một câu dài dễ nhớ 2026');
    await dialog(sight).getByLabel(say('password.old'), { exact: true }).fill('không phải');
    await dialog(sight).getByLabel(say('password.again')).fill('một câu dài dễ nhớ 2026');
    // last of all: what the page asks by itself finds out as well, and nothing can be typed any more
    await page.context().clearCookies();
    await page.keyboard.press('Enter');
    const door = page.getByRole('main').filter({ has: page.getByRole('heading', { name: say('session.title') }) });
    await door.waitFor();
    await hasCaret(page, door);
    // past its last field the page ends: nothing under it can be reached
    expect(await escapesByTab(page, door, { orNowhere: true })).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await signInByHand(page, who.secondDrafter, office.passwordOf(who.secondDrafter));
    expect(await dialog(sight).getByLabel(say('password.fresh'), { exact: true }).inputValue()).toBe('một câu dài dễ nhớ 2026');
  });

  on('a report in preparation', who.drafter, () => `/reports/${at.preparing}`, [
    step('OPEN_INPUT', { until: refused }),
    step('EDIT', { byButton: true }),
    step('NAME_FORMER'),
    step('WITHDRAW', { until: sentEmpty }),
  ]);
  on('a report that gathers input', who.drafter, () => `/reports/${at.gathering}`, [
    step('SUBMIT'),
    step('REASSIGN'),
    step('EXTEND', { until: refused }),
    step('DECLINE', { until: sentEmpty }),
  ]);
  on('a report that is put together', who.drafter, () => `/reports/${at.consolidating}`, [step('ASK_OPINION', { until: cutOff }), step('SUBMIT_FOR_REVIEW')]);
  on('a report about which others are asked', who.reviewer, () => `/reports/${at.consulting}`, [step('ANSWER_OPINION')]);
  on('a report in format review', who.reviewer, () => `/reports/${at.formatReview}`, [
    step('RETURN', { until: sentEmpty }),
    {
      what: 'a step, chosen in the palette',
      opener: ({ page, t }) => page.getByRole('button', { name: begins(t('palette.open')) }),
      async through(sight) {
        await dialog(sight)
          .getByRole('option', { name: sight.t('event.INITIAL') })
          .waitFor();
        await dialog(sight).getByRole('combobox').fill(sight.t('event.INITIAL'));
        await dialog(sight).getByRole('combobox').press('Enter');
      },
      opened: (sight) => dialog(sight).filter({ hasText: sight.t('actions.seen') }),
    },
  ]);
  on(
    'the papers of a report',
    who.drafter,
    () => `/reports/${at.preparing}`,
    [
      {
        what: 'taking a paper away',
        opener: ({ page, t }) => page.getByRole('button', { name: t('papers.remove', { name: paper.name }) }),
        opened: dialog,
      },
    ],
    async ({ page, t }) => {
      await page.getByRole('tab', { name: t('reportPage.progress') }).click();
      await page.getByText(t('papers.none')).or(page.getByText(paper.name)).first().waitFor();
      if ((await page.getByText(paper.name).count()) === 0) await page.locator('input[type=file]').setInputFiles(paper);
      await page.getByRole('button', { name: t('papers.remove', { name: paper.name }) }).waitFor();
    },
  );

  on('the desk of who signs', who.director, () => `/sign?id=${at.signing}`, [step('SIGN'), step('RETURN', { until: sentEmpty }), step('HAND_TO_DEPUTY')]);
  on(
    'a series to sign',
    who.director,
    () => `/sign?id=${at.signing}`,
    [
      {
        what: 'a series',
        opener: ({ page, t }) => page.getByRole('button', { name: t('series.start', { event: t('event.SIGN'), count: 2 }) }),
        opened: dialog,
        // what was ticked is not any more, and the button has gone with it
        back: ({ page }) => page.getByRole('main'),
      },
    ],
    async ({ page, t }) => {
      const boxes = page.getByRole('checkbox', { name: begins(t('queue.tick', { subject: '' })) });
      await boxes.first().check();
      await boxes.nth(1).check();
    },
  );
  on('the desk of the clerk', who.clerk, () => `/issue?id=${at.issuing}`, [step('RETURN_TO_SIGNING', { until: sentEmpty })]);
  on('the desk of who sends', who.dispatcher, () => `/dispatch?id=${at.dispatching}`, [step('HAND_OVER'), step('DELIVERY_RETURNED', { until: sentEmpty })]);

  const tool =
    (key: string) =>
    ({ page, t }: Sight) =>
      page.getByRole('button', { name: t(key), exact: true });
  const sheet = ({ page, t }: Sight) => page.getByRole('textbox', { name: begins(t('text.box', { number: 1, heading: '' })) });
  on(
    'a section that is written',
    who.drafter,
    () => `/reports/${at.gathering}/sections/1`,
    [
      { what: 'the ways to set a paragraph', opener: tool('text.tools.align'), opened: menu, open: true },
      { what: 'the kinds of numbers', opener: tool('text.tools.kinds'), opened: menu, open: true },
      { what: 'a new table', opener: tool('text.table.insert'), opened: dialog },
      {
        what: 'a picture',
        opener: tool('text.tools.image'),
        opened: dialog,
        async until(opened, { t }) {
          await opened
            .locator('input[type=file]')
            .setInputFiles({ name: 'khong-phai-hinh.png', mimeType: 'image/png', buffer: Buffer.from('không phải hình') });
          await opened.getByText(t('text.image.imageUnreadable')).waitFor();
        },
        back: sheet,
      },
      {
        what: 'finding and replacing',
        opener: tool('text.find.title'),
        opened: ({ page, t }) => page.getByRole('search', { name: t('text.find.title') }),
        open: true,
        async until(opened, { t }) {
          await opened.getByRole('textbox', { name: t('text.find.words'), exact: true }).fill('mạng');
          await opened.getByText(t('text.find.count', { at: 1, n: 1 })).waitFor();
        },
        back: sheet,
      },
    ],
    async (sight) => sheet(sight).waitFor(),
  );
});
