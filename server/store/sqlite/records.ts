import type { DeliveryLog, DeliveryLogLine, RecordKind, RecordStore } from '../port.js';
import { fromStored } from '../stored.js';
import type { Write } from './commits.js';
import type { Database } from './database.js';

interface Body {
  body: string;
}

export function createRecords<T>(db: Database, write: Write, kind: RecordKind): RecordStore<T> {
  const find = db.sql<Body>('SELECT body FROM records WHERE kind = ? AND id = ?');
  const list = db.sql<Body>('SELECT body FROM records WHERE kind = ? ORDER BY id');
  const put = db.sql('INSERT INTO records (kind, id, body) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body');
  const add = db.sql('INSERT OR IGNORE INTO records (kind, id, body) VALUES (?, ?, ?)');
  const remove = db.sql('DELETE FROM records WHERE kind = ? AND id = ?');

  return {
    async get(id) {
      const row = find.get(kind, id);
      return row === undefined ? null : fromStored<T>(row.body);
    },
    all: async () => list.all(kind).map(({ body }) => fromStored<T>(body)),
    put: (id, record) => write(() => void put.run(kind, id, JSON.stringify(record))),
    add: (id, record) => write(() => (add.run(kind, id, JSON.stringify(record)) === 0 ? 'exists' : 'added')),
    remove: (id) => write(() => void remove.run(kind, id)),
  };
}

export function createDeliveryLog(db: Database, write: Write): DeliveryLog {
  const add = db.sql('INSERT INTO delivery_log (report, delivery, attempt, at, outcome) VALUES (?, ?, ?, ?, ?)');
  const list = db.sql<DeliveryLogLine>('SELECT report AS reportId, delivery, attempt, at, outcome FROM delivery_log WHERE report = ? ORDER BY rowid');
  return {
    add: ({ reportId, delivery, attempt, at, outcome }) => write(() => void add.run(reportId, delivery, attempt, at, outcome)),
    of: async (reportId) => list.all(reportId).map((line) => ({ ...line })),
  };
}
