/**
 * The findings of the office's checks at their places in an editor. A finding names a paragraph of the text that the server read; the writer may be
 * further by now, so a place counts only where the paragraph still says what it said: at its path, else wherever it has moved to.
 */
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { TextFinding as Finding } from '../../api/text.js';
import { type Line, linesOf, placeIn, replaceIn } from '../lines.js';

export interface Placed {
  finding: Finding;
  from: number;
  to: number;
}

/** What the paragraphs said when the checks were asked, by their paths. */
export type Said = ReadonlyMap<string, string>;

export const saidBy = (doc: Node): Said => new Map(linesOf(doc).map(({ path, text }) => [path, text]));

/** `content.2` of `sections.3.content.content.2`; null where it is no paragraph of a section's text. */
export const pathInSection = (path: string): string | null => /^sections\.\d+\.content\.(content\..+)$/.exec(path)?.[1] ?? null;

/** The same paragraph today; null where it was changed since. */
function lineNow(lines: readonly Line[], path: string, said: Said): Line | null {
  const text = said.get(path);
  if (text === undefined) return null;
  const there = lines.find((line) => line.path === path);
  if (there?.text === text) return there;
  const same = lines.filter((line) => line.text === text);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** Findings that still have their place, in the order in which they came. */
export function placedIn(doc: Node, findings: readonly Finding[], said: Said): Placed[] {
  const lines = linesOf(doc);
  return findings.flatMap((finding) => {
    const path = pathInSection(finding.path);
    const line = path === null ? null : lineNow(lines, path, said);
    if (line === null) return [];
    const { offset, length } = finding.place;
    return offset + length > line.text.length ? [] : [{ finding, ...placeIn(line, offset, length) }];
  });
}

/** True where one step in this section mends it. */
export const isMendable = (finding: Finding, section: string): boolean =>
  finding.section === section &&
  finding.fix !== null &&
  finding.fix.length > 0 &&
  finding.fix.every(({ path }) => pathInSection(path) !== null && sectionIndex(path) === sectionIndex(finding.path));
const sectionIndex = (path: string): string | undefined => path.split('.')[1];

/**
 * Mends a finding in one transaction; false, and nothing done, where one of its places is no longer what it was.
 * All ranges are as the text stood before, so the last comes first.
 */
export function mend(tr: Transaction, finding: Finding, said: Said): boolean {
  const lines = linesOf(tr.doc);
  const edits = (finding.fix ?? []).map((edit) => {
    const path = pathInSection(edit.path);
    return { edit, line: path === null ? null : lineNow(lines, path, said) };
  });
  if (edits.length === 0 || edits.some(({ line }) => line === null)) return false;
  const sorted = edits.flatMap(({ edit, line }) => (line === null ? [] : [{ edit, line }]));
  sorted.sort((a, b) => placeIn(b.line, b.edit.offset, b.edit.length).from - placeIn(a.line, a.edit.offset, a.edit.length).from);
  for (const { edit, line } of sorted) replaceIn(tr, line, edit);
  return true;
}

/** What is left of the findings once one was mended: those beside it in the same paragraph have moved, those it touched are gone until the next check. */
export function afterMending(findings: readonly Finding[], mended: Finding, said: Said): { findings: Finding[]; said: Said } {
  // from the back: no edit moves the place of another that is still to come
  const edits = [...(mended.fix ?? [])].sort((a, b) => b.offset - a.offset);
  const now = new Map(said);
  let left = findings.filter((one) => one !== mended);
  for (const edit of edits) {
    const path = pathInSection(edit.path);
    const text = path === null ? undefined : now.get(path);
    if (path === null || text === undefined) continue;
    now.set(path, text.slice(0, edit.offset) + edit.text + text.slice(edit.offset + edit.length));
    left = left.flatMap((one) => moved(one, edit) ?? []);
  }
  return { findings: left, said: now };
}

type Edit = NonNullable<Finding['fix']>[number];

function moved(finding: Finding, edit: Edit): Finding | null {
  const place = finding.path === edit.path ? shifted(finding.place, edit) : finding.place;
  if (place === null) return null;
  const fix = finding.fix?.map((one) => (one.path === edit.path ? shifted(one, edit) : one)) ?? null;
  return { ...finding, place, fix: fix?.every((one) => one !== null) ? fix : null };
}

function shifted<T extends { offset: number; length: number }>(range: T, edit: Edit): T | null {
  if (range.offset + range.length <= edit.offset) return range;
  return range.offset >= edit.offset + edit.length ? { ...range, offset: range.offset + edit.text.length - edit.length } : null;
}
