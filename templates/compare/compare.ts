import type { ReportPackage } from '../package/index.js';
import { alignLines, findMoved, type Loose } from './align.js';
import type { Comparison, LineChange, PartChange } from './change.js';
import { matchParts, type Part, partsOf } from './parts.js';

/**
 * What changed from one version of a document to another: by part, line and word, moved lines recognised, footnotes and tables too.
 * Parts stand in the order of the later version; what is no longer there stands where it was.
 */
export function compare(before: ReportPackage, after: ReportPackage): Comparison {
  const [earlier, later] = [partsOf(before), partsOf(after)];
  const matched = matchParts(earlier, later);
  const gone: Loose[] = [];
  const come: Loose[] = [];
  const parts = inOrder(earlier, later, matched).map(({ was, is }): PartChange => {
    const names = { before: was?.name ?? '', after: is?.name ?? '' };
    const aligned = alignLines(was?.lines ?? [], is?.lines ?? [], names);
    gone.push(...aligned.gone);
    come.push(...aligned.come);
    const part = is?.name ?? was?.name ?? '';
    return {
      part,
      was: names.before !== '' && names.before !== part ? names.before : null,
      title: (is ?? was)?.title ?? null,
      change: 'same',
      lines: aligned.lines,
    };
  });
  findMoved(gone, come);
  for (const part of parts) part.change = changeOf(part.lines);
  return { isSame: parts.every(({ change, was }) => change === 'same' && was === null), parts };
}

/** Pairs of parts in the later version's order; a part that is no longer there follows the one it followed. */
function inOrder(earlier: readonly Part[], later: readonly Part[], matched: ReadonlyMap<Part, Part>): { was: Part | undefined; is: Part | undefined }[] {
  const pairs: { was: Part | undefined; is: Part | undefined }[] = later.map((is) => ({ was: matched.get(is), is }));
  const found = new Set(matched.values());
  for (const [i, was] of earlier.entries()) {
    if (found.has(was)) continue;
    const before = earlier[i - 1];
    const at = before === undefined ? 0 : pairs.findIndex((pair) => pair.was === before) + 1;
    pairs.splice(at, 0, { was, is: undefined });
  }
  return pairs;
}

function changeOf(lines: readonly LineChange[]): PartChange['change'] {
  if (lines.every(({ change }) => change === 'same')) return 'same';
  if (lines.every(({ after }) => after === null)) return 'removed';
  return lines.every(({ before }) => before === null) ? 'added' : 'changed';
}
