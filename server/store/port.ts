/**
 * The one port of named queries, with two stores behind it: SQLite (a folder) and MongoDB.
 * Shapes are plain JSON; times are ISO 8601 in UTC; dates are `YYYY-MM-DD` of Asia/Ho_Chi_Minh.
 * Every method that writes has reached the disk (or a majority of the replica set) when it resolves.
 */
import type { Entry } from '../../workflows/index.js';
import type { AuditStore } from './audit.js';
import type { IndexRow, IndexStore } from './lists.js';
import type { NoticeStore } from './notices.js';
import type { PaperStore } from './papers.js';
import type { RegisterStore } from './register.js';
import type { AsideStore, TextChangeStore } from './rooms.js';
import type { SearchStore } from './search.js';

/** The cached head of a journal: never the truth, written with or after the entry and only forward. */
export interface Head {
  reportId: string;
  seq: number;
  version: string;
  /** hash of entry `seq` */
  hash: string;
  /** `at` of entry `seq` */
  at: string;
  /** the case after entry `seq`, as JSON text */
  snapshot: string;
  /** effects of all entries up to this seq have been run to their end */
  effectsThrough: number;
}

/** One step, written as one: the entry is the truth, head and index go with it or after it. */
export interface Step {
  entry: Entry;
  head: Head;
  index: IndexRow;
}

/** The journal slot a number is bound to. */
export interface NumberRequest {
  series: string;
  year: number;
  /** date printed on the document */
  date: string;
  reportId: string;
  seq: number;
}

export type AppendResult = { outcome: 'appended' } | { outcome: 'taken' };
export type IssueResult =
  | { outcome: 'appended'; n: number; date: string }
  /** (reportId, seq) already holds an entry */
  | { outcome: 'taken' }
  /** the date is earlier than that of the series' latest number in that year */
  | { outcome: 'dateTooEarly'; latest: string }
  /** `make` answered null: nothing was kept */
  | { outcome: 'refused' };

export interface JournalStore {
  /** Atomic on (reportId, seq): who loses gets `taken` and nothing of the step is kept. */
  append(step: Step): Promise<AppendResult>;
  /**
   * Takes the number max + 1 of (series, year), or again the one already bound to this slot, and appends the step `make` builds for it.
   * SQLite: row and entry are one transaction. MongoDB: the row first (`reserved`), then the entry, then `issued`; a retry of the same slot reuses row and date.
   * `make` is synchronous and pure; null means that the step is refused after all.
   */
  issue(request: NumberRequest, make: (n: number, date: string) => Step | null): Promise<IssueResult>;
  /** Entries with seq > after, ascending, at most limit. */
  entries(reportId: string, after: number, limit: number): Promise<Entry[]>;
  /** The entries in these slots, ascending; slots that are empty are left out. */
  entriesAt(reportId: string, seqs: readonly number[]): Promise<Entry[]>;
  last(reportId: string): Promise<Entry | null>;
  /** The entry whose `by.request.key` is key. */
  entryByKey(reportId: string, key: string): Promise<Entry | null>;
  head(reportId: string): Promise<Head | null>;
  /** Sets effectsThrough, only forward. */
  effectsDone(reportId: string, through: number): Promise<void>;
  /** Ids of reports whose effectsThrough is behind the newest entry (also where a crash left the head behind the journal). */
  withEffectsToRun(limit: number): Promise<string[]>;
  /** Rewrites head and index of a report (after a crash between entry and head, or a rebuild); only forward by seq, same seq allowed. */
  saveHead(head: Head, index: IndexRow): Promise<void>;
  /** Ids of every report, ascending by creation. */
  reportIds(): Promise<string[]>;
  /** R1, R2, … never the same twice. */
  nextReportId(): Promise<string>;
}

export interface WorkingText {
  reportId: string;
  section: string;
  round: number;
  /** hash of the canonical JSON of the document; also the ETag */
  hash: string;
  /** the ProseMirror document as canonical JSON text */
  doc: string;
  by: string;
  at: string;
  /** number of the newest change of its room that is in it (rooms.ts); absent where nobody wrote in a room */
  through?: number;
}
export interface TextStore {
  get(reportId: string, section: string, round: number): Promise<WorkingText | null>;
  /** Saved only where the stored hash equals `expected` (null: nothing stored yet; '*': whatever is there). */
  put(text: WorkingText, expected: string | null): Promise<'saved' | 'conflict'>;
  all(reportId: string): Promise<WorkingText[]>;
}

/** Content-addressed bodies: the name is the SHA-256 (hex) of the bytes. */
export interface BlobStore {
  /** On disk and synced when it resolves; the same bytes twice are stored once. */
  put(bytes: Uint8Array): Promise<string>;
  get(hash: string): Promise<Uint8Array | null>;
  has(hash: string): Promise<boolean>;
  /**
   * The same for bytes that come piece by piece and whose hash is known: never whole in memory, on disk and synced when it resolves.
   * Throws StoreError `blob_differs` where they have another hash, and keeps nothing of them.
   */
  putStream(hash: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** Piece by piece, from one byte to before another (all of them where nothing is said); null where there is no such blob. */
  open(hash: string): Promise<{ size: number; read(from?: number, before?: number): AsyncIterable<Uint8Array> } | null>;
}

/** Records of the office that are looked up by id and are not journals; one JSON document each. */
export interface RecordStore<T> {
  get(id: string): Promise<T | null>;
  all(): Promise<T[]>;
  put(id: string, record: T): Promise<void>;
  /** Inserts only where the id is free. */
  add(id: string, record: T): Promise<'added' | 'exists'>;
  remove(id: string): Promise<void>;
}

export interface DeliveryLogLine {
  reportId: string;
  delivery: string;
  attempt: number;
  at: string;
  outcome: string;
}
export interface DeliveryLog {
  add(line: DeliveryLogLine): Promise<void>;
  of(reportId: string): Promise<DeliveryLogLine[]>;
}

/** The kinds of record kept outside the journals. */
export type RecordKind =
  | 'agency'
  | 'people'
  | 'sessions'
  | 'authorisations'
  | 'delegations'
  | 'calendar'
  | 'looks'
  | 'views'
  | 'begunFrom'
  | 'images'
  | 'unlocks'
  | 'noticeSettings'
  | 'subscriptions'
  | 'meta';

export interface Store {
  readonly name: 'sqlite' | 'mongodb';
  readonly journal: JournalStore;
  readonly index: IndexStore;
  readonly register: RegisterStore;
  readonly texts: TextStore;
  readonly blobs: BlobStore;
  readonly deliveryLog: DeliveryLog;
  readonly audit: AuditStore;
  readonly notices: NoticeStore;
  readonly search: SearchStore;
  readonly papers: PaperStore;
  readonly textChanges: TextChangeStore;
  readonly asides: AsideStore;
  records<T>(kind: RecordKind): RecordStore<T>;
  /** Answers when the store can be written to; throws with a plain sentence where it cannot. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
