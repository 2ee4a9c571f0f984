/** What lists, desks and searches read of a document: derived from its journal, and how it is asked for. */
import type { Urgency } from '../../workflows/index.js';

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

export interface ListQuery {
  audience: string[];
  /** folded words, all of which must occur as prefixes */
  words?: string[];
  /** one of them */
  states?: readonly string[];
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
