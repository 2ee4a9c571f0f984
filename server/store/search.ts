/** The search's part of the port. */
import type { IndexRow, Page } from './lists.js';

/** What a report is found by, field by field; blocks of a field are lines of its text. */
export interface SearchField {
  of: 'number' | 'subject' | 'type' | 'text' | 'annex' | 'people' | 'division' | 'recipient' | 'paper' | 'date' | 'state';
  /** of a section's text */
  section?: string;
  text: string;
}
/** Everything a report is found by: derived from journal and texts, rebuilt at will. */
export interface SearchDoc {
  reportId: string;
  /** of the entry it was made after */
  seq: number;
  /** of the program that made it: another one makes it anew */
  version: number;
  /** `at` of the latest working text in it; empty: none */
  textsAt: string;
  documentType: string;
  /** the day printed on it once issued, before that the day it was opened */
  date: string;
  fields: SearchField[];
}
/** Words that stand side by side, without and with their diacritics; the last may be only the beginning of one. */
export interface SearchTerm {
  folded: string[];
  exact: string[];
  prefix: boolean;
}
export interface SearchQuery {
  audience: string[];
  /** all of which must occur; none: whatever fits the rest */
  terms: SearchTerm[];
  state?: string;
  division?: string;
  documentType?: string;
  /** `YYYY-MM-DD`, both included */
  from?: string;
  to?: string;
  /** folded words of a number, side by side, the last may be only begun */
  number?: string[];
  /** opaque, from a former page */
  cursor?: string;
  limit: number;
}
export interface SearchHit {
  row: IndexRow;
  date: string;
  fields: SearchField[];
  /** found with the diacritics as they were typed */
  exact: boolean;
}
export interface SearchStore {
  /** Replaces what the report was found by; nothing where the report has no head yet. */
  put(doc: SearchDoc): Promise<void>;
  /**
   * Best first (`tiers` in search-terms.ts), then newest change first; only reports with a reader in `audience` now.
   * Throws StoreError `bad_cursor`.
   */
  find(query: SearchQuery): Promise<Page<SearchHit>>;
  /** Of the next `limit` reports after one (null: from the first), those not as they should be found: never put, by another version, before another step or text; `after` is null at the end. */
  behind(version: number, after: string | null, limit: number): Promise<{ ids: string[]; after: string | null }>;
}
