/** What of a style says something about the text, not about its looks. */
import type { Element } from './html.js';
import { within, wordsOf } from './html.js';

export type Style = ReadonlyMap<string, string>;

/** `font-weight:bold; text-align:center` as a map, names in small letters. */
export function declarations(text: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;])*)/g)) all.set(name.toLowerCase(), value.trim());
  return all;
}

/** The rules of a fragment's style sheets: of a class alone (Excel's `.xl65`), and of Word's lists (`@list l0:level2`). */
export interface Sheet {
  classes: ReadonlyMap<string, Style>;
  lists: ReadonlyMap<string, Style>;
}

export function sheetOf(root: Element): Sheet {
  const classes = new Map<string, Style>();
  const lists = new Map<string, Style>();
  for (const element of within(root)) {
    if (element.tag !== 'style') continue;
    const text = wordsOf(element).replace(/\/\*[\s\S]*?\*\//g, ' ');
    for (const [, names = '', body = ''] of text.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const list = /@list\s+(l\d+:level\d+)\s*$/.exec(names)?.[1];
      if (list !== undefined) lists.set(list, declarations(body));
      for (const name of names.split(',')) {
        const single = /^\s*(?:<!--\s*)?\.([\w-]+)\s*$/.exec(name)?.[1];
        if (single !== undefined) classes.set(single, new Map([...(classes.get(single) ?? []), ...declarations(body)]));
      }
    }
  }
  return { classes, lists };
}

/** An element's own style over that of its classes. */
export function styleOf(element: Element, sheet: Sheet): Style {
  const classes = (element.attrs.get('class') ?? '').split(/\s+/).flatMap((name) => [...(sheet.classes.get(name) ?? [])]);
  return new Map([...classes, ...declarations(element.attrs.get('style') ?? '')]);
}

/** The marks a text has, in the order in which they are written. */
export const markTags = ['strong', 'em', 'u', 'sup', 'sub'] as const;
export type MarkTag = (typeof markTags)[number];
export type Marks = ReadonlySet<MarkTag>;

const byTag: Record<string, MarkTag> = { b: 'strong', strong: 'strong', i: 'em', em: 'em', cite: 'em', u: 'u', sup: 'sup', sub: 'sub' };
for (const level of [1, 2, 3, 4, 5, 6]) byTag[`h${level}`] = 'strong';

/** What a style says of a mark: the words for, and the words against. */
const says: readonly { mark: MarkTag; of: readonly string[]; yes: RegExp; no: RegExp }[] = [
  { mark: 'strong', of: ['font-weight'], yes: /^(bold|bolder|[6-9]00)$/i, no: /^(normal|lighter|[1-5]00)$/i },
  { mark: 'em', of: ['font-style'], yes: /^(italic|oblique)/i, no: /^normal/i },
  { mark: 'u', of: ['text-decoration', 'text-decoration-line', 'text-underline'], yes: /underline|single/i, no: /none/i },
];

/** The marks inside an element: those around it, what its tag says, and what its style says for or against. */
export function marksIn(element: Element, style: Style, around: Marks): Marks {
  const marks = new Set(around);
  const own = byTag[element.tag];
  if (own !== undefined) marks.add(own);
  for (const { mark, of, yes, no } of says) {
    // a link's underline is the page's, not the writer's
    if (mark === 'u' && element.tag === 'a') continue;
    const words = of
      .map((name) => style.get(name) ?? '')
      .join(' ')
      .trim();
    if (yes.test(words)) marks.add(mark);
    else if (no.test(words)) marks.delete(mark);
  }
  const raised = element.tag === 'span' || element.tag === 'font' ? style.get('vertical-align') : undefined;
  if (raised === 'super') marks.add('sup');
  if (raised === 'sub') marks.add('sub');
  return marks;
}

export type Align = 'center' | 'right';

/** Only what the page does not do of itself: a text is justified anyway. */
export function alignOf(element: Element, style: Style): Align | null {
  const said = (style.get('text-align') ?? element.attrs.get('align') ?? '').toLowerCase();
  return said === 'center' || said === 'right' ? said : null;
}
