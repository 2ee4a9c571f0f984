/** The numbers that were taken, each bound to a slot of a journal. */
export type RegisterStatus = 'reserved' | 'issued' | 'void';

export interface RegisterRow {
  series: string;
  year: number;
  n: number;
  date: string;
  reportId: string;
  seq: number;
  status: RegisterStatus;
  /** why it is void */
  reason: string | null;
}

export interface RegisterStore {
  /** Rows ascending by series and n; both filters optional. */
  rows(filter: { series?: string; year?: number }): Promise<RegisterRow[]>;
  /** The series and years in which a number was ever taken, each pair once, ascending. */
  volumes(): Promise<Pick<RegisterRow, 'series' | 'year'>[]>;
  /** The number that comes next, and the latest date given in that series and year (null if none). */
  next(series: string, year: number): Promise<{ n: number; latest: string | null }>;
  /** Marks the row void with its reason; rows are never deleted. */
  void(series: string, year: number, n: number, reason: string): Promise<void>;
  /** After a crash (MongoDB): a reserved row whose slot holds its ISSUE becomes issued, one whose slot holds anything else becomes void; an empty slot stays reserved. */
  settle(): Promise<void>;
}
