import type { Locator, Page } from 'playwright-core';
import { begins, type Language, say } from './words.js';

/** Types an account and its password as a person does, and resolves when the desk is there. */
export async function signInByHand(page: Page, account: string, password: string): Promise<void> {
  await page.getByLabel(say('session.account')).fill(account);
  await page.getByLabel(say('session.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: say('session.submit') }).click();
  await page.getByRole('button', { name: begins(say('account.menu')) }).waitFor();
}

/** The button that opens this event's dialog; it may carry how many parts the event fits. */
export const actionButton = (page: Page, event: string): Locator =>
  page.getByRole('button', { name: new RegExp(`${begins(say(`event.${event}`)).source}(\\s*\\(\\d+\\))?$`) }).first();

export interface Filled {
  /** the part, as the dialog names it: `Mục 2` */
  which?: string;
  /** by the label of the field */
  words?: Record<string, string>;
}

/** Takes a step as a person does: its button, what the dialog asks, and the dialog's own button; resolves when the dialog has gone. */
export async function take(page: Page, event: string, { which, words = {} }: Filled = {}): Promise<void> {
  const dialog = await openDialog(page, event);
  if (which !== undefined) {
    const choice = dialog.getByLabel(say('actions.which'));
    if ((await choice.count()) > 0) await choice.selectOption({ label: await labelThatBegins(choice, which) });
  }
  for (const [label, value] of Object.entries(words)) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole('button', { name: say(`event.${event}`), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export async function openDialog(page: Page, event: string): Promise<Locator> {
  await actionButton(page, event).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** Of a choice, the whole label that begins so. */
async function labelThatBegins(choice: Locator, words: string): Promise<string> {
  const labels = await choice.getByRole('option').allTextContents();
  const found = labels.find((label) => begins(words).test(label));
  if (found === undefined) throw new Error(`There is no “${words}” among ${labels.join(' | ')}`);
  return found;
}

/** Resolves when this window shows the report in this state, without being asked to look again. */
export async function showsState(page: Page, state: string, language: Language = 'vi'): Promise<void> {
  await page
    .getByRole('region', { name: say('report.walk', {}, language) })
    .getByRole('listitem')
    .filter({ hasText: `${say(`state.${state}`, {}, language)}, ${say('report.stepPresent', {}, language)}` })
    .waitFor({ state: 'attached' });
}
