import { cursorOf } from '../cursor.js';
import type { InboxLine, IndexRow, IndexStore } from '../lists.js';
import { fromStored } from '../stored.js';
import type { Database } from './database.js';
import { createHands } from './hands.js';
import { places } from './places.js';
import { noDue, noTarget } from './reports.js';

interface WaitingRow {
  audience: string;
  due: string;
  since: string;
  id: number;
  event: string;
  target: string;
}

export function createIndex(db: Database): IndexStore {
  const byReport = db.sql<{ index_row: string }>('SELECT index_row FROM reports WHERE report = ?');
  const seqsOf = db.sql<{ report: string; seq: number }>('SELECT report, seq FROM reports WHERE report IN (SELECT value FROM json_each(?))');
  const byId = db.sql<{ index_row: string }>('SELECT index_row FROM reports WHERE id = ?');
  const waitingFor = db.sql<WaitingRow>(
    'SELECT audience, due, since, id, event, target FROM waiting WHERE audience = ? ORDER BY due, since, id, event, target LIMIT ?',
  );
  const waitingAfter = db.sql<WaitingRow>(`SELECT audience, due, since, id, event, target FROM waiting
    WHERE audience = ? AND (due, since, id, event, target) > (?, ?, ?, ?, ?) ORDER BY due, since, id, event, target LIMIT ?`);
  const idOf = db.sql<{ id: number }>('SELECT id FROM reports WHERE report = ?');
  const countFor = db.sql<{ n: number }>(`SELECT count(*) AS n FROM
    (SELECT DISTINCT w.id, w.event, w.target FROM json_each(?) a CROSS JOIN waiting w ON w.audience = a.value)`);
  const due = db.sql<{ report: string }>('SELECT report FROM reports WHERE next_due_at <= ? ORDER BY next_due_at LIMIT ?');
  const withoutPdf = db.sql<{ report: string }>('SELECT report FROM reports WHERE needs_pdf = 1 ORDER BY report LIMIT ?');

  const rowAt = (id: number): IndexRow[] => {
    const row = byId.get(id);
    return row === undefined ? [] : [fromStored<IndexRow>(row.index_row)];
  };

  const handled = createHands(db);

  return {
    async get(reportId) {
      const row = byReport.get(reportId);
      return row === undefined ? null : fromStored<IndexRow>(row.index_row);
    },
    seqs: async (reportIds) => new Map(seqsOf.all(JSON.stringify(reportIds)).map(({ report, seq }) => [report, seq])),
    async list(query) {
      const found = places(db, query, query.limit + 1);
      const page = found.slice(0, query.limit);
      const last = found.length > query.limit ? page.at(-1) : undefined;
      return { items: page.flatMap(({ id }) => rowAt(id)), cursor: last === undefined ? null : cursorOf({ changedAt: last.changed_at, id: last.id }) };
    },
    async waiting(audience, limit, after) {
      const lines = new Map<string, WaitingRow>();
      const from =
        after === undefined ? null : ([after.dueAt ?? noDue, after.since, idOf.get(after.reportId)?.id ?? 0, after.event, after.target ?? noTarget] as const);
      const linesOf = (key: string) => (from === null ? waitingFor.all(key, limit) : waitingAfter.all(key, ...from, limit));
      for (const line of [...new Set(audience)].sort().flatMap(linesOf)) {
        const name = JSON.stringify([line.id, line.event, line.target]);
        if (!lines.has(name)) lines.set(name, line);
      }
      return [...lines.values()]
        .sort(soonerFirst)
        .slice(0, limit)
        .flatMap((line) => rowAt(line.id).map((row) => inboxLine(line, row)));
    },
    handled: async (query) => handled(query),
    countWaiting: async (audience) => countFor.get(JSON.stringify(audience))?.n ?? 0,
    due: async (now, limit) => due.all(now, limit).map(({ report }) => report),
    withoutPdf: async (limit) => withoutPdf.all(limit).map(({ report }) => report),
  };
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
const soonerFirst = (a: WaitingRow, b: WaitingRow): number =>
  compare(a.due, b.due) || compare(a.since, b.since) || compare(a.id, b.id) || compare(a.event, b.event) || compare(a.target, b.target);

const inboxLine = (
  { audience, event, target, due, since }: WaitingRow,
  { reportId, seq, state, subject, documentType, leadDivision, waiting }: IndexRow,
): InboxLine => ({
  audience,
  event,
  target: target === noTarget ? null : target,
  dueAt: due === noDue ? null : due,
  urgency: waiting.find((line) => line.audience === audience && line.event === event && (line.target ?? noTarget) === target)?.urgency ?? null,
  since,
  reportId,
  seq,
  state,
  subject,
  documentType,
  leadDivision,
});
