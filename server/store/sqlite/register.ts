import type { Entry } from '../../../workflows/index.js';
import type { RegisterRow, RegisterStore } from '../register.js';
import { fateOf } from '../slot.js';
import { fromStored } from '../stored.js';
import type { Write } from './commits.js';
import type { Database } from './database.js';

type Row = Omit<RegisterRow, 'reportId'> & { report: string };

const columns = 'series, year, n, date, report, seq, status, reason';
const rowOf = ({ report, ...row }: Row): RegisterRow => ({ ...row, reportId: report });

/** The register's rows; to be called in a transaction. */
export function createRegisterRows(db: Database) {
  const bound = db.sql<Row>(`SELECT ${columns} FROM register WHERE report = ? AND seq = ? AND status = 'reserved'`);
  const numbers = db.sql<{ n: number | null; latest: string | null }>('SELECT max(n) AS n, max(date) AS latest FROM register WHERE series = ? AND year = ?');
  const put = db.sql(`INSERT INTO register (${columns}) VALUES (?, ?, ?, ?, ?, ?, 'issued', NULL)
    ON CONFLICT (series, year, n) DO UPDATE SET status = 'issued'`);

  return {
    /** The number a slot was given before, where its entry never came. */
    boundTo(reportId: string, seq: number): RegisterRow | null {
      const row = bound.get(reportId, seq);
      return row === undefined ? null : rowOf(row);
    },
    next(series: string, year: number): { n: number; latest: string | null } {
      const { n = null, latest = null } = numbers.get(series, year) ?? {};
      return { n: (n ?? 0) + 1, latest };
    },
    putIssued({ series, year, n, date, reportId, seq }: Pick<RegisterRow, 'series' | 'year' | 'n' | 'date' | 'reportId' | 'seq'>): void {
      put.run(series, year, n, date, reportId, seq);
    },
  };
}
export type RegisterRows = ReturnType<typeof createRegisterRows>;

export function createRegister(db: Database, write: Write, register: RegisterRows): RegisterStore {
  const list = db.sql<Row>(`SELECT ${columns} FROM register WHERE series = coalesce(?, series) AND year = coalesce(?, year) ORDER BY series, year, n`);
  const pairs = db.sql<Pick<Row, 'series' | 'year'>>('SELECT DISTINCT series, year FROM register ORDER BY series, year');
  const voidRow = db.sql("UPDATE register SET status = 'void', reason = ? WHERE series = ? AND year = ? AND n = ?");
  const setStatus = db.sql('UPDATE register SET status = ?, reason = ? WHERE series = ? AND year = ? AND n = ?');
  const reserved = db.sql<Row & { body: string }>(
    `SELECT r.*, e.body FROM register r JOIN entries e ON e.report = r.report AND e.seq = r.seq WHERE r.status = 'reserved'`,
  );

  return {
    rows: async ({ series, year }) => list.all(series ?? null, year ?? null).map(rowOf),
    volumes: async () => pairs.all().map(({ series, year }) => ({ series, year })),
    next: async (series, year) => register.next(series, year),
    void: (series, year, n, reason) => write(() => void voidRow.run(reason, series, year, n)),
    settle: () =>
      write(() => {
        for (const row of reserved.all()) {
          const { status, reason } = fateOf(row, fromStored<Entry>(row.body));
          setStatus.run(status, reason, row.series, row.year, row.n);
        }
      }),
  };
}
