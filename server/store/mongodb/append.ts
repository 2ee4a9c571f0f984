import type { Entry } from '../../../workflows/index.js';
import { StoreError } from '../errors.js';
import type { AppendResult, Step } from '../port.js';
import type { Collections, EntryDoc } from './collections.js';
import { ask, isDuplicate, isUncertain } from './errors.js';
import type { ReportRows } from './reports.js';

const docOf = (entry: Entry): EntryDoc => {
  const { reportId, seq, hash, at, by } = entry;
  return {
    _id: `${reportId}/${seq}`,
    reportId,
    seq,
    hash,
    ...(by.request === undefined ? {} : { key: by.request.key }),
    ...(seq === 1 ? { opened: at } : {}),
    pending: true,
    untold: true,
    body: JSON.stringify(entry),
  };
};

/** How often an entry is tried again after an answer was lost; each time the driver has waited for a server as long as it is told to. */
const mostTries = 3;

/** What is in the slot decides: after a lost answer our own hash there means that it was written. */
async function insert({ entries }: Collections, doc: EntryDoc): Promise<'written' | 'taken'> {
  for (let tries = 1; ; tries += 1) {
    try {
      await entries.insertOne(doc);
      return 'written';
    } catch (error) {
      if (!isDuplicate(error) && !isUncertain(error)) throw error;
      const there = await entries.findOne({ reportId: doc.reportId, seq: doc.seq }, { projection: { hash: 1 } });
      if (there !== null && there.hash !== doc.hash) return 'taken';
      if (there !== null) break;
      if (tries === mostTries) throw error;
    }
  }
  // a write that changes nothing still waits until a majority has all that came before it
  await entries.updateOne({ _id: doc._id }, { $set: { hash: doc.hash } });
  return 'written';
}

/** Writes an entry into its slot, then its head. `behind` takes what may be written after the answer. */
export function createAppend(collections: Collections, reports: ReportRows, behind: (work: Promise<void>) => void) {
  return async function append({ entry, head, index }: Step): Promise<AppendResult> {
    if ((await ask(() => insert(collections, docOf(entry)))) === 'taken') return { outcome: 'taken' };
    try {
      await reports.save(head, index);
    } catch (error) {
      // the entry is the truth and is written; its head follows at the next step or start
      if (error instanceof StoreError && error.code === 'database_unreachable') return { outcome: 'appended' };
      throw error;
    }
    if (head.effectsThrough >= entry.seq) behind(reports.settled(entry.reportId, head.effectsThrough));
    return { outcome: 'appended' };
  };
}
export type Append = ReturnType<typeof createAppend>;
