import { audienceOf, type By, type Entry, mayRead } from '../../workflows/index.js';
import type { Notice } from '../store/notices.js';
import type { IndexRow, IndexStore, JournalStore } from '../store/port.js';
import { stillWaits } from './derive.js';

/** A notice with what it is about, as both stand now. */
export interface Reading {
  notice: Notice;
  entry: Entry;
  row: IndexRow;
  /** it waited for the person, and does no longer */
  over: boolean;
}

export interface ReadingDeps {
  journal: Pick<JournalStore, 'entriesAt'>;
  index: Pick<IndexStore, 'get'>;
}

/** Reads what notices are about; of a document the person may not read any more they are told nothing, and its notices are left out. */
export function createReadings({ journal, index }: ReadingDeps) {
  return async function readings(notices: readonly Notice[], by: By): Promise<Reading[]> {
    const reportIds = [...new Set(notices.map(({ reportId }) => reportId))];
    const rows = new Map<string, IndexRow>();
    const entries = new Map<string, Entry>();
    const nameOf = (reportId: string, seq: number): string => `${reportId}/${seq}`;
    for (const reportId of reportIds) {
      const row = await index.get(reportId);
      if (row === null || !mayRead(row.readers, by)) continue;
      rows.set(reportId, row);
      const seqs = notices.filter((notice) => notice.reportId === reportId).map(({ seq }) => seq);
      for (const entry of await journal.entriesAt(reportId, [...new Set(seqs)])) entries.set(nameOf(reportId, entry.seq), entry);
    }
    const listener = { person: by.person, keys: new Set(audienceOf(by)) };
    return notices.flatMap((notice) => {
      const row = rows.get(notice.reportId);
      const entry = entries.get(nameOf(notice.reportId, notice.seq));
      if (row === undefined || entry === undefined) return [];
      const over = notice.overAt !== null || (notice.steps.length > 0 && row.seq >= notice.seq && !stillWaits(notice.steps, row.waiting, listener));
      return [{ notice, entry, row, over }];
    });
  };
}
export type Readings = ReturnType<typeof createReadings>;
