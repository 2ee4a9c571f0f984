import type { Locator, Page } from 'playwright-core';

/** Resolves when this part holds the caret. */
export async function hasCaret(page: Page, part: Locator): Promise<void> {
  await page.waitForFunction((element) => element?.contains(document.activeElement) ?? false, await part.elementHandle());
}

/** How often Tab is pressed, forwards and back: more often than the largest dialog has stops would say no more. */
const presses = 12;

/** Tab and Shift+Tab from where the caret is: how often it left this part for another; `orNowhere`: the page may end there. */
export async function escapesByTab(page: Page, part: Locator, { orNowhere = false } = {}): Promise<number> {
  const left = (element: Element, mayEnd: boolean) => !element.contains(document.activeElement) && !(mayEnd && document.activeElement === document.body);
  let escapes = 0;
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let n = 0; n < presses; n += 1) {
      await page.keyboard.press(key);
      if (await part.evaluate(left, orNowhere)) escapes += 1;
    }
  }
  return escapes;
}
