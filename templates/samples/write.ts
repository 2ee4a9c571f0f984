/** Short forms in which the samples are written. */
import type { Block, Doc, Footnote, Inline, Text } from '../package/index.js';

type Words = string | Inline;

function inline(words: readonly Words[]): Inline[] {
  return words.map((one) => (typeof one === 'string' ? { type: 'text', text: one } : one));
}

export function doc(...content: Block[]): Doc {
  return { type: 'doc', content };
}

export function paragraph(...words: Words[]): Block {
  return { type: 'paragraph', content: inline(words) };
}

export function bold(text: string): Text {
  return { type: 'text', text, marks: [{ type: 'bold' }] };
}

/** A footnote, one paragraph for each text. */
export function footnote(...texts: string[]): Footnote {
  return { type: 'footnote', content: texts.map((text) => paragraph(text)) };
}

export function bullets(...items: string[]): Block {
  return { type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) };
}

export function ordered(...items: string[]): Block {
  return { type: 'orderedList', content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) };
}

function centred(text: string): Block {
  return { type: 'paragraph', attrs: { textAlign: 'center' }, content: inline([text]) };
}

/** The first row is the header, figures are centred; widths in pixels. */
export function table(widths: readonly number[], ...rows: string[][]): Block {
  return {
    type: 'table',
    content: rows.map((row, r) => ({
      type: 'tableRow',
      content: row.map((text, c) => ({
        type: r === 0 ? 'tableHeader' : 'tableCell',
        attrs: { colspan: 1, rowspan: 1, colwidth: [widths[c] ?? 100] },
        content: [/^[\d.,]+$/.test(text) ? centred(text) : paragraph(text)],
      })),
    })),
  };
}
