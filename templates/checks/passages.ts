/** The words of a package as a reader meets them: passages that belong together, each of paragraphs. */
import type { Block, Doc, Inline, ReportPackage } from '../package/index.js';

export interface ParagraphText {
  path: string;
  /** without footnotes; a line break is a line feed */
  text: string;
}
/** A heading, a text, or one footnote. */
export interface Passage {
  section: string | null;
  /** of the whole passage */
  path: string;
  paragraphs: ParagraphText[];
}

/** All passages in the order of the page; a footnote comes after the passage it hangs on. */
export function passagesOf(report: ReportPackage): Passage[] {
  return [
    single(null, 'subject', report.subject),
    ...ofDoc(null, 'opening', report.opening),
    ...report.sections.flatMap((section, i) => [
      single(section.number, `sections.${i}.heading`, [section.heading, section.headingTail ?? ''].join(' ')),
      ...ofDoc(section.number, `sections.${i}.content`, section.content),
    ]),
    ...ofDoc(null, 'closing', report.closing),
    ...(report.annexes ?? []).flatMap((annex, i) => [single(null, `annexes.${i}.title`, annex.title), ...ofDoc(null, `annexes.${i}.content`, annex.content)]),
  ];
}

function single(section: string | null, path: string, text: string): Passage {
  return { section, path, paragraphs: [{ path, text: text.trim() }] };
}

function ofDoc(section: string | null, path: string, doc: Doc | undefined): Passage[] {
  return doc === undefined ? [] : ofBlocks(section, path, doc.content);
}

/** The passage those blocks are, followed by one for each footnote in it. */
function ofBlocks(section: string | null, path: string, blocks: readonly Block[]): Passage[] {
  const passage: Passage = { section, path, paragraphs: [] };
  const footnotes: Passage[] = [];

  function walk(inner: readonly Block[], at: string): void {
    inner.forEach((block, i) => {
      const here = `${at}.content.${i}`;
      switch (block.type) {
        case 'paragraph':
          passage.paragraphs.push({ path: here, text: textOf(block.content ?? []) });
          (block.content ?? []).forEach((node, n) => {
            if (node.type === 'footnote') footnotes.push(...ofBlocks(section, `${here}.content.${n}`, node.content));
          });
          return;
        case 'bulletList':
        case 'orderedList':
          for (const [n, item] of block.content.entries()) walk(item.content, `${here}.content.${n}`);
          return;
        case 'table':
          for (const [r, row] of block.content.entries()) {
            for (const [c, cell] of row.content.entries()) walk(cell.content, `${here}.content.${r}.content.${c}`);
          }
          return;
        case 'image':
          return;
      }
    });
  }

  walk(blocks, path);
  return [passage, ...footnotes];
}

function textOf(nodes: readonly Inline[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.text : node.type === 'hardBreak' ? '\n' : '')).join('');
}
