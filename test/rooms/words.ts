import * as Y from 'yjs';
import type { Block, Doc, Inline } from '../../templates/index.js';

export const isText = (one: unknown): one is Y.XmlText => one instanceof Y.XmlText;

/** The letters of a text, a line a paragraph. */
export const wordsOf = (doc: Doc): string => doc.content.map(ofBlock).join('\n');

function ofBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return (block.content ?? []).map(ofInline).join('');
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => item.content.map(ofBlock).join('\n')).join('\n');
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.map(ofBlock))).join('\n');
    case 'image':
      return '';
  }
}

function ofInline(node: Inline): string {
  if (node.type === 'text') return node.text;
  return node.type === 'footnote' ? node.content.map(ofBlock).join('\n') : '\n';
}
