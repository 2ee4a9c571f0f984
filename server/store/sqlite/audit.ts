import type { AuditEntry, AuditLine, AuditStore, Tally } from '../audit.js';
import { cursorOf, positionOf } from '../cursor.js';
import { StoreError } from '../errors.js';
import { fromStored } from '../stored.js';
import type { Write } from './commits.js';
import type { Database } from './database.js';

interface Row {
  id: number;
  at: string;
  body: string;
}

export function createAudit(db: Database, write: Write): AuditStore {
  const add = db.sql('INSERT INTO audit (at, person, kind, subject, body) VALUES (?, ?, ?, ?, ?)');
  const page = db.sql<Row>(`SELECT id, at, body FROM audit
    WHERE (?1 IS NULL OR id < ?1) AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR person = ?3) AND (?4 IS NULL OR subject = ?4)
      AND (?5 IS NULL OR at >= ?5) AND (?6 IS NULL OR at < ?6)
    ORDER BY id DESC LIMIT ?7`);
  const count = db.sql(
    'INSERT INTO tallies (name, count, last_at) VALUES (?, 1, ?) ON CONFLICT (name) DO UPDATE SET count = count + 1, last_at = excluded.last_at',
  );
  const counted = db.sql<Tally>('SELECT name, count, last_at AS lastAt FROM tallies ORDER BY name');

  return {
    add: (line) => write(() => void add.run(line.at, line.by?.id ?? null, kindOf(line), line.of.id, JSON.stringify(line))),
    async list({ kind = null, by = null, of = null, from = null, before = null, cursor, limit }) {
      const found = page.all(cursor === undefined ? null : idIn(cursor), kind, by, of, from, before, limit + 1);
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      return { items: shown.map(entryOf), cursor: last === undefined ? null : cursorOf({ changedAt: last.at, id: last.id }) };
    },
    count: (names, at) =>
      write(() => {
        for (const name of names) count.run(name, at);
      }),
    tallies: async () => counted.all().map((tally) => ({ ...tally })),
  };
}

const kindOf = ({ what }: AuditLine): string => what.split('.')[0] ?? what;
const entryOf = ({ id, body }: Row): AuditEntry => ({ id: String(id), ...fromStored<AuditLine>(body) });

function idIn(cursor: string): number {
  const { id } = positionOf(cursor);
  if (typeof id !== 'number') throw new StoreError('bad_cursor');
  return id;
}
