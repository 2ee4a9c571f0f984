/** The audit's part of the port. */
import type { Json } from '../../workflows/index.js';
import type { Page } from './lists.js';

/** One act of those who keep the office: who changed what, from what to what. Passwords are never in it. */
export interface AuditLine {
  /** ISO 8601, UTC */
  at: string;
  /** null: nobody signed in, such as the first start */
  by: { id: string; name: string } | null;
  /** `person.changed`, `division.added` … : the part before the dot is its kind */
  what: string;
  /** what was changed, by its id among its kind, with the name it had */
  of: { id: string; name: string };
  /** the fields that differ; null: it was not there before, or is not there after */
  before: Json;
  after: Json;
}
export type AuditEntry = AuditLine & { id: string };
export interface AuditQuery {
  kind?: string;
  /** person id */
  by?: string;
  /** id of what was changed */
  of?: string;
  /** ISO 8601, UTC: at or after, and before */
  from?: string;
  before?: string;
  /** opaque, from a former page */
  cursor?: string;
  limit: number;
}
export interface Tally {
  name: string;
  count: number;
  /** ISO 8601, UTC */
  lastAt: string;
}
/** What was done to the office. Lines are added and never changed or removed. */
export interface AuditStore {
  add(line: AuditLine): Promise<void>;
  /** Newest first; no later page repeats a line. Throws StoreError `bad_cursor`. */
  list(query: AuditQuery): Promise<Page<AuditEntry>>;
  /** Counts one more of each of these names. */
  count(names: readonly string[], at: string): Promise<void>;
  /** Ascending by name. */
  tallies(): Promise<Tally[]>;
}
