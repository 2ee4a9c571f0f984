/** The words before and after the sections, as plain lines of a field. */
import type { Doc, DocNode } from '../../text/doc.js';

/** One paragraph a line; null where it holds what a plain field cannot keep: a footnote, a list, bold words. */
export function plainOf(doc: Doc | undefined): string | null {
  const lines = (doc?.content ?? []).map(lineOf);
  return lines.includes(null) ? null : lines.join('\n');
}

function lineOf({ type, attrs, content = [] }: DocNode): string | null {
  const isPlain =
    type === 'paragraph' &&
    Object.values(attrs ?? {}).every((value) => value === null) &&
    content.every(({ type: of, text = '', marks = [] }) => of === 'text' && marks.length === 0 && !text.includes('\n'));
  return isPlain ? content.map(({ text = '' }) => text).join('') : null;
}

/** The text of these lines; undefined where nothing is written. */
export function docOf(words: string): Doc | undefined {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return undefined;
  return { type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) };
}

/** A place of the type's model that is still open. */
export const isOpenIn = (words: string): boolean => /…|\.{3}/.test(words);
