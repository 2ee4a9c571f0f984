import { foldWords } from '../fold.js';
import type { IndexRow } from '../lists.js';
import type { Head } from '../port.js';
import { type Collections, noDue, type ReportDoc } from './collections.js';
import { ask, isDuplicate } from './errors.js';
import type { InTurn } from './turns.js';

type Fields = Omit<ReportDoc, '_id' | 'effectsThrough'>;

const fieldsOf = ({ seq, version, hash, at, snapshot }: Head, index: IndexRow): Fields => ({
  seq,
  version,
  hash,
  at,
  snapshot,
  state: index.state,
  changedAt: index.updatedAt,
  divisions: index.divisions,
  readers: index.readers,
  words: [...new Set(index.words.flatMap(foldWords))],
  waiting: index.waiting.map((line) => ({ ...line, due: line.dueAt ?? noDue })),
  nextDueAt: index.nextDueAt,
  needsPdf: index.needsPdf,
  hands: index.hands ?? [],
  drafter: index.drafter ?? null,
  row: JSON.stringify(index),
});

/** Writes head and index row of a report, and notes which entries are done with. */
export function createReportRows({ reports, entries }: Collections, inTurn: InTurn) {
  /** Only forward: where the stored row is of a later entry, nothing changes. */
  const save = (head: Head, index: IndexRow): Promise<void> =>
    inTurn(head.reportId, () =>
      ask(async () => {
        const fields = fieldsOf(head, index);
        const forward = async (): Promise<boolean> => {
          const { matchedCount } = await reports.updateOne(
            { _id: head.reportId, seq: { $lte: head.seq } },
            { $set: fields, $max: { effectsThrough: head.effectsThrough } },
          );
          return matchedCount > 0;
        };
        if (head.seq > 1 && (await forward())) return;
        try {
          await reports.insertOne({ _id: head.reportId, ...fields, effectsThrough: head.effectsThrough });
        } catch (error) {
          if (!isDuplicate(error)) throw error;
          await forward();
        }
      }),
    );

  const effectsDone = (reportId: string, through: number): Promise<void> =>
    inTurn(reportId, () =>
      ask(async () => {
        await reports.updateOne({ _id: reportId, effectsThrough: { $lt: through } }, { $set: { effectsThrough: through } });
      }),
    );

  /** Entries up to `through` need not be looked at again at the next start. */
  const settled = (reportId: string, through: number): Promise<void> =>
    ask(async () => {
      await entries.updateMany({ reportId, seq: { $lte: through }, pending: true }, { $unset: { pending: '' } }, { writeConcern: { w: 1 } });
    });

  return { save, effectsDone, settled };
}
export type ReportRows = ReturnType<typeof createReportRows>;
