import type { Aside, AsideStore, NumberedChange, RoomKey, TextChange, TextChangeStore } from '../rooms.js';
import type { Write } from './commits.js';
import type { Database } from './database.js';

interface ChangeRow {
  n: number;
  body: string;
  person: string;
  at: string;
}
type Place = [reportId: string, section: string, round: number];

/** What one writes into a STRICT table as text: base64. */
const stored = (update: Uint8Array): string => Buffer.from(update).toString('base64');
const changeOf = ({ n, body, person, at }: ChangeRow): NumberedChange => ({ n, update: new Uint8Array(Buffer.from(body, 'base64')), by: person, at });
const placeOf = ({ reportId, section, round }: RoomKey): Place => [reportId, section, round];

export function createTextChanges(db: Database, write: Write): TextChangeStore {
  const newestOf = db.sql<{ n: number | null }>('SELECT max(n) AS n FROM text_changes WHERE report = ? AND section = ? AND round = ?');
  const insert = db.sql('INSERT INTO text_changes (report, section, round, n, person, at, body) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const list = db.sql<ChangeRow>('SELECT n, body, person, at FROM text_changes WHERE report = ? AND section = ? AND round = ? AND n > ? ORDER BY n');
  const ofReport = db.sql<{ section: string; round: number; n: number }>(
    'SELECT section, round, max(n) AS n FROM text_changes WHERE report = ? GROUP BY section, round ORDER BY section, round',
  );
  const removeThrough = db.sql('DELETE FROM text_changes WHERE report = ? AND section = ? AND round = ? AND n <= ?');

  const add = (room: RoomKey, n: number, { update, by, at }: TextChange): void => void insert.run(...placeOf(room), n, by, at, stored(update));

  return {
    appendAfter: (room, n, change) =>
      write(() => {
        if ((newestOf.get(...placeOf(room))?.n ?? 0) !== n) return false;
        add(room, n + 1, change);
        return true;
      }),
    append: (room, change) =>
      write(() => {
        const n = (newestOf.get(...placeOf(room))?.n ?? 0) + 1;
        add(room, n, change);
        return n;
      }),
    after: async (room, n) => list.all(...placeOf(room), n).map(changeOf),
    newest: async (reportId) => ofReport.all(reportId).map((row) => ({ ...row })),
    fold: (room, change) =>
      write(() => {
        removeThrough.run(...placeOf(room), change.n);
        add(room, change.n, change);
      }),
  };
}

interface AsideRow {
  id: string;
  round: number;
  at: string;
  doc: string;
}

export function createAsides(db: Database, write: Write): AsideStore {
  const save = db.sql(`INSERT INTO asides (report, section, person, id, round, at, doc) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (report, section, person, id) DO UPDATE SET round = excluded.round, at = excluded.at, doc = excluded.doc`);
  const list = db.sql<AsideRow>('SELECT id, round, at, doc FROM asides WHERE report = ? AND section = ? AND person = ? ORDER BY at DESC, id DESC');
  const drop = db.sql('DELETE FROM asides WHERE report = ? AND section = ? AND person = ? AND id = ?');
  return {
    put: ({ reportId, section, person, id, round, at, doc }) => write(() => void save.run(reportId, section, person, id, round, at, doc)),
    of: async (reportId, section, person) =>
      list.all(reportId, section, person).map(({ id, round, at, doc }): Aside => ({ id, reportId, section, round, person, at, doc })),
    remove: (reportId, section, person, id) => write(() => drop.run(reportId, section, person, id) > 0),
  };
}
