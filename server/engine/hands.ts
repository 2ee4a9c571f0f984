import { type Case, type Entry, systemPerson } from '../../workflows/index.js';
import type { Hand } from '../store/lists.js';

/** Whose hands a report has been through after one more entry: each person once, the latest step last. */
export function handsAfter(before: readonly Hand[], { by, event, at }: Pick<Entry, 'by' | 'event' | 'at'>, kase: Case): Hand[] {
  const { leadDrafter } = kase.report.context;
  const others =
    by.person === systemPerson ? [...before] : [...before.filter(({ person }) => person !== by.person), { person: by.person, event: event.type, at }];
  return others.some(({ person }) => person === leadDrafter) ? others : [...others, { person: leadDrafter, event: 'CHANGE_DRAFTER', at }];
}
