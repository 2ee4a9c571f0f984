import type { TextStore, WorkingText } from '../port.js';
import type { Write } from './commits.js';
import type { Database } from './database.js';

type Row = Omit<WorkingText, 'reportId' | 'by'> & { report: string; person: string };

const columns = 'report, section, round, hash, person, at, doc';
const textOf = ({ report, person, section, round, hash, doc, at }: Row): WorkingText => ({ reportId: report, section, round, hash, doc, by: person, at });

export function createTexts(db: Database, write: Write): TextStore {
  const find = db.sql<Row>(`SELECT ${columns} FROM texts WHERE report = ? AND section = ? AND round = ?`);
  const hashOf = db.sql<{ hash: string }>('SELECT hash FROM texts WHERE report = ? AND section = ? AND round = ?');
  const ofReport = db.sql<Row>(`SELECT ${columns} FROM texts WHERE report = ? ORDER BY section, round`);
  const save = db.sql(`INSERT INTO texts (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (report, section, round) DO UPDATE SET hash = excluded.hash, person = excluded.person, at = excluded.at, doc = excluded.doc`);

  return {
    async get(reportId, section, round) {
      const row = find.get(reportId, section, round);
      return row === undefined ? null : textOf(row);
    },
    put: ({ reportId, section, round, hash, doc, by, at }, expected) =>
      write(() => {
        const stored = hashOf.get(reportId, section, round)?.hash ?? null;
        if (expected !== '*' && expected !== stored) return 'conflict';
        save.run(reportId, section, round, hash, by, at, doc);
        return 'saved';
      }),
    all: async (reportId) => ofReport.all(reportId).map(textOf),
  };
}
