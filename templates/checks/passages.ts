/** The words of a package as a reader meets them: passages that belong together, each of paragraphs. */
import type { Block, Doc, Inline, ReportPackage } from '../package/index.js';

/** The part of the page a passage is in. */
export type Where = 'subject' | 'addressees' | 'bases' | 'opening' | 'heading' | 'text' | 'closing' | 'annexTitle' | 'annex' | 'recipients';

export interface ParagraphText {
  path: string;
  /** without footnotes; a line break is a line feed */
  text: string;
  inTable: boolean;
  /** path of the list the paragraph begins an item of; null where it does not */
  list: string | null;
  /** the footnotes that hang on it, each after that many units of its text */
  notes: { at: number; path: string }[];
}
/** A heading, a text, a list of the frame, or one footnote. */
export interface Passage {
  section: string | null;
  where: Where;
  /** which footnote of the document, from 1; null where it is none */
  footnote: number | null;
  /** of the whole passage */
  path: string;
  paragraphs: ParagraphText[];
}

/** All passages in the order of the page; a footnote comes after the passage it hangs on. What is not of the shape of a package is passed over. */
export function passagesOf(report: ReportPackage): Passage[] {
  const reader = createReader();
  return [
    lines(null, 'subject', 'subject', [['subject', report.subject]]),
    lines(null, 'addressees', 'addressees', numbered('addressees', report.addressees)),
    lines(null, 'bases', 'bases', numbered('bases', report.bases)),
    ...reader(null, 'opening', 'opening', report.opening),
    ...array(report.sections).flatMap((section, i) => [
      lines(section.number, 'heading', `sections.${i}.heading`, [
        [`sections.${i}.heading`, section.heading],
        [`sections.${i}.headingTail`, section.headingTail],
      ]),
      ...reader(section.number, 'text', `sections.${i}.content`, section.content),
    ]),
    ...reader(null, 'closing', 'closing', report.closing),
    ...array(report.annexes).flatMap((annex, i) => [
      lines(null, 'annexTitle', `annexes.${i}.title`, [[`annexes.${i}.title`, annex.title]]),
      ...reader(null, 'annex', `annexes.${i}.content`, annex.content),
    ]),
    lines(
      null,
      'recipients',
      'recipients',
      array(report.recipients).map(({ text }, i) => [`recipients.${i}.text`, text]),
    ),
  ].filter(({ paragraphs }) => paragraphs.length > 0);
}

/** Whatever should be an array, as one. */
function array<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value.filter((one) => one !== null && one !== undefined) : [];
}

const numbered = (path: string, texts: readonly string[] | undefined): [string, string][] => array(texts).map((text, i) => [`${path}.${i}`, text]);

function lines(section: string | null, where: Where, path: string, texts: readonly (readonly [string, string | undefined])[]): Passage {
  const paragraphs = texts.flatMap(([at, text]) =>
    typeof text === 'string' && text !== '' ? [{ path: at, text, inTable: false, list: null, notes: [] }] : [],
  );
  return { section, where, footnote: null, path, paragraphs };
}

/** Reads texts one after the other and counts their footnotes. */
function createReader() {
  let footnotesSoFar = 0;

  function ofBlocks(section: string | null, where: Where, path: string, blocks: readonly Block[], footnote: number | null): Passage[] {
    const read = walk(blocks, path, false, null);
    const footnotes = read.flatMap(({ notes }) =>
      notes.flatMap((note) => {
        footnotesSoFar += 1;
        return ofBlocks(section, where, note.path, note.content, footnotesSoFar);
      }),
    );
    const paragraphs = read.map(({ notes, ...rest }): ParagraphText => ({ ...rest, notes: notes.map(({ at, path: to }) => ({ at, path: to })) }));
    return [{ section, where, footnote, path, paragraphs }, ...footnotes];
  }

  return (section: string | null, where: Where, path: string, doc: Doc | undefined): Passage[] =>
    doc === undefined || doc === null ? [] : ofBlocks(section, where, path, doc.content, null);
}

interface Note {
  at: number;
  path: string;
  content: Block[];
}
type Read = Omit<ParagraphText, 'notes'> & { notes: Note[] };

function walk(blocks: readonly Block[], path: string, inTable: boolean, list: string | null): Read[] {
  return array(blocks).flatMap((block, i): Read[] => {
    const here = `${path}.content.${i}`;
    switch (block.type) {
      case 'paragraph':
        return [{ path: here, ...wordsIn(array(block.content), here), inTable, list: i === 0 ? list : null }];
      case 'bulletList':
      case 'orderedList':
        return array(block.content).flatMap((item, n) => walk(item.content, `${here}.content.${n}`, inTable, here));
      case 'table':
        return array(block.content).flatMap((row, r) =>
          array(row.content).flatMap((cell, c) => walk(cell.content, `${here}.content.${r}.content.${c}`, true, null)),
        );
      default:
        return [];
    }
  });
}

function wordsIn(nodes: readonly Inline[], path: string): { text: string; notes: Note[] } {
  const notes: Note[] = [];
  let text = '';
  nodes.forEach((node, n) => {
    if (node.type === 'text' && typeof node.text === 'string') text += node.text;
    else if (node.type === 'hardBreak') text += '\n';
    else if (node.type === 'footnote') notes.push({ at: text.length, path: `${path}.content.${n}`, content: node.content });
  });
  return { text, notes };
}
