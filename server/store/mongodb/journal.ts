import type { Entry } from '../../../workflows/index.js';
import { StoreError } from '../errors.js';
import type { JournalStore } from '../port.js';
import { fromStored } from '../stored.js';
import type { Append } from './append.js';
import type { Collections } from './collections.js';
import { ask, isDuplicate } from './errors.js';
import type { Issue } from './issue.js';
import type { ReportRows } from './reports.js';
import type { InTurn } from './turns.js';

interface Body {
  body: string;
}
const entryOf = (doc: Body | undefined | null): Entry | null => (doc === undefined || doc === null ? null : fromStored<Entry>(doc.body));
const body = { projection: { body: 1 } };
const natural = new Intl.Collator('en', { numeric: true });

export function createJournal(collections: Collections, append: Append, { issue }: Issue, rows: ReportRows, inTurn: InTurn): JournalStore {
  const { entries, reports, counters, reportIds } = collections;

  /** What is marked is looked at closely: a mark may have outlived its reason. */
  async function withEffectsToRun(limit: number): Promise<string[]> {
    const found: string[] = [];
    const marked = await ask(() => entries.distinct('reportId', { pending: true }));
    for (const reportId of marked.sort(natural.compare)) {
      if (found.length === limit) break;
      const [[last], head] = await ask(() =>
        Promise.all([
          entries
            .find({ reportId }, { projection: { seq: 1 } })
            .sort({ seq: -1 })
            .limit(1)
            .toArray(),
          reports.findOne({ _id: reportId }, { projection: { seq: 1, effectsThrough: 1 } }),
        ]),
      );
      const newest = last?.seq ?? 0;
      if (head !== null && head.seq >= newest && head.effectsThrough >= newest) await rows.settled(reportId, newest);
      else found.push(reportId);
    }
    return found;
  }

  /** The counter says where to look; the insert makes the id ours, also where two servers were told the same. */
  async function nextReportId(): Promise<string> {
    for (;;) {
      const counter = await counters.findOneAndUpdate({ _id: 'report' }, { $inc: { value: 1 } }, { returnDocument: 'after' });
      if (counter === null) throw new StoreError('store_failed', 'the counter of reports is gone');
      const id = `R${counter.value}`;
      try {
        await reportIds.insertOne({ _id: id });
        return id;
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    }
  }

  return {
    append,
    issue,
    entries: (reportId, after, limit) =>
      ask(async () => {
        const docs = await entries
          .find({ reportId, seq: { $gt: after } }, body)
          .sort({ seq: 1 })
          .limit(limit)
          .toArray();
        return docs.map((doc) => fromStored<Entry>(doc.body));
      }),
    entriesAt: (reportId, seqs) =>
      ask(async () => {
        const docs = await entries
          .find({ reportId, seq: { $in: [...seqs] } }, body)
          .sort({ seq: 1 })
          .toArray();
        return docs.map((doc) => fromStored<Entry>(doc.body));
      }),
    last: (reportId) => ask(async () => entryOf((await entries.find({ reportId }, body).sort({ seq: -1 }).limit(1).toArray())[0])),
    entryByKey: (reportId, key) => ask(async () => entryOf((await entries.find({ reportId, key }, body).sort({ seq: 1 }).limit(1).toArray())[0])),
    head: (reportId) =>
      ask(async () => {
        const doc = await reports.findOne({ _id: reportId }, { projection: { seq: 1, version: 1, hash: 1, at: 1, snapshot: 1, effectsThrough: 1 } });
        if (doc === null) return null;
        const { _id, ...head } = doc;
        return { reportId: _id, ...head };
      }),
    async effectsDone(reportId, through) {
      await rows.effectsDone(reportId, through);
      await rows.settled(reportId, through);
    },
    withEffectsToRun,
    saveHead: rows.save,
    reportIds: () =>
      ask(async () => {
        const first = await entries.find({ opened: { $exists: true } }, { projection: { reportId: 1, opened: 1 } }).toArray();
        first.sort((a, b) => natural.compare(a.opened ?? '', b.opened ?? '') || natural.compare(a.reportId, b.reportId));
        return first.map(({ reportId }) => reportId);
      }),
    nextReportId: () => inTurn('report id', () => ask(nextReportId)),
  };
}
