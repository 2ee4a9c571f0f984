/** What differs between two versions of a document, as data: fit for a screen, a page, or tracked changes in a file. */
import * as z from 'zod';

/** Words as they stand: `text` is to be shown as it is, blanks included. */
const word = z.object({ change: z.enum(['same', 'added', 'removed', 'formatted']), text: z.string() });

/** Where a line stands in its version: which part of the document, and which line of that part, from 0. */
const place = z.object({ part: z.string(), line: z.int() });

/**
 * One paragraph, list item, row, footnote or image. `moved` stands where the line is now, with where it was;
 * where it was, a `movedAway` is left behind. Words that changed are told in either case.
 */
const line = z.object({
  change: z.enum(['same', 'added', 'removed', 'changed', 'moved', 'movedAway']),
  kind: z.enum(['paragraph', 'heading', 'listItem', 'tableRow', 'footnote', 'image']),
  before: place.nullable(),
  after: place.nullable(),
  /** one list of words for each cell of a row; one for everything else */
  cells: z.array(z.array(word)),
});

/** One part of a document: `subject`, `section:2.1`, `annex:1`, `recipients` … */
const part = z.object({
  part: z.string(),
  /** the part's name before, where it has another now: a section that was renumbered */
  was: z.string().nullable(),
  /** the heading of a section, the title of an annex; null for the others */
  title: z.string().nullable(),
  change: z.enum(['same', 'added', 'removed', 'changed']),
  lines: z.array(line),
});

export const comparisonSchema = z.object({ isSame: z.boolean(), parts: z.array(part) });

export type WordChange = z.infer<typeof word>;
export type LinePlace = z.infer<typeof place>;
export type LineChange = z.infer<typeof line>;
export type LineKind = LineChange['kind'];
export type PartChange = z.infer<typeof part>;
export type Comparison = z.infer<typeof comparisonSchema>;
