/**
 * The one port of named queries, with two stores behind it: SQLite (a folder) and MongoDB.
 * Shapes are plain JSON; times are ISO 8601 in UTC; dates are `YYYY-MM-DD` of Asia/Ho_Chi_Minh.
 * Every method that writes has reached the disk (or a majority of the replica set) when it resolves.
 */
import type { Entry, Urgency } from '../../workflows/index.js';
import type { AuditStore } from './audit.js';
import type { NoticeStore } from './notices.js';
import type { PaperStore } from './papers.js';
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

/** A line of "what waits for me": who (an audience key), for which event, on which target, until when. */
export interface WaitingLine {
  /** `person:P1`, `role:director`, `role:head:CNTT`, `division:CNTT` … */
  audience: string;
  event: string;
  target: string | null;
  dueAt: string | null;
  /** how the deadline presses */
  urgency: Urgency | null;
  /** at of the entry that made it wait */
  since: string;
}

/** A person's latest step on a report. */
export interface Hand {
  /** person id */
  person: string;
  /** type of the step; CHANGE_DRAFTER too for who was made lead drafter and has done nothing yet */
  event: string;
  at: string;
}

/** What lists and searches read: derived from the journal, rebuilt at will. */
export interface IndexRow {
  reportId: string;
  seq: number;
  state: string;
  documentType: string;
  subject: string;
  leadDivision: string;
  /** symbols of every division that has a part in it */
  divisions: string[];
  /** audience keys that may read it */
  readers: string[];
  waiting: WaitingLine[];
  /** `17/BC-STTTT` once issued */
  codeNumber: string | null;
  createdAt: string;
  updatedAt: string;
  /** folded words (lower case, no diacritics) of number, subject, type and divisions */
  words: string[];
  /** earliest moment at which the scheduler has to look at it */
  nextDueAt: string | null;
  /** issued as DOCX, its PDF still to come */
  needsPdf: boolean;
  /** lead drafter (person id); absent in rows from before it was kept */
  drafter?: string;
  /** everybody whose hands it has been through, each once, the latest step last; absent in rows from before it was kept */
  hands?: Hand[];
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

export interface ListQuery {
  audience: string[];
  /** folded words, all of which must occur as prefixes */
  words?: string[];
  state?: string;
  division?: string;
  /** opaque, from a former page */
  cursor?: string;
  limit: number;
}
export interface Page<T> {
  items: T[];
  cursor: string | null;
}
/** Where a page of what waits ended: the line itself, as lists sort it. */
export type AfterLine = Pick<InboxLine, 'dueAt' | 'since' | 'reportId' | 'event' | 'target'>;

/** The reports one person has had in hand. */
export interface HandsQuery {
  person: string;
  audience: string[];
  /** `sent`: those the person did something on and that now wait for nobody of `audience`; `drafted`: those they are lead drafter of */
  which: 'sent' | 'drafted';
  /** opaque, from a former page */
  cursor?: string;
  limit: number;
}

export type InboxLine = WaitingLine & Pick<IndexRow, 'reportId' | 'seq' | 'state' | 'subject' | 'documentType' | 'leadDivision'>;

export interface IndexStore {
  get(reportId: string): Promise<IndexRow | null>;
  /** How far each of these reports has come: its seq, by its id; one that there is not is left out. */
  seqs(reportIds: readonly string[]): Promise<Map<string, number>>;
  /**
   * Newest change first. Only rows with a reader in `audience`.
   * A row that changes while pages are turned is on top from then on: no later page repeats it, and what stays as it is comes exactly once.
   * Throws StoreError `bad_cursor`.
   */
  list(query: ListQuery): Promise<Page<IndexRow>>;
  /** What waits for any of these audience keys, one line per (report, event, target): soonest due first (null last), then oldest; from behind `after` on. */
  waiting(audience: string[], limit: number, after?: AfterLine): Promise<InboxLine[]>;
  /** The reports a person has had in hand, their own latest step first; only those with a reader in `audience`. Throws StoreError `bad_cursor`. */
  handled(query: HandsQuery): Promise<Page<IndexRow>>;
  countWaiting(audience: string[]): Promise<number>;
  /** Ids whose nextDueAt <= now. */
  due(now: string, limit: number): Promise<string[]>;
  withoutPdf(limit: number): Promise<string[]>;
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
