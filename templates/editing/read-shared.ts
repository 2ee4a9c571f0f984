import * as Y from 'yjs';
import { cleanText } from '../package/clean.js';
import type { Block, Doc, Inline, ListItem, Paragraph, Table, TableCell, TableRow } from '../package/index.js';
import { editingForm, isWidths, textForm } from './form.js';

/** The text of a shared fragment: total, and without a change to it. */
export const readFragment = (fragment: Y.XmlFragment): Doc => editingForm({ type: 'doc', content: blocksIn(fragment) });

type Child = Y.XmlElement | Y.XmlText;
const isChild = (one: unknown): one is Child => one instanceof Y.XmlElement || one instanceof Y.XmlText;
const childrenOf = (parent: Y.XmlFragment): Child[] => parent.toArray().filter(isChild);

function blocksIn(parent: Y.XmlFragment): Block[] {
  return childrenOf(parent).flatMap((child): Block[] => {
    if (child instanceof Y.XmlText) return lineOf(textsIn(child));
    switch (child.nodeName) {
      case 'paragraph':
        return [paragraphOf(child)];
      case 'bulletList':
        return [{ type: 'bulletList', content: itemsIn(child) }];
      case 'orderedList':
        return [{ type: 'orderedList', attrs: attributesOf(child), content: itemsIn(child) }];
      case 'table':
        return [tableOf(child)];
      case 'image':
        return imageOf(child);
      case 'hardBreak':
      case 'footnote':
        return lineOf(inlineOf(child));
      default:
        return blocksIn(child);
    }
  });
}

const lineOf = (content: Inline[]): Block[] => (content.length === 0 ? [] : [{ type: 'paragraph', content }]);

function paragraphOf(element: Y.XmlElement): Paragraph {
  const align = attributesOf(element)['textAlign'];
  const content = childrenOf(element).flatMap(inlineOf);
  const known = align === 'left' || align === 'center' || align === 'right' || align === 'justify';
  return { type: 'paragraph', ...(known ? { attrs: { textAlign: align } } : {}), content };
}

function inlineOf(child: Child): Inline[] {
  if (child instanceof Y.XmlText) return textsIn(child);
  if (child.nodeName === 'hardBreak') return [{ type: 'hardBreak' }];
  if (child.nodeName === 'footnote') return [{ type: 'footnote', content: blocksIn(child) }];
  return childrenOf(child).flatMap(inlineOf);
}

/** A mark that may stand twice on one letter has a hash after its name (y-tiptap). */
export const markOf = (attribute: string): string => attribute.replace(/--[a-zA-Z0-9+/=]{8}$/, '');

function textsIn(letters: Y.XmlText): Inline[] {
  const runs: { insert?: unknown; attributes?: Record<string, unknown> }[] = letters.toDelta();
  return runs.flatMap(({ insert, attributes = {} }): Inline[] => {
    const text = typeof insert === 'string' ? cleanText(insert) : '';
    if (text === '') return [];
    const marks = Object.keys(attributes).filter((name) => attributes[name] !== null && attributes[name] !== undefined);
    return [textForm(text, marks.map(markOf))];
  });
}

/** What stands between items, or between rows and cells, is read as if it stood in one. */
function itemsIn(list: Y.XmlElement): ListItem[] {
  return childrenOf(list).flatMap((child): ListItem[] => {
    const content = child instanceof Y.XmlElement && child.nodeName === 'listItem' ? blocksIn(child) : strayIn(child);
    return content === null ? [] : [{ type: 'listItem', content }];
  });
}

export const tableOf = (element: Y.XmlElement): Table => ({ type: 'table', content: rowsIn(element) });

function rowsIn(table: Y.XmlElement): TableRow[] {
  return childrenOf(table).flatMap((child): TableRow[] => {
    if (child instanceof Y.XmlElement && child.nodeName === 'tableRow') return [{ type: 'tableRow', content: cellsIn(child) }];
    const content = strayIn(child);
    return content === null ? [] : [{ type: 'tableRow', content: [{ type: 'tableCell', content }] }];
  });
}

function cellsIn(row: Y.XmlElement): TableCell[] {
  return childrenOf(row).flatMap((child): TableCell[] => {
    if (child instanceof Y.XmlElement && (child.nodeName === 'tableCell' || child.nodeName === 'tableHeader')) return [cellOf(child, child.nodeName)];
    const content = strayIn(child);
    return content === null ? [] : [{ type: 'tableCell', content }];
  });
}

function strayIn(child: Child): Block[] | null {
  const blocks = child instanceof Y.XmlText ? lineOf(textsIn(child)) : blocksIn(child);
  return blocks.length === 0 ? null : blocks;
}

function cellOf(element: Y.XmlElement, type: TableCell['type']): TableCell {
  const { colspan, rowspan, colwidth } = attributesOf(element);
  return { type, attrs: { colspan: spanOf(colspan), rowspan: spanOf(rowspan), ...(isWidths(colwidth) ? { colwidth } : {}) }, content: blocksIn(element) };
}
const spanOf = (value: unknown): number => (typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : 1);

function imageOf(element: Y.XmlElement): Block[] {
  const { src, alt, width } = attributesOf(element);
  if (typeof src !== 'string') return [];
  return [{ type: 'image', attrs: { src, ...(typeof alt === 'string' ? { alt: cleanText(alt) } : {}), ...(typeof width === 'number' ? { width } : {}) } }];
}

/** What a shared element carries is what some client sent: nothing is known of it. */
const attributesOf = (element: Y.XmlElement): Record<string, unknown> => element.getAttributes();
