import type { Page } from './lists.js';

const entryNoticeKinds = ['waits', 'returned', 'deadline', 'received', 'answered', 'moved', 'delivery'] as const;
const delegationNoticeKinds = ['delegated', 'delegationEnded'] as const;
/** What a person is told of: what documents go through, and whose office is whose to exercise. */
export const noticeKinds = [...entryNoticeKinds, ...delegationNoticeKinds] as const;
export type EntryNoticeKind = (typeof entryNoticeKinds)[number];
export type DelegationNoticeKind = (typeof delegationNoticeKinds)[number];
export type NoticeKind = EntryNoticeKind | DelegationNoticeKind;

/** A step a notice says is waited for. */
export interface NoticeStep {
  event: string;
  target: string | null;
  dueAt: string | null;
}

interface AnyNotice {
  id: string;
  person: string;
  /** when what it tells of was done */
  at: string;
  urgent: boolean;
  /** in the person's list; what they want by mail alone is not */
  shown: boolean;
  /** what waits for them by it; empty where it only tells */
  steps: NoticeStep[];
  /** when the person has read it; null: not yet */
  readAt: string | null;
  /** when nothing of `steps` waited for them any more; null: it does, or there were none */
  overAt: string | null;
}

/** One thing told to one person of one entry: (reportId, seq, person, kind) is unique, so that nobody is told twice. Its id is `R7/12/P3/waits`. */
export interface EntryNotice extends AnyNotice {
  kind: EntryNoticeKind;
  reportId: string;
  seq: number;
  /** whom or what it is about where the entry does not say: a recipient, who was asked for an opinion */
  about: string | null;
}

/** The same of a delegation: (about, person, kind) is unique, and the id `delegation/<about>/P3/delegated`. */
export interface DelegationNotice extends AnyNotice {
  kind: DelegationNoticeKind;
  reportId: null;
  seq: null;
  /** id of the delegation */
  about: string;
}

export type Notice = EntryNotice | DelegationNotice;

/** An entry of the journal by its place. */
export interface Slot {
  reportId: string;
  seq: number;
}

export type SendingChannel = 'mail' | 'push';

/** Something that is to leave the house, or has left it: sent at least once, ended once. */
export interface Sending {
  /** names what is sent, so that the same thing is never to be sent twice */
  id: string;
  channel: SendingChannel;
  person: string;
  /** what is sent, as it was first put together; null: not yet */
  body: string | null;
  /** how often it has been taken up */
  attempt: number;
  /** not before this moment (ISO 8601, UTC); also until when whoever has taken it may be at it */
  nextAt: string;
}

export interface Telling {
  /** the entry that tells; null: none does */
  slot: Slot | null;
  notices: readonly Notice[];
  /** ids of former notices that stand for nothing any more, since `at` */
  over: { ids: readonly string[]; at: string };
  sendings: readonly Sending[];
}

export interface FeedQuery {
  person: string;
  cursor?: string;
  limit: number;
}

/** Which of a person's notices are read: these, all told up to a moment, or all told of one report up to an entry. */
export type ReadQuery = { ids: readonly string[] } | { through: string } | { reportId: string; seq: number };

/** Which notices go into a mail: neither read nor over, in no mail yet. */
export interface MailQuery {
  person: string;
  kinds: readonly NoticeKind[];
  urgentOnly: boolean;
  /** told at or after the one moment, and before the other */
  since: string;
  until: string;
}

export interface NoticeStore {
  /** Entries of which nobody has been told yet, at most `limit`. Every entry is marked in the very write that appends it. */
  untold(limit: number): Promise<Slot[]>;
  /** The seqs of one report up to `through` of which nobody has been told yet, ascending. */
  untoldOf(reportId: string, through: number): Promise<number[]>;
  /**
   * Keeps what is new of the notices and sendings, ends those that are over, and takes the mark off the entry. What is known already stays as it is.
   * SQLite: one transaction; MongoDB: the mark goes last, so that a crash between leaves it to be told again. Answers the notices that were new.
   */
  tell(telling: Telling): Promise<Notice[]>;
  /** Notices of a report by which something still waits for somebody. */
  openOf(reportId: string): Promise<EntryNotice[]>;
  /** Shown notices of a person: those that are new first, then newest first. Throws StoreError `bad_cursor`. */
  feed(query: FeedQuery): Promise<Page<Notice>>;
  /** Shown, neither read nor over. */
  countNew(person: string): Promise<number>;
  get(id: string): Promise<Notice | null>;
  /** Marks notices of a person as read. What is read stays read since it first was. */
  read(person: string, which: ReadQuery, at: string): Promise<void>;
  countForMail(query: MailQuery): Promise<number>;
  /** Puts what fits into this mail, each notice into one mail only, and answers all that is in it, oldest first. */
  putIntoMail(mail: string, query: MailQuery): Promise<Notice[]>;

  /** Keeps a sending where its id is free. */
  addSending(sending: Sending): Promise<'added' | 'exists'>;
  /** Takes the one that has been due longest: nobody else gets it before `until`. Null: none is due. */
  takeSending(channel: SendingChannel, now: string, until: string): Promise<Sending | null>;
  /** Keeps what is sent, so that a later try sends the very same. */
  keepBody(id: string, body: string): Promise<void>;
  /** Tries it again from `nextAt` on. */
  putOff(id: string, nextAt: string): Promise<void>;
  /** It is over, whatever came of it. */
  endSending(id: string, outcome: string, at: string): Promise<void>;
  /** What became of it; null: there is none, or it is not over. */
  outcomeOf(id: string): Promise<string | null>;
  /** Forgets notices that are not new, and sendings that are over, from before this moment. */
  forget(before: string): Promise<void>;
}
