/** Text, line breaks and footnote references inside a paragraph. */
import { FootnoteReferenceRun, type IRunOptions, type ParagraphChild, Tab, TextRun, UnderlineType } from 'docx';
import type { Block, Inline, MarkType } from '../package/index.js';
import type { Pen } from './pen.js';
import { SetRun } from './set-run.js';
import { halfPoints } from './units.js';

export interface Look {
  /** pt; absent: as the paragraph's style has it */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  script?: 'super' | 'sub';
  color?: string;
}

/** Literal text: a line feed becomes a line break and a tab a tab, as the editor shows them; everything else stands as it is. */
export function textRuns(text: string, look: Look = {}): TextRun[] {
  const options = runOptions(look);
  return text
    .split(/(\t|\r\n|\r|\n)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\t') return new TextRun({ ...options, children: [new Tab()] });
      if (part === '\n' || part === '\r' || part === '\r\n') return new TextRun({ ...options, break: 1 });
      return new SetRun(part, options);
    });
}

function runOptions({ size, bold, italic, underline, script, color }: Look): IRunOptions {
  return {
    ...(size === undefined ? {} : { size: halfPoints(size) }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...(underline ? { underline: { type: UnderlineType.SINGLE } } : {}),
    ...(script === 'super' ? { superScript: true } : {}),
    ...(script === 'sub' ? { subScript: true } : {}),
    ...(color === undefined ? {} : { color }),
  };
}

/** The content of a paragraph; footnotes are handed to the pen and leave their number. */
export function inlineRuns(nodes: readonly Inline[], look: Look, pen: Pen): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === 'text')
      return textRuns(
        node.text,
        marked(
          look,
          (node.marks ?? []).map((mark) => mark.type),
        ),
      );
    if (node.type === 'hardBreak') return [new TextRun({ break: 1 })];
    return [new FootnoteReferenceRun(pen.footnote(node))];
  });
}

/** The same where no footnote can be: its words stand in brackets in the line instead. */
export function inlineRunsWithoutNotes(nodes: readonly Inline[], look: Look): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === 'text')
      return textRuns(
        node.text,
        marked(
          look,
          (node.marks ?? []).map((mark) => mark.type),
        ),
      );
    if (node.type === 'hardBreak') return [new TextRun({ break: 1 })];
    return inlineRunsWithoutNotes([{ type: 'text', text: ' (' }, ...flattened(node.content), { type: 'text', text: ')' }], look);
  });
}

/** All the text of some blocks in one line, a space between two of them. */
export function flattened(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block, i): Inline[] => {
    const inside = flattenedBlock(block);
    return i === 0 || inside.length === 0 ? inside : [{ type: 'text', text: ' ' }, ...inside];
  });
}

function flattenedBlock(block: Block): Inline[] {
  switch (block.type) {
    case 'paragraph':
      return block.content ?? [];
    case 'bulletList':
    case 'orderedList':
      return flattened(block.content.flatMap((item) => item.content));
    case 'table':
      return flattened(block.content.flatMap((row) => row.content.flatMap((cell) => cell.content)));
    case 'image':
      return block.attrs.alt ? [{ type: 'text', text: `[${block.attrs.alt}]` }] : [];
  }
}

function marked(look: Look, marks: readonly MarkType[]): Look {
  const has = (mark: MarkType) => marks.includes(mark);
  return {
    ...look,
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italic: true } : {}),
    ...(has('underline') ? { underline: true } : {}),
    ...(has('superscript') ? { script: 'super' } : has('subscript') ? { script: 'sub' } : {}),
  };
}
