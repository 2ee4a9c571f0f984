/**
 * The one form in which an editor holds a text. The package leaves some things open that say the same on the page
 * (a cell without spans or with spans of one, marks in any order, a run of letters in two pieces); here each is said in one way.
 */
import type { Block, Doc, Inline, List, ListItem, Mark, MarkType, Paragraph, Table, TableCell, Text } from '../package/index.js';

/** As the schema ranks them. */
export const markTypes = ['bold', 'italic', 'underline', 'superscript', 'subscript'] as const satisfies readonly MarkType[];

/** Not a letter changes (what is joined is composed anew, NFC); what holds nothing a person could see and no cursor could enter (a list without items) goes. */
export const editingForm = (doc: Doc): Doc => ({ type: 'doc', content: doc.content.flatMap(blockForm) });

function blockForm(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraphForm(block)];
    case 'bulletList':
    case 'orderedList':
      return block.content.length === 0 ? [] : [listForm(block)];
    case 'table':
      return block.content.length === 0 ? [] : [tableForm(block)];
    case 'image': {
      const { src, alt, width } = block.attrs;
      return [{ type: 'image', attrs: { src, ...(alt === undefined ? {} : { alt }), ...(width === undefined ? {} : { width }) } }];
    }
  }
}

/** What a cursor has to be able to enter holds at least an empty line. */
function enterable(blocks: readonly Block[]): Block[] {
  const kept = blocks.flatMap(blockForm);
  return kept.length === 0 ? [{ type: 'paragraph' }] : kept;
}

function paragraphForm({ attrs, content = [] }: Paragraph): Paragraph {
  const inline = joined(content.map(inlineForm));
  return {
    type: 'paragraph',
    ...(attrs?.textAlign === undefined ? {} : { attrs: { textAlign: attrs.textAlign } }),
    ...(inline.length === 0 ? {} : { content: inline }),
  };
}

function inlineForm(node: Inline): Inline {
  switch (node.type) {
    case 'text':
      return textForm(node.text, (node.marks ?? []).map(typeOfMark));
    case 'hardBreak':
      return { type: 'hardBreak' };
    case 'footnote':
      return { type: 'footnote', content: enterable(node.content) };
  }
}
const typeOfMark = ({ type }: Mark): string => type;

/** A run of letters with those of its marks the page knows, each once. */
export function textForm(text: string, marks: readonly string[]): Text {
  const known = markTypes.filter((type) => marks.includes(type));
  return { type: 'text', text, ...(known.length === 0 ? {} : { marks: known.map((type) => ({ type })) }) };
}

function joined(nodes: readonly Inline[]): Inline[] {
  const runs: Inline[] = [];
  for (const node of nodes) {
    const before = runs.at(-1);
    if (before?.type === 'text' && node.type === 'text' && namesOf(before) === namesOf(node))
      runs[runs.length - 1] = { ...before, text: (before.text + node.text).normalize('NFC') };
    else runs.push(node);
  }
  return runs;
}
const namesOf = ({ marks = [] }: Text): string => marks.map(typeOfMark).join();

function listForm({ type, attrs, content }: List): List {
  const items = content.map((item): ListItem => ({ type: 'listItem', content: enterable(item.content) }));
  if (type === 'bulletList') return { type, content: items };
  const counting = {
    ...(typeof attrs?.start === 'number' && attrs.start !== 1 ? { start: attrs.start } : {}),
    ...(typeof attrs?.type === 'string' ? { type: attrs.type } : {}),
  };
  return { type, ...(Object.keys(counting).length === 0 ? {} : { attrs: counting }), content: items };
}

const tableForm = ({ content }: Table): Table => ({
  type: 'table',
  content: content.map((row) => ({ type: 'tableRow', content: row.content.map(cellForm) })),
});

function cellForm({ type, attrs, content }: TableCell): TableCell {
  const { colspan = 1, rowspan = 1, colwidth } = attrs ?? {};
  return { type, attrs: { colspan, rowspan, ...(isWidths(colwidth) ? { colwidth } : {}) }, content: enterable(content) };
}

/** Pixels, a number a column. */
export const isWidths = (value: unknown): value is number[] => Array.isArray(value) && value.every((width) => Number.isFinite(width));
