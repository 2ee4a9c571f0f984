import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { showsState, signInByHand, take } from './harness/hands.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';
import { say } from './harness/words.js';

inBrowser('a report walked by seven people at once', (stage) => {
  stage.story('each sees the others’ steps as they are taken, without touching the page', async () => {
    const { office } = stage;
    const id = await aReport(office, 'preparing');
    const people = {
      drafter: who.drafter,
      otherDrafter: who.otherDrafter,
      head: who.head,
      otherHead: who.otherHead,
      reviewer: who.reviewer,
      director: who.director,
      clerk: who.clerk,
    } as const;
    type Name = keyof typeof people;
    const windows = new Map<Name, Page>();
    for (const [name, account] of Object.entries(people) as [Name, string][]) {
      const page = await stage.window(null);
      await signInByHand(page, account, office.passwordOf(account));
      windows.set(name, page);
    }
    const at = (name: Name): Page => {
      const page = windows.get(name);
      if (page === undefined) throw new Error(`${name} has no window`);
      return page;
    };
    const everybody = [...windows.keys()];
    /** Every window shows it by itself. */
    const allSee = (state: string, names: readonly Name[] = everybody) => Promise.all(names.map((name) => showsState(at(name), state)));
    const open = (name: Name) => at(name).goto(`/reports/${id}`);

    // who may not read it yet opens it once it is theirs to read
    const insiders = everybody.filter((name) => name !== 'otherDrafter' && name !== 'otherHead');
    await Promise.all(insiders.map(open));
    await allSee('preparing', insiders);
    await take(at('drafter'), 'OPEN_INPUT');
    await allSee('gathering', insiders);
    await Promise.all([open('otherDrafter'), open('otherHead')]);
    await allSee('gathering');

    const section = (n: number) => say('actions.section', { number: n });
    const sectionShows = (n: number, state: string) =>
      Promise.all(
        everybody.map((name) =>
          at(name)
            .getByText(say(`sectionState.${state}`))
            .nth(n)
            .waitFor(),
        ),
      );
    // both divisions at the same time
    await Promise.all([take(at('drafter'), 'SUBMIT', { which: section(1) }), take(at('otherDrafter'), 'SUBMIT', { which: section(2) })]);
    await sectionShows(1, 'submitted');
    await Promise.all([take(at('head'), 'APPROVE', { which: section(1) }), take(at('otherHead'), 'APPROVE', { which: section(2) })]);
    await sectionShows(1, 'contributed');

    await take(at('drafter'), 'CLOSE_INPUT');
    await allSee('consolidating');
    await take(at('drafter'), 'SUBMIT_FOR_REVIEW');
    await allSee('contentReview');
    await take(at('head'), 'INITIAL');
    await allSee('formatReview');
    await take(at('reviewer'), 'INITIAL');
    await allSee('signing');
    await take(at('director'), 'SIGN');
    await allSee('issuing');
    await take(at('clerk'), 'ISSUE');
    await allSee('dispatching');
    const { codeNumber } = await (await office.person(who.clerk)).report(id);
    expect(codeNumber).toBe('01/BC-SKHCN');
    await Promise.all(
      everybody.map((name) =>
        at(name)
          .getByText(codeNumber ?? '')
          .first()
          .waitFor(),
      ),
    );
    for (const name of everybody) await stage.picture(at(name), `after the walk ${name}`);
  });
});
