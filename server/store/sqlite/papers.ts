import type { Paper, PaperStore } from '../papers.js';
import { fromStored } from '../stored.js';
import type { Write } from './commits.js';
import type { Database } from './database.js';

interface Row {
  body: string;
}

export function createPapers(db: Database, write: Write): PaperStore {
  const insert = db.sql('INSERT INTO papers (report, id, removed_at, body) VALUES (?, ?, ?, ?)');
  const ofReport = db.sql<Row>('SELECT body FROM papers WHERE report = ? ORDER BY rowid');
  const standing = db.sql<Row>('SELECT body FROM papers WHERE report = ? AND id = ? AND removed_at IS NULL');
  const setRemoved = db.sql('UPDATE papers SET removed_at = ?, body = ? WHERE id = ?');

  return {
    add: (paper) => write(() => void insert.run(paper.reportId, paper.id, paper.removedAt, JSON.stringify(paper))),
    of: async (reportId) => ofReport.all(reportId).map(({ body }) => fromStored<Paper>(body)),
    remove: (reportId, id, removedBy, removedAt) =>
      write(() => {
        const row = standing.get(reportId, id);
        if (row === undefined) return false;
        setRemoved.run(removedAt, JSON.stringify({ ...fromStored<Paper>(row.body), removedBy, removedAt }), id);
        return true;
      }),
  };
}
