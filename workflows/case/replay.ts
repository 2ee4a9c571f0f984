import { createCase, isCreate } from './create.js';
import { decide } from './decide.js';
import type { Effect, Entry } from './journal.js';
import { mayCreate } from './reading.js';
import type { Refusal } from './rule.js';
import type { Case } from './situation.js';

/** An entry that the law would not have let happen. */
export class ReplayError extends Error {
  readonly entry: Pick<Entry, 'reportId' | 'seq' | 'event'>;
  readonly refusal: Refusal | null;
  constructor(entry: Entry, refusal: Refusal | null) {
    super(
      `Entry ${entry.seq} of ${entry.reportId} (${entry.event.type}) does not follow from what came before it${refusal === null ? '' : `: ${refusal.code}`}`,
    );
    this.name = 'ReplayError';
    this.entry = entry;
    this.refusal = refusal;
  }
}

/** The case after one more entry, from its recorded facts alone. Throws ReplayError. */
export function replayOne(kase: Case | null, entry: Entry): { case: Case; effects: Effect[] } {
  const { event, by, at } = entry;
  if (kase === null) {
    if (!isCreate(event) || entry.seq !== 1 || !mayCreate(by, event)) throw new ReplayError(entry, null);
    return { case: createCase(entry.reportId, event, by, at, entry.version), effects: [] };
  }
  if (entry.seq !== kase.seq + 1) throw new ReplayError(entry, null);
  const decision = decide(kase, event, by, at);
  if (!decision.ok) throw new ReplayError(entry, decision.refusal);
  if (decision.by.onBehalfOf?.delegation !== by.onBehalfOf?.delegation) throw new ReplayError(entry, null);
  return { case: decision.case, effects: decision.effects };
}

/** The case after all these entries, beginning with the first of the journal. Throws ReplayError. */
export function replay(entries: Iterable<Entry>): Case | null {
  let kase: Case | null = null;
  for (const entry of entries) kase = replayOne(kase, entry).case;
  return kase;
}
