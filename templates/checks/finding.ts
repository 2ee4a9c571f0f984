/** What the office's check found, and what a check is. */
import type { ReportPackage, Words } from '../package/index.js';
import type { ParagraphText, Passage, Where } from './passages.js';

/** Where on the page, for a person and for an editor. */
export interface Place {
  /** the section's number; null outside the sections */
  section: string | null;
  where: Where;
  /** which footnote of the document, from 1; null outside the footnotes */
  footnote: number | null;
  inTable: boolean;
  /** of its part, from 1; 0 where the part as a whole is meant */
  paragraph: number;
  /** UTF-16 units from the start of the paragraph: footnotes count nothing, a line break one */
  offset: number;
  /** UTF-16 units; 0 where something is missing there */
  length: number;
}

/** Replaces a range of one text. `path` names a paragraph, or a field that is a text; offset and length as in `Place`. */
export interface Edit {
  path: string;
  offset: number;
  length: number;
  text: string;
}

export type Severity = 'must' | 'should';

export interface Finding {
  /** stable: the check and the place; a second one at a place has `#2` after it */
  id: string;
  check: string;
  /** `must` keeps the document from being initialled until it is mended or overridden with a reason */
  severity: Severity;
  /** the section's number; null outside the sections */
  section: string | null;
  /** `sections.3.content.content.0` */
  path: string;
  place: Place;
  message: Words;
  /** the rule, with its source */
  why: Words;
  /** one step that mends it; only where no judgement is needed */
  fix?: Edit[];
}

/** One check: what it finds, without the id, which the place gives. */
export interface Check {
  name: string;
  severity: Severity;
  /** what it looks for */
  finds: Words;
  /** the rule, with its source */
  why: Words;
  find(report: ReportPackage, passages: readonly Passage[], options: CheckOptions): Found[];
}

export interface CheckOptions {
  /** the document's day, `2026-08-05`, where its period does not say the month */
  on?: string | undefined;
  /** the document it was begun from */
  begunFrom?: ReportPackage | undefined;
}

export interface Found {
  path: string;
  place: Place;
  message: Words;
  /** where it is not the check's own */
  severity?: Severity;
  fix?: Edit[];
}

/** Something found in a paragraph: `length` units from `at` on. */
export function foundAt(passage: Passage, paragraph: ParagraphText, at: number, length: number, message: Words, fix?: string | Edit[]): Found {
  const edits = typeof fix === 'string' ? [{ path: paragraph.path, offset: at, length, text: fix }] : fix;
  return {
    path: paragraph.path,
    place: {
      section: passage.section,
      where: passage.where,
      footnote: passage.footnote,
      inTable: paragraph.inTable,
      paragraph: passage.paragraphs.indexOf(paragraph) + 1,
      offset: at,
      length,
    },
    message,
    ...(edits === undefined ? {} : { fix: edits }),
  };
}

/** Something found about a part as a whole: that it is missing, or does not belong. */
export function foundIn(where: Where, path: string, message: Words, section: string | null = null): Found {
  return { path, place: { section, where, footnote: null, inTable: false, paragraph: 0, offset: 0, length: 0 }, message };
}
