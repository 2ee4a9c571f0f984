import type { TextStore, WorkingText } from '../port.js';
import type { Write } from './commits.js';
import type { Database } from './database.js';

type Row = Omit<WorkingText, 'reportId' | 'by' | 'through'> & { report: string; person: string; through: number | null };

const columns = 'report, section, round, hash, person, at, doc, through';
const textOf = ({ report, person, section, round, hash, doc, at, through }: Row): WorkingText => ({
  reportId: report,
  section,
  round,
  hash,
  doc,
  by: person,
  at,
  ...(through === null ? {} : { through }),
});

export function createTexts(db: Database, write: Write): TextStore {
  const find = db.sql<Row>(`SELECT ${columns} FROM texts WHERE report = ? AND section = ? AND round = ?`);
  const hashOf = db.sql<{ hash: string }>('SELECT hash FROM texts WHERE report = ? AND section = ? AND round = ?');
  const ofReport = db.sql<Row>(`SELECT ${columns} FROM texts WHERE report = ? ORDER BY section, round`);
  const save = db.sql(`INSERT INTO texts (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (report, section, round) DO UPDATE SET hash = excluded.hash, person = excluded.person, at = excluded.at, doc = excluded.doc, through = excluded.through`);

  return {
    async get(reportId, section, round) {
      const row = find.get(reportId, section, round);
      return row === undefined ? null : textOf(row);
    },
    put: ({ reportId, section, round, hash, doc, by, at, through }, expected) =>
      write(() => {
        const stored = hashOf.get(reportId, section, round)?.hash ?? null;
        if (expected !== '*' && expected !== stored) return 'conflict';
        save.run(reportId, section, round, hash, by, at, doc, through ?? null);
        return 'saved';
      }),
    all: async (reportId) => ofReport.all(reportId).map(textOf),
  };
}
