import { cursorOf } from '../cursor.js';
import { feedPlaceOf } from '../feed-cursor.js';
import type { DelegationNoticeKind, EntryNotice, EntryNoticeKind, MailQuery, Notice, NoticeStep, NoticeStore, Sending, Slot, Telling } from '../notices.js';
import { fromStored } from '../stored.js';
import type { Write } from './commits.js';
import type { Database } from './database.js';
import { createSendings } from './sendings.js';

interface AnyRow {
  id: string;
  person: string;
  at: string;
  urgent: number;
  shown: number;
  fresh: number;
  steps: string;
  read_at: string | null;
  over_at: string | null;
}
interface EntryRow extends AnyRow {
  report: string;
  seq: number;
  kind: EntryNoticeKind;
  about: string | null;
}
interface DelegationRow extends AnyRow {
  report: null;
  seq: null;
  kind: DelegationNoticeKind;
  about: string;
}
type Row = EntryRow | DelegationRow;

const commonOf = ({ id, person, at, urgent, shown, steps, read_at, over_at }: AnyRow) => ({
  id,
  person,
  at,
  urgent: urgent === 1,
  shown: shown === 1,
  steps: fromStored<NoticeStep[]>(steps),
  readAt: read_at,
  overAt: over_at,
});
const entryNoticeOf = (row: EntryRow): EntryNotice => ({ ...commonOf(row), kind: row.kind, reportId: row.report, seq: row.seq, about: row.about });
const noticeOf = (row: Row): Notice =>
  row.report === null ? { ...commonOf(row), kind: row.kind, reportId: null, seq: null, about: row.about } : entryNoticeOf(row);

/** `fresh` is kept beside what it follows from, since lists sort and count by it: neither read nor over. */
export function createNotices(db: Database, write: Write): NoticeStore {
  const sendings = createSendings(db, write);
  const untold = db.sql<{ report: string; seq: number }>('SELECT report, seq FROM untold ORDER BY report, seq LIMIT ?');
  const untoldOf = db.sql<{ seq: number }>('SELECT seq FROM untold WHERE report = ? AND seq <= ? ORDER BY seq');
  const told = db.sql('DELETE FROM untold WHERE report = ? AND seq = ?');
  const insert = db.sql(`INSERT OR IGNORE INTO notices (id, report, seq, person, kind, at, urgent, shown, fresh, steps, about, read_at, over_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const end = db.sql('UPDATE notices SET over_at = ?, fresh = 0 WHERE id = ? AND over_at IS NULL');
  const open = db.sql<EntryRow>("SELECT * FROM notices WHERE report = ? AND over_at IS NULL AND steps <> '[]' ORDER BY id");
  const one = db.sql<Row>('SELECT * FROM notices WHERE id = ?');
  const first = db.sql<Row>('SELECT * FROM notices WHERE person = ? AND shown = 1 ORDER BY fresh DESC, at DESC, id DESC LIMIT ?');
  const after = db.sql<Row>(`SELECT * FROM notices WHERE person = ? AND shown = 1 AND (fresh, at, id) < (?, ?, ?)
    ORDER BY fresh DESC, at DESC, id DESC LIMIT ?`);
  const count = db.sql<{ n: number }>('SELECT count(*) AS n FROM notices WHERE person = ? AND shown = 1 AND fresh = 1');
  const readOne = db.sql('UPDATE notices SET read_at = ?, fresh = 0 WHERE id = ? AND person = ? AND read_at IS NULL');
  const readOf = db.sql('UPDATE notices SET read_at = ?, fresh = 0 WHERE person = ? AND report = ? AND seq <= ? AND read_at IS NULL');
  const readAll = db.sql('UPDATE notices SET read_at = ?, fresh = 0 WHERE person = ? AND shown = 1 AND at <= ? AND read_at IS NULL');
  const fits =
    'person = ? AND mail IS NULL AND read_at IS NULL AND over_at IS NULL AND at >= ? AND at < ? AND urgent >= ? AND kind IN (SELECT value FROM json_each(?))';
  const countFits = db.sql<{ n: number }>(`SELECT count(*) AS n FROM notices WHERE ${fits}`);
  const putFits = db.sql(`UPDATE notices SET mail = ? WHERE ${fits}`);
  const inMail = db.sql<Row>('SELECT * FROM notices WHERE mail = ? ORDER BY at, id');
  const forget = db.sql('DELETE FROM notices WHERE fresh = 0 AND at < ?');

  const fitting = ({ person, since, until, urgentOnly, kinds }: MailQuery) => [person, since, until, urgentOnly ? 1 : 0, JSON.stringify(kinds)] as const;

  function keep({ id, reportId, seq, person, kind, at, urgent, shown, steps, about, readAt, overAt }: Notice): boolean {
    const fresh = readAt === null && overAt === null;
    const values = [id, reportId, seq, person, kind, at, urgent ? 1 : 0, shown ? 1 : 0, fresh ? 1 : 0, JSON.stringify(steps), about, readAt, overAt];
    return insert.run(...values) > 0;
  }

  function tellNow({ slot, notices, over, sendings: outgoing }: Telling): Notice[] {
    for (const id of over.ids) end.run(over.at, id);
    const fresh = notices.filter(keep);
    for (const sending of outgoing) sendings.keep(sending);
    if (slot !== null) told.run(slot.reportId, slot.seq);
    return fresh;
  }

  return {
    untold: async (limit) => untold.all(limit).map(({ report, seq }): Slot => ({ reportId: report, seq })),
    untoldOf: async (reportId, through) => untoldOf.all(reportId, through).map(({ seq }) => seq),
    tell: (telling) => write(() => tellNow(telling)),
    openOf: async (reportId) => open.all(reportId).map(entryNoticeOf),
    async feed({ person, cursor, limit }) {
      const place = cursor === undefined ? null : feedPlaceOf(cursor);
      const rows = place === null ? first.all(person, limit + 1) : after.all(person, place.fresh, place.at, place.id, limit + 1);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items: rows.slice(0, limit).map(noticeOf),
        cursor: last === undefined ? null : cursorOf({ changedAt: last.at, id: `${last.fresh}${last.id}` }),
      };
    },
    countNew: async (person) => count.get(person)?.n ?? 0,
    async get(id) {
      const row = one.get(id);
      return row === undefined ? null : noticeOf(row);
    },
    read: (person, which, at) =>
      write(() => {
        if ('through' in which) readAll.run(at, person, which.through);
        else if ('reportId' in which) readOf.run(at, person, which.reportId, which.seq);
        else for (const id of which.ids) readOne.run(at, id, person);
      }),
    countForMail: async (query) => countFits.get(...fitting(query))?.n ?? 0,
    putIntoMail: (mail, query) =>
      write(() => {
        putFits.run(mail, ...fitting(query));
        return inMail.all(mail).map(noticeOf);
      }),
    addSending: (sending: Sending) => write(() => (sendings.keep(sending) ? 'added' : 'exists')),
    takeSending: sendings.take,
    keepBody: sendings.keepBody,
    putOff: sendings.putOff,
    endSending: sendings.end,
    outcomeOf: sendings.outcomeOf,
    forget: (before) =>
      write(() => {
        forget.run(before);
        sendings.forget(before);
      }),
  };
}
