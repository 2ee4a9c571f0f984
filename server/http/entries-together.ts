import type { Entry } from '../../workflows/index.js';

type EntryAt = (reportId: string, seq: number) => Promise<Entry | null>;

/** One entry at a time for whoever asks, one question to the store for all that is asked in the same turn: a report may show the words of a thousand entries. */
export function entriesTogether(entriesAt: (reportId: string, seqs: readonly number[]) => Promise<Entry[]>): EntryAt {
  const asked = new Map<string, { seqs: Set<number>; answer: Promise<Map<number, Entry>> }>();

  async function ask(reportId: string, seqs: ReadonlySet<number>): Promise<Map<number, Entry>> {
    // whatever else is asked in this turn is in `seqs` by the next
    await Promise.resolve();
    asked.delete(reportId);
    return new Map((await entriesAt(reportId, [...seqs])).map((entry) => [entry.seq, entry]));
  }

  return async (reportId, seq) => {
    const known = asked.get(reportId);
    const seqs = known?.seqs ?? new Set<number>();
    seqs.add(seq);
    const answer = known?.answer ?? ask(reportId, seqs);
    if (known === undefined) asked.set(reportId, { seqs, answer });
    return (await answer).get(seq) ?? null;
  };
}
