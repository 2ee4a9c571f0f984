import type { Entry } from '../../../workflows/index.js';
import type { AppendResult, Head, IssueResult, JournalStore, NumberRequest, Step } from '../port.js';
import { checkSlot } from '../slot.js';
import { fromStored } from '../stored.js';
import type { Write } from './commits.js';
import type { Database } from './database.js';
import type { RegisterRows } from './register.js';
import type { ReportRows } from './reports.js';

interface Body {
  body: string;
}
interface HeadRow {
  seq: number;
  version: string;
  hash: string;
  at: string;
  snapshot: string;
  effects_through: number;
}

const entryOf = (row: Body | undefined): Entry | null => (row === undefined ? null : fromStored<Entry>(row.body));

export function createJournal(db: Database, write: Write, reports: ReportRows, register: RegisterRows): JournalStore {
  const insert = db.sql('INSERT OR IGNORE INTO entries (report, seq, request_key, body) VALUES (?, ?, ?, ?)');
  const owe = db.sql('INSERT INTO untold (report, seq) VALUES (?, ?)');
  const slot = db.sql<Body>('SELECT body FROM entries WHERE report = ? AND seq = ?');
  const after = db.sql<Body>('SELECT body FROM entries WHERE report = ? AND seq > ? ORDER BY seq LIMIT ?');
  const among = db.sql<Body>('SELECT body FROM entries WHERE report = ? AND seq IN (SELECT value FROM json_each(?)) ORDER BY seq');
  const newest = db.sql<Body>('SELECT body FROM entries WHERE report = ? ORDER BY seq DESC LIMIT 1');
  // with a plain `seq` SQLite would walk the whole journal in its order rather than look the key up
  const byKey = db.sql<Body>('SELECT body FROM entries WHERE report = ? AND request_key = ? ORDER BY +seq LIMIT 1');
  const readHead = db.sql<HeadRow>('SELECT seq, version, hash, at, snapshot, effects_through FROM reports WHERE report = ?');
  const forward = db.sql('UPDATE reports SET effects_through = ? WHERE report = ? AND effects_through < ?');
  const withEffects = db.sql<{ report: string }>('SELECT report FROM reports WHERE effects_through < seq ORDER BY report LIMIT ?');
  const ids = db.sql<{ report: string }>('SELECT report FROM reports ORDER BY id');
  const count = db.sql<{ value: number }>("UPDATE counters SET value = value + 1 WHERE name = 'report' RETURNING value");

  function appendNow({ entry, head, index }: Step): AppendResult {
    const { reportId, seq, by } = entry;
    if (insert.run(reportId, seq, by.request?.key ?? null, JSON.stringify(entry)) === 0) return { outcome: 'taken' };
    reports.save(head, index);
    owe.run(reportId, seq);
    return { outcome: 'appended' };
  }

  function issueNow(request: NumberRequest, make: (n: number, date: string) => Step | null): IssueResult {
    const { series, year, reportId, seq } = request;
    if (slot.get(reportId, seq) !== undefined) return { outcome: 'taken' };
    const bound = register.boundTo(reportId, seq);
    const { n: next, latest } = register.next(series, year);
    if (bound === null && latest !== null && request.date < latest) return { outcome: 'dateTooEarly', latest };
    const { n, date } = bound ?? { n: next, date: request.date };
    const step = make(n, date);
    if (step === null) return { outcome: 'refused' };
    checkSlot(step, request);
    register.putIssued(bound ?? { ...request, n });
    appendNow(step);
    return { outcome: 'appended', n, date };
  }

  return {
    append: (step) => write(() => appendNow(step)),
    issue: (request, make) => write(() => issueNow(request, make)),
    entries: async (reportId, from, limit) => after.all(reportId, from, limit).map(({ body }) => fromStored<Entry>(body)),
    entriesAt: async (reportId, seqs) => among.all(reportId, JSON.stringify(seqs)).map(({ body }) => fromStored<Entry>(body)),
    last: async (reportId) => entryOf(newest.get(reportId)),
    entryByKey: async (reportId, key) => entryOf(byKey.get(reportId, key)),
    async head(reportId): Promise<Head | null> {
      const row = readHead.get(reportId);
      if (row === undefined) return null;
      const { effects_through: effectsThrough, ...rest } = row;
      return { reportId, ...rest, effectsThrough };
    },
    effectsDone: (reportId, through) => write(() => void forward.run(through, reportId, through)),
    withEffectsToRun: async (limit) => withEffects.all(limit).map(({ report }) => report),
    saveHead: (head, index) => write(() => reports.save(head, index)),
    reportIds: async () => ids.all().map(({ report }) => report),
    nextReportId: () =>
      write(() => {
        const row = count.get();
        if (row === undefined) throw new Error('The counter of reports is gone');
        return `R${row.value}`;
      }),
  };
}
