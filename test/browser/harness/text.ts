import type { Locator, Page } from 'playwright-core';
import type { Office } from './office.js';
import { who } from './reports.js';
import { begins, say } from './words.js';

/** A part of a text as the package keeps it. */
export interface Part {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string }[];
  content?: Part[];
}

/** The sheet on which the first section is written. */
export const sheetOf = (page: Page): Locator => page.getByRole('textbox', { name: begins(say('text.box', { number: 1, heading: '' })) });

/** How long a text may be on its way to the office, ms. */
const patience = 15_000;

/** The first section's text as the office has it, once it holds these words, or this piece of its JSON. */
export async function keptText(office: Office, page: Page, report: string, holds: string): Promise<Part[]> {
  const path = `/api/reports/${report}/sections/1/text`;
  const text = await page.evaluate(
    async ({ path: address, holds: piece, patience: ms }) => {
      for (const end = Date.now() + ms; ; ) {
        const kept = await (await fetch(address)).text();
        if (kept.includes(piece)) return null;
        if (Date.now() > end) return kept;
        await new Promise(requestAnimationFrame);
      }
    },
    { path, holds, patience },
  );
  if (text !== null) throw new Error(`The office has no “${holds}”: ${text}`);
  const found = await (await office.person(who.drafter)).get<{ doc?: { content: Part[] }; content?: Part[] }>(path);
  return (found.doc ?? found).content ?? [];
}

/** Lets the place of the caret take what another program left on the clipboard. */
export async function paste(sheet: Locator, { html = '', text = '' }: { html?: string; text?: string }): Promise<void> {
  await sheet.evaluate(
    (element, kinds) => {
      const clipboardData = new DataTransfer();
      for (const [kind, words] of kinds) if (words !== '') clipboardData.setData(kind ?? '', words ?? '');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [
      ['text/html', html],
      ['text/plain', text],
    ],
  );
}

/** A text in one line a part, for reading: marks before the words, attributes that say something in brackets. */
export function written(parts: readonly Part[], depth = 0): string[] {
  return parts.flatMap((part) => {
    const attrs = Object.entries(part.attrs ?? {}).filter(([, value]) => value !== null && value !== 1);
    const said = attrs.length === 0 ? '' : ` (${attrs.map(([name, value]) => `${name} ${String(value)}`).join(', ')})`;
    const marks = part.marks === undefined ? '' : `${part.marks.map(({ type }) => type).join(' ')}: `;
    const line = part.type === 'text' ? `${marks}${part.text ?? ''}` : `${part.type}${said}`;
    return [' '.repeat(depth) + line, ...written(part.content ?? [], depth + 1)];
  });
}
