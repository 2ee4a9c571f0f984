/** Footnotes and endnotes of Word and LibreOffice: a reference among the words, and the note itself somewhere behind. */
import { type Element, within } from './html.js';
import { declarations } from './style.js';

const idOf = (href: string): string | null => {
  const name = href.slice(href.lastIndexOf('#') + 1);
  const [, word] = /^_((?:ftn|edn)\d+)$/.exec(name) ?? [];
  const [, writer] = /^(sd(?:footnote|endnote)\d+)sym$/.exec(name) ?? [];
  return word ?? writer ?? null;
};

/** The note that a link refers to; null where it is no reference. */
export const noteAt = (element: Element): string | null => (element.tag === 'a' ? idOf(element.attrs.get('href') ?? '') : null);

/** True of the mark before the note's own words, which leads back. */
export const leadsBack = (element: Element): boolean => {
  if (element.tag !== 'a') return false;
  const href = element.attrs.get('href') ?? '';
  return /#_(ftn|edn)ref\d+$/.test(href) || /#sd(footnote|endnote)\d+anc$/.test(href);
};

const noteId = /^(?:(?:ftn|edn)\d+|sd(?:footnote|endnote)\d+)$/;

/** True of the place behind the text where the notes stand. */
export const holdsNotes = (element: Element): boolean =>
  element.tag === 'div' &&
  (/^(footnote|endnote)(-list)?$/.test(declarations(element.attrs.get('style') ?? '').get('mso-element') ?? '') || noteId.test(element.attrs.get('id') ?? ''));

/** All notes by their names. */
export function notesOf(root: Element): ReadonlyMap<string, Element> {
  const notes = new Map<string, Element>();
  for (const element of within(root)) {
    const id = element.attrs.get('id') ?? '';
    if (element.tag === 'div' && noteId.test(id)) notes.set(id, element);
  }
  return notes;
}
