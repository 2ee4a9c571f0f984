/** The words a package must bring onto the page, in the order of the page. */
import type { Block, Doc, Inline, ReportPackage } from '../../templates/index.js';

export interface PackageWords {
  page: string[];
  /** in footnotes */
  notes: string[];
}

export function wordsOf(report: ReportPackage): PackageWords {
  const page: string[] = [];
  const notes: string[] = [];

  const ofInline = (into: string[]) => (node: Inline) => {
    if (node.type === 'text') into.push(node.text);
    if (node.type === 'footnote') ofBlocks(notes, node.content);
  };
  function ofBlocks(into: string[], blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.type === 'paragraph') (block.content ?? []).forEach(ofInline(into));
      else for (const inner of contentsOf(block)) ofBlocks(into, inner);
    }
  }
  const ofDoc = (doc: Doc | undefined) => ofBlocks(page, doc?.content ?? []);
  const bare = (line: string) => line.replace(/[;,.\s]+$/, '');

  page.push(report.agency.parent ?? '', report.agency.name, report.agency.symbol, report.place);
  // A letter has its subject under the number, above the stamp.
  page.push(...(report.documentType === 'CV' ? [report.subject, report.urgency ?? ''] : [report.urgency ?? '', report.subject]));
  page.push(...(report.addressees ?? []).map(bare), ...(report.bases ?? []).map(bare));
  ofDoc(report.opening);
  for (const section of report.sections) {
    page.push(`${section.number}.`, section.heading, section.headingTail ?? '');
    ofDoc(section.content);
  }
  ofDoc(report.closing);
  page.push(...report.recipients.map((recipient) => bare(recipient.text)));
  page.push(report.archive.office, report.archive.division, report.archive.initials ?? '', String(report.archive.copies ?? ''));
  page.push(...[report.signature.authority ?? []].flat(), report.signature.name);
  for (const annex of report.annexes ?? []) {
    page.push(annex.title);
    ofDoc(annex.content);
  }
  return { page, notes };
}

function contentsOf(block: Block): Block[][] {
  if (block.type === 'bulletList' || block.type === 'orderedList') return block.content.map((item) => item.content);
  return block.type === 'table' ? block.content.flatMap((row) => row.content.map((cell) => cell.content)) : [];
}

/** The first of the words that is not found after those before it; null where all are there in order. */
export function firstMissing(words: readonly string[], text: string, letters: (text: string) => string): string | null {
  const all = letters(text);
  let at = 0;
  for (const word of words) {
    const found = all.indexOf(letters(word), at);
    if (found < 0) return word;
    at = found + letters(word).length;
  }
  return null;
}
