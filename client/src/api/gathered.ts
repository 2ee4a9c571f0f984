import type { InboxLine } from './shapes.js';

/** A line of a desk; `count`: of so many steps of one kind on one document, where it is of more than one. */
export interface DeskLine extends InboxLine {
  count?: number;
}

/** Copies, opinions and findings come by the dozen, and their ids say nothing to a reader. */
const isOneOfMany = ({ event, target }: InboxLine): boolean => event === 'OVERRIDE_CHECK' || (target !== null && /^[DO]\d+$/.test(target));

/** What waits, as a desk shows it: steps of one kind on one document in one line, where the first of them stood; nothing of what I can do nothing about. */
export function gathered(lines: readonly InboxLine[]): DeskLine[] {
  const found: DeskLine[] = [];
  const places = new Map<string, number>();
  for (const line of lines) {
    if (line.instead?.length === 0) continue;
    if (isOneOfMany(line)) {
      const kind = [line.reportId, line.event, line.urgency, line.inPlaceOf?.name].join('\n');
      const place = places.get(kind);
      const first = place === undefined ? undefined : found[place];
      if (place !== undefined && first !== undefined) {
        found[place] = { ...first, count: (first.count ?? 1) + 1 };
        continue;
      }
      places.set(kind, found.length);
    }
    found.push(line);
  }
  return found;
}
