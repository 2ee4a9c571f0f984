/** What differs between two versions of a document, as data: fit for a screen, a page, or tracked changes in a file. */

/** Words as they stand: `text` is to be shown as it is, blanks included. */
export interface WordChange {
  change: 'same' | 'added' | 'removed' | 'formatted';
  text: string;
}

export type LineKind = 'paragraph' | 'heading' | 'listItem' | 'tableRow' | 'footnote' | 'image';

/** Where a line stands in its version: which part of the document, and which line of that part, from 0. */
export interface LinePlace {
  part: string;
  line: number;
}

/**
 * One paragraph, list item, row, footnote or image. `moved` stands where the line is now, with where it was;
 * where it was a `movedAway` is left behind. Words that changed are told in either case.
 */
export interface LineChange {
  change: 'same' | 'added' | 'removed' | 'changed' | 'moved' | 'movedAway';
  kind: LineKind;
  before: LinePlace | null;
  after: LinePlace | null;
  /** one list of words for each cell of a row; one for everything else */
  cells: WordChange[][];
}

/** One part of a document: `subject`, `section:2.1`, `annex:1`, `recipients` … */
export interface PartChange {
  part: string;
  /** the part's name before, where it has another now: a section that was renumbered */
  was: string | null;
  /** the heading of a section, the title of an annex; null for the others */
  title: string | null;
  change: 'same' | 'added' | 'removed' | 'changed';
  lines: LineChange[];
}

export interface Comparison {
  isSame: boolean;
  parts: PartChange[];
}
