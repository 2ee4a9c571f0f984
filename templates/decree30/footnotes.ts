/** Footnotes: real ones, of as many paragraphs as they have. Word puts no table into one, so there its rows are lines. */
import { type Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Block, Footnote, Inline, List } from '../package/index.js';
import { imageRuns } from './image.js';
import { flattened, inlineRunsWithoutNotes } from './inline.js';
import { type Pen, textWidth } from './pen.js';
import { StyledParagraph } from './styled-paragraph.js';

/** The paragraphs of one footnote, set by their style; Word's number goes before the first. */
export function footnoteParagraphs(note: Footnote, pen: Pen): Paragraph[] {
  const lines = note.content.flatMap((block) => linesOfBlock(block, pen));
  const first: ParagraphChild = new TextRun(' ');
  return (lines.length > 0 ? lines : [[]]).map((line, i) => new StyledParagraph('FootnoteText', i === 0 ? [first, ...line] : line));
}

type Line = ParagraphChild[];

function linesOfBlock(block: Block, pen: Pen): Line[] {
  const write = (nodes: readonly Inline[]): Line => inlineRunsWithoutNotes(nodes, {});
  switch (block.type) {
    case 'paragraph':
      return [write(block.content ?? [])];
    case 'bulletList':
    case 'orderedList':
      return listLines(block, pen);
    case 'table':
      return block.content.map((row) => write(row.content.flatMap((cell, i): Inline[] => [...(i > 0 ? [separator] : []), ...flattened(cell.content)])));
    case 'image':
      return [imageRuns(block, textWidth(pen.profile), pen)];
  }
}

const separator: Inline = { type: 'text', text: ' | ' };

function listLines(list: List, pen: Pen): Line[] {
  const start = typeof list.attrs?.start === 'number' ? list.attrs.start : 1;
  return list.content.flatMap((item, i) => {
    const mark = list.type === 'bulletList' ? '- ' : `${start + i}. `;
    const [first, ...others] = item.content.flatMap((block) => linesOfBlock(block, pen));
    const marked = [new TextRun(mark), ...(first ?? [])];
    return [marked, ...others];
  });
}
