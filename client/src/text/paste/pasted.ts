/**
 * What comes from the clipboard, as HTML of the package's own schema: paragraphs, lists, tables, footnotes, images and the five marks.
 * Structure stays, looks go. Word's lists, notes and tracked deletions, Excel's ranges and hidden rows are read as they were meant.
 */
import { type Content, type Element, isElement, parsed, wordsOf } from './html.js';
import { imageHtml, isKept } from './images.js';
import { closed, type Item, listPlace, type Mark, markOf, nested, opened } from './lists.js';
import { holdsNotes, leadsBack, noteAt, notesOf } from './notes.js';
import { isBlank, lineBreak, type Run, written } from './runs.js';
import { type Align, alignOf, declarations, type Marks, marksIn, type Sheet, type Style, sheetOf, styleOf } from './style.js';
import { tableHtml } from './table.js';

/** The clean HTML of a fragment; empty where there is nothing to take over. */
export function fromPasted(html: string): string {
  const root = parsed(html);
  const reader: Reader = { sheet: sheetOf(root), notes: notesOf(root), inNote: false };
  return blocksOf(only(root), reader, plain).map(htmlOf).join('');
}

interface Reader {
  sheet: Sheet;
  notes: ReadonlyMap<string, Element>;
  /** a note inside a note is none */
  inNote: boolean;
}
interface Around {
  marks: Marks;
  align: Align | null;
  /** a header cell is bold by itself */
  inHeader: boolean;
}
const plain: Around = { marks: new Set(), align: null, inHeader: false };

type Block = { html: string } | { item: Item; html: string };

/** One cell copied alone is its words. */
function only(root: Element): Element {
  const tables = find(root, 'table');
  const [table] = tables;
  if (tables.length !== 1 || table === undefined) return root;
  const cells = [...find(table, 'td'), ...find(table, 'th')];
  const [cell] = cells;
  if (cells.length !== 1 || cell === undefined) return root;
  const outside = (element: Element): string =>
    element.children.map((child) => (isElement(child) ? (child === table || isSkipped(child) ? '' : outside(child)) : child)).join('');
  return outside(root).trim() === '' ? { ...cell, tag: 'div' } : root;
}

const find = (element: Element, tag: string): Element[] =>
  element.children.flatMap((child) => (isElement(child) ? [...(child.tag === tag ? [child] : []), ...find(child, tag)] : []));

const skipped = new Set([
  'style',
  'script',
  'title',
  'xml',
  'noscript',
  'template',
  'del',
  'object',
  'iframe',
  'svg',
  'math',
  'button',
  'select',
  'textarea',
  'input',
  'head',
]);

function isSkipped(element: Element): boolean {
  if (skipped.has(element.tag)) return true;
  const style = declarations(element.attrs.get('style') ?? '');
  return (
    style.get('display') === 'none' ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-list')?.toLowerCase() === 'ignore' ||
    style.has('mso-comment-reference') ||
    /^comment/.test(style.get('mso-element') ?? '') ||
    style.get('mso-special-character') === 'comment' ||
    /\bmso(Del|CommentReference)\b/i.test(element.attrs.get('class') ?? '')
  );
}

const containers = new Set([
  'div',
  'body',
  'html',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'center',
  'blockquote',
  'figure',
  'figcaption',
  'dl',
  'dt',
  'dd',
  'address',
  'fieldset',
  'form',
  'aside',
  'nav',
]);
const lines = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'caption', 'li', 'tr']);

function blocksOf(root: Element, reader: Reader, around: Around): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  let item: Item | null = null;

  const flush = (align: Align | null) => {
    const html = written(runs);
    const isNothing = isBlank(runs);
    runs = [];
    if (isNothing) return;
    if (item !== null) blocks.push({ item, html: `<p>${html}</p>` });
    else blocks.push({ html: align === null ? `<p>${html}</p>` : `<p style="text-align: ${align}">${html}</p>` });
  };

  const text = (words: string, marks: Marks, isPre: boolean) => {
    if (!isPre) runs.push({ text: words, marks });
    else for (const [i, line] of words.split('\n').entries()) runs.push(...(i === 0 ? [] : [lineBreak]), { text: line, marks });
  };

  const block = (element: Element, style: Style, here: Around) => {
    flush(around.align);
    const align = alignOf(element, style) ?? here.align;
    const found = element.tag === 'p' || element.tag === 'div' || /^h\d$/.test(element.tag) ? itemOf(element, style, reader.sheet) : null;
    item = found?.item ?? null;
    if (found?.words !== undefined) runs.push({ text: `${found.words} `, marks: here.marks });
    walk(element.children, { ...here, align }, element.tag === 'pre');
    flush(align);
    item = null;
  };

  const whole = (html: string, align: Align | null) => {
    flush(align);
    item = null;
    if (html !== '') blocks.push({ html });
  };

  /** What stands in a line, or as a whole between lines; false where it is neither. */
  const placed = (one: Element, style: Style, here: Around): boolean => {
    const note = noteAt(one);
    if (note !== null) runs.push(...noteRun(note, reader));
    else if (one.tag === 'br') runs.push(...(isPageBreak(style) ? [] : [lineBreak]));
    else if (style.has('mso-tab-count')) runs.push({ text: ' ', marks: here.marks });
    else if (one.tag === 'img') whole(isKept(one) ? imageHtml(one) : '', here.align);
    else if (one.tag === 'ul' || one.tag === 'ol') whole(listHtml(one, reader, here), here.align);
    else if (one.tag === 'table')
      whole(
        tableHtml(one, reader.sheet, (cell, isHeader) => cellInside(cell, isHeader, reader)),
        here.align,
      );
    else return false;
    return true;
  };

  const element = (one: Element, here: Around, isPre: boolean): void => {
    if (isSkipped(one) || holdsNotes(one) || leadsBack(one)) return;
    const style = styleOf(one, reader.sheet);
    const marks = marksIn(one, style, here.marks);
    const inside: Around = { ...here, marks: here.inHeader ? without(marks, 'strong') : marks };
    if (placed(one, style, inside)) return;
    if (lines.has(one.tag) || containers.has(one.tag)) block(one, style, inside);
    else walk(one.children, inside, isPre);
  };

  const walk = (children: readonly Content[], here: Around, isPre: boolean): void => {
    for (const child of children) {
      if (isElement(child)) element(child, here, isPre);
      else text(child, here.marks, isPre);
    }
  };

  walk(root.children, around, false);
  flush(around.align);
  return together(blocks);
}

const isPageBreak = (style: Style): boolean => style.get('page-break-before') === 'always' || style.get('mso-break-type') === 'section-break';
const without = (marks: Marks, mark: 'strong'): Marks => new Set([...marks].filter((one) => one !== mark));
const htmlOf = ({ html }: Block): string => html;

/** Items that follow one another become lists. */
function together(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  let items: { item: Item; html: string }[] = [];
  const close = () => {
    if (items.length > 0) out.push({ html: nested(items) });
    items = [];
  };
  for (const block of blocks) {
    if ('item' in block) items.push(block);
    else {
      close();
      out.push(block);
    }
  }
  close();
  return out;
}

/** A paragraph of Word that is an item; with `words` where its mark is nothing a list of the page could print. */
function itemOf(element: Element, style: Style, sheet: Sheet): { item: Item | null; words?: string } | null {
  const place = listPlace(style);
  if (place === null) return null;
  const words =
    ignored(element)
      ?.replace(/[\s\u00a0]+/g, ' ')
      .trim() ?? '';
  const mark = markOf(words, sheet.lists.get(`${place.list}:level${place.level}`)?.get('mso-level-number-format'));
  return mark === null ? { item: null, words } : { item: { ...place, mark } };
}

/** The words of the mark, which Word writes for programs that know no lists. */
function ignored(element: Element): string | null {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const words =
      declarations(child.attrs.get('style') ?? '')
        .get('mso-list')
        ?.toLowerCase() === 'ignore'
        ? wordsOf(child)
        : ignored(child);
    if (words !== null) return words;
  }
  return null;
}

function listHtml(list: Element, reader: Reader, around: Around, depth = 0): string {
  const items: string[] = [];
  for (const child of list.children) {
    if (!isElement(child) || isSkipped(child)) continue;
    const isList = child.tag === 'ul' || child.tag === 'ol';
    const html = isList ? listHtml(child, reader, around, depth + 1) : blocksOf(child, reader, around).map(htmlOf).join('');
    if (html === '') continue;
    // a list directly in a list belongs to the item before
    const before = isList ? items.pop() : undefined;
    items.push(before === undefined ? (html.startsWith('<p') ? html : `<p></p>${html}`) : before + html);
  }
  if (items.length === 0) return '';
  const mark = markOfList(list);
  return `${opened(mark, depth)}${items.map((html) => `<li>${html}</li>`).join('')}${closed(mark)}`;
}

const kinds: Record<string, '1' | 'a' | 'A' | 'i' | 'I'> = {
  decimal: '1',
  'lower-alpha': 'a',
  'upper-alpha': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  '1': '1',
  a: 'a',
  A: 'A',
  i: 'i',
  I: 'I',
};

function markOfList(list: Element): Mark {
  if (list.tag === 'ul') return { ordered: false };
  const start = Number(list.attrs.get('start') ?? 1);
  const styled = declarations(list.attrs.get('style') ?? '').get('list-style-type');
  return {
    ordered: true,
    type: kinds[styled ?? list.attrs.get('type') ?? '1'] ?? '1',
    start: Number.isInteger(start) && start >= 0 && start < 32_768 ? start : 1,
  };
}

function cellInside(cell: Element, isHeader: boolean, reader: Reader): string {
  const style = styleOf(cell, reader.sheet);
  const marks = isHeader ? new Set<never>() : marksIn(cell, style, new Set());
  const html = blocksOf({ ...cell, tag: 'div' }, reader, { marks, align: alignOf(cell, style), inHeader: isHeader })
    .map(htmlOf)
    .join('');
  return html === '' ? '<p></p>' : html;
}

function noteRun(id: string, reader: Reader): Run[] {
  const note = reader.notes.get(id);
  if (note === undefined || reader.inNote) return [];
  const html = blocksOf(note, { ...reader, inNote: true }, plain)
    .map(htmlOf)
    .join('');
  return html === '' ? [] : [{ html: `<span data-footnote="">${html}</span>` }];
}
