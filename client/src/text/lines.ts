/**
 * The paragraphs of a text as lines of letters, and where each letter stands in the editor. As the office's checks count:
 * UTF-16 units from the start of a paragraph, a footnote counts nothing in its paragraph, a line break one; a footnote's own paragraphs are lines too.
 */
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

/** A run of letters that stand side by side in the editor. */
interface Run {
  /** of its first letter in the line */
  offset: number;
  /** of its first letter in the editor */
  pos: number;
  length: number;
}
export interface Line {
  /** in the section's text: `content.0`, `content.2.content.1.content.0` */
  path: string;
  text: string;
  /** just inside the paragraph */
  start: number;
  runs: readonly Run[];
  /** positions of the footnotes this paragraph is in, the outermost first; empty for the text itself */
  notes: readonly number[];
}

/** Every paragraph in the order of the page; a footnote's come after the one it hangs on. */
export function linesOf(doc: Node): Line[] {
  const lines: Line[] = [];
  const walk = (parent: Node, inside: number, path: string, notes: readonly number[]) => {
    parent.forEach((node, offset, index) => {
      const pos = inside + offset;
      const here = `${path}content.${index}`;
      if (node.isTextblock) readLine(node, pos + 1, here, notes);
      else if (!node.isLeaf) walk(node, pos + 1, `${here}.`, notes);
    });
  };
  const readLine = (paragraph: Node, start: number, path: string, notes: readonly number[]) => {
    const runs: Run[] = [];
    const inside: { node: Node; pos: number; path: string }[] = [];
    let text = '';
    paragraph.forEach((node, offset, index) => {
      const letters = node.isText ? (node.text ?? '') : node.type.name === 'hardBreak' ? '\n' : '';
      if (letters !== '') runs.push({ offset: text.length, pos: start + offset, length: letters.length });
      else if (!node.isLeaf) inside.push({ node, pos: start + offset, path: `${path}.content.${index}.` });
      text += letters;
    });
    lines.push({ path, text, start, runs, notes });
    for (const { node, pos, path: at } of inside) walk(node, pos + 1, at, [...notes, pos]);
  };
  walk(doc, 0, '', []);
  return lines;
}

/** Where a range of a line stands in the editor. The range may run over a footnote; an empty one stands before the letter at `offset`. */
export function placeIn(line: Line, offset: number, length: number): { from: number; to: number } {
  const from = before(line, offset);
  return length === 0 ? { from, to: from } : { from, to: after(line, offset + length) };
}

/** The place before a letter; behind the last one it is the end of the letters. */
function before(line: Line, offset: number): number {
  const run = line.runs.find((one) => offset >= one.offset && offset < one.offset + one.length);
  return run === undefined ? after(line, offset) : run.pos + offset - run.offset;
}

/** The place behind the letter that ends at `offset`. */
function after({ runs, start }: Line, offset: number): number {
  const run = runs.find((one) => offset > one.offset && offset <= one.offset + one.length) ?? (offset > 0 ? runs.at(-1) : undefined);
  return run === undefined ? start : run.pos + Math.min(offset - run.offset, run.length);
}

/** Puts other words in the place of a range of a line. They have the marks of the first letter; footnotes in between stay. */
export function replaceIn(tr: Transaction, line: Line, { offset, length, text }: { offset: number; length: number; text: string }): void {
  const touched = line.runs.flatMap((run) => {
    const from = Math.max(offset, run.offset);
    const to = Math.min(offset + length, run.offset + run.length);
    return to > from ? [{ from: run.pos + from - run.offset, to: run.pos + to - run.offset }] : [];
  });
  const [first, ...others] = touched;
  // from the back: what was not yet touched stands where it stood
  for (const { from, to } of others.reverse()) tr.delete(from, to);
  if (first === undefined) {
    const at = before(line, offset);
    if (text !== '') tr.insertText(text, at);
  } else if (text === '') tr.delete(first.from, first.to);
  else {
    const marks = tr.doc.nodeAt(first.from)?.marks ?? [];
    tr.replaceWith(first.from, first.to, tr.doc.type.schema.text(text, marks));
  }
}
