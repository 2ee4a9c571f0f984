import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { type Language, say } from './words.js';

/** Resolves when a screen has everything it waited for. */
export async function settled(page: Page, language: Language = 'vi'): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(
    (loading) =>
      document.querySelector(`[aria-label="${loading}"]`) === null &&
      document.querySelector('[aria-busy="true"]') === null &&
      document.fonts.status === 'loaded',
    say('app.loading', {}, language),
  );
}

interface Asked {
  /** these alone */
  rules?: readonly string[];
  /** this part of the page alone */
  within?: Locator;
}

/** What axe finds wrong with the page as it stands, a line each: rule, what it asks, where. */
export async function faultsOf(page: Page, { rules, within }: Asked = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const looked = async (part: Element, only: readonly string[] | undefined) => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run(part, {
      resultTypes: ['violations'],
      ...(only === undefined ? {} : { runOnly: { type: 'rule', values: [...only] } }),
    });
    return found.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, html, any }) => ({ target, html, said: any[0]?.message ?? '' })),
    }));
  };
  const violations = await (within ?? page.locator('html')).evaluate(looked, rules);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, said }) => `${id}: ${help}: ${target.join(' ')} ${html.slice(0, 160)} ${said}`),
  );
}

/** How much of the page lies beyond its right edge, CSS px: a person would have to scroll sideways. */
export const beyondTheEdge = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
