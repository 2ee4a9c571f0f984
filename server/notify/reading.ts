import { audienceOf, type By, type Entry, mayRead } from '../../workflows/index.js';
import type { Delegation } from '../identity/index.js';
import type { IndexRow, IndexStore } from '../store/lists.js';
import type { DelegationNotice, EntryNotice, Notice } from '../store/notices.js';
import type { JournalStore } from '../store/port.js';
import { stillWaits } from './derive.js';

/** A notice of an entry with what it is about, as both stand now. */
export interface EntryReading {
  notice: EntryNotice;
  entry: Entry;
  row: IndexRow;
  /** it waited for the person, and does no longer */
  over: boolean;
}
/** A notice of a delegation, with the names of who gives it, who holds it and who recorded or ended it; null: a file of the office. */
export interface DelegationReading {
  notice: DelegationNotice;
  delegation: Delegation;
  names: { of: string; to: string; by: string | null };
  /** it was given, and has been ended since */
  over: boolean;
}
export type Reading = EntryReading | DelegationReading;

export interface ReadingDeps {
  journal: Pick<JournalStore, 'entriesAt'>;
  index: Pick<IndexStore, 'get'>;
  delegations: () => Promise<readonly Delegation[]>;
  nameOf: (person: string) => Promise<string>;
}

/** Reads what notices are about; of a document the person may not read any more they are told nothing, and its notices are left out. */
export function createReadings({ journal, index, delegations, nameOf }: ReadingDeps) {
  async function ofEntries(notices: readonly EntryNotice[], by: By): Promise<EntryReading[]> {
    const reportIds = [...new Set(notices.map(({ reportId }) => reportId))];
    const rows = new Map<string, IndexRow>();
    const entries = new Map<string, Entry>();
    const placeOf = (reportId: string, seq: number): string => `${reportId}/${seq}`;
    for (const reportId of reportIds) {
      const row = await index.get(reportId);
      if (row === null || !mayRead(row.readers, by)) continue;
      rows.set(reportId, row);
      const seqs = notices.filter((notice) => notice.reportId === reportId).map(({ seq }) => seq);
      for (const entry of await journal.entriesAt(reportId, [...new Set(seqs)])) entries.set(placeOf(reportId, entry.seq), entry);
    }
    const listener = { person: by.person, keys: new Set(audienceOf(by)) };
    return notices.flatMap((notice) => {
      const row = rows.get(notice.reportId);
      const entry = entries.get(placeOf(notice.reportId, notice.seq));
      if (row === undefined || entry === undefined) return [];
      const over = notice.overAt !== null || (notice.steps.length > 0 && row.seq >= notice.seq && !stillWaits(notice.steps, row.waiting, listener));
      return [{ notice, entry, row, over }];
    });
  }

  async function ofDelegation(notice: DelegationNotice): Promise<DelegationReading[]> {
    const delegation = (await delegations()).find(({ id }) => id === notice.about);
    if (delegation === undefined) return [];
    const by = notice.kind === 'delegated' ? delegation.recordedBy : (delegation.endedBy ?? null);
    const names = { of: await nameOf(delegation.of), to: await nameOf(delegation.to), by: by === null ? null : await nameOf(by) };
    return [{ notice, delegation, names, over: notice.overAt !== null }];
  }

  return async function readings(notices: readonly Notice[], by: By): Promise<Reading[]> {
    const found = new Map<string, Reading>();
    for (const reading of await ofEntries(notices.filter(isOfEntry), by)) found.set(reading.notice.id, reading);
    for (const notice of notices) if (!isOfEntry(notice)) for (const reading of await ofDelegation(notice)) found.set(notice.id, reading);
    return notices.flatMap(({ id }) => found.get(id) ?? []);
  };
}
export type Readings = ReturnType<typeof createReadings>;

const isOfEntry = (notice: Notice): notice is EntryNotice => notice.reportId !== null;
