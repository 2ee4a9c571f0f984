import type { Binary, Collection, Db, ObjectId } from 'mongodb';
import type { Hand, WaitingLine } from '../lists.js';
import type { DelegationNotice, EntryNotice, Sending } from '../notices.js';
import type { DeliveryLogLine, RecordKind, WorkingText } from '../port.js';
import type { RegisterRow } from '../register.js';

/** A journal entry: its JSON text as it was hashed, and what it is looked for by. */
export interface EntryDoc {
  /** `R7/12` */
  _id: string;
  reportId: string;
  seq: number;
  hash: string;
  /** the request's key */
  key?: string;
  /** `at` of a report's first entry */
  opened?: string;
  /** its head has not been seen written yet, or its effects have not been run to their end */
  pending?: true;
  /** nobody has been told of it yet */
  untold?: true;
  body: string;
}

/** A deadline that is none sorts behind every date. */
export const noDue = '~';

export interface WaitingDoc extends WaitingLine {
  /** `dueAt`, or what sorts behind every date */
  due: string;
}

/** Head and index row of a report in one document, so that they go forward together. */
export interface ReportDoc {
  /** reportId */
  _id: string;
  seq: number;
  version: string;
  hash: string;
  at: string;
  snapshot: string;
  effectsThrough: number;
  state: string;
  changedAt: string;
  divisions: string[];
  readers: string[];
  words: string[];
  waiting: WaitingDoc[];
  nextDueAt: string | null;
  needsPdf: boolean;
  hands: Hand[];
  drafter: string | null;
  /** the index row as JSON text */
  row: string;
  /** what searches ask for; absent until the report was first put */
  found?: FoundDoc;
}
/** The words of a report, each once; `text` holds those of the title too. */
export interface FoundDoc {
  seq: number;
  version: number;
  textsAt: string;
  type: string;
  date: string;
  /** folded words of its number, a space before each */
  number: string;
  exactTitle: string[];
  exactText: string[];
  title: string[];
  text: string[];
  around: string[];
}
/** What reports are found by as JSON text, for excerpts and for words side by side. */
export interface SearchFieldsDoc {
  _id: string;
  fields: string;
}
export interface PaperDoc {
  _id: string;
  reportId: string;
  /** in the order they came */
  at: string;
  removedAt: string | null;
  body: string;
}

export type RegisterDoc = RegisterRow & { _id: string };
export type TextDoc = WorkingText & { _id: string };
export interface RecordDoc {
  _id: string;
  body: string;
}
export interface CounterDoc {
  _id: string;
  value: number;
}
export interface AuditDoc {
  _id: ObjectId;
  at: string;
  person: string | null;
  kind: string;
  subject: string;
  /** the line as JSON text */
  body: string;
}
export interface TallyDoc {
  _id: string;
  count: number;
  lastAt: string;
}
/** `fresh` (1: neither read nor over) is kept beside what it follows from, since lists sort by it; `mail`: the one it went out with. */
export type NoticeDoc = (Omit<EntryNotice, 'id'> | Omit<DelegationNotice, 'id'>) & { _id: string; fresh: 0 | 1; mail: string | null };
/** `nextAt` is gone once it is over. */
export type SendingDoc = Omit<Sending, 'id' | 'nextAt'> & { _id: string; nextAt?: string; outcome?: string; endedAt?: string };
/** GridFS, with the hash as id. */
export interface FileDoc {
  _id: string;
  length: number;
  chunkSize: number;
  uploadDate: Date;
  filename: string;
}
export interface ChunkDoc {
  files_id: string;
  n: number;
  data: Binary;
}

export interface Collections {
  entries: Collection<EntryDoc>;
  reports: Collection<ReportDoc>;
  register: Collection<RegisterDoc>;
  texts: Collection<TextDoc>;
  deliveryLog: Collection<DeliveryLogLine>;
  audit: Collection<AuditDoc>;
  tallies: Collection<TallyDoc>;
  search: Collection<SearchFieldsDoc>;
  papers: Collection<PaperDoc>;
  notices: Collection<NoticeDoc>;
  sendings: Collection<SendingDoc>;
  counters: Collection<CounterDoc>;
  /** every report id ever given, inserted to be ours alone */
  reportIds: Collection<{ _id: string }>;
  files: Collection<FileDoc>;
  chunks: Collection<ChunkDoc>;
  records(kind: RecordKind): Collection<RecordDoc>;
}

export const collectionsOf = (db: Db): Collections => ({
  entries: db.collection('entries'),
  reports: db.collection('reports'),
  register: db.collection('register'),
  texts: db.collection('texts'),
  deliveryLog: db.collection('delivery_log'),
  audit: db.collection('audit'),
  tallies: db.collection('tallies'),
  search: db.collection('search'),
  papers: db.collection('papers'),
  notices: db.collection('notices'),
  sendings: db.collection('sendings'),
  counters: db.collection('counters'),
  reportIds: db.collection('report_ids'),
  files: db.collection('blobs.files'),
  chunks: db.collection('blobs.chunks'),
  records: (kind) => db.collection(`records_${kind}`),
});

/** Makes the indexes there are not yet, one a request (FerretDB breaks off where a request names several and some are there). The unique ones are what journal and register rest on. */
export async function createIndexes({ entries, reports, register, texts, deliveryLog, audit, notices, sendings, chunks, papers }: Collections): Promise<void> {
  await entries.createIndex({ reportId: 1, seq: 1 }, { unique: true });
  await entries.createIndex({ reportId: 1, key: 1 });
  await entries.createIndex({ opened: 1 }, { sparse: true });
  await entries.createIndex({ pending: 1 }, { sparse: true });
  await register.createIndex({ series: 1, year: 1, n: 1 }, { unique: true });
  await register.createIndex({ reportId: 1, seq: 1 }, { unique: true });
  await register.createIndex({ status: 1 });
  await reports.createIndex({ readers: 1, changedAt: -1, _id: -1 });
  await reports.createIndex({ words: 1 });
  await reports.createIndex({ 'waiting.audience': 1 });
  await reports.createIndex({ 'hands.person': 1 });
  await reports.createIndex({ nextDueAt: 1 });
  await reports.createIndex({ needsPdf: 1 });
  await texts.createIndex({ reportId: 1, section: 1, round: 1 });
  await deliveryLog.createIndex({ reportId: 1, at: 1 });
  await audit.createIndex({ at: -1, _id: -1 });
  await entries.createIndex({ untold: 1 }, { sparse: true });
  await notices.createIndex({ person: 1, shown: 1, fresh: -1, at: -1, _id: -1 });
  await notices.createIndex({ reportId: 1 });
  await notices.createIndex({ mail: 1 });
  await sendings.createIndex({ channel: 1, nextAt: 1 });
  await reports.createIndex({ 'found.text': 1 });
  await reports.createIndex({ 'found.around': 1 });
  await papers.createIndex({ reportId: 1, at: 1 });
  await chunks.createIndex({ files_id: 1, n: 1 }, { unique: true });
}
