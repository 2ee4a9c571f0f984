/** Small steps to write and look for: shaped like the engine's, with nothing in them that a store should care about. */
import { hashOf } from '../../server/engine/canonical.js';
import type { IndexRow, WaitingLine } from '../../server/store/lists.js';
import type { Step } from '../../server/store/port.js';
import type { By, CaseEvent, Effect, Entry } from '../../workflows/index.js';

/** A moment of the office's day, so many seconds in. */
export const moment = (second: number): string => new Date(Date.UTC(2026, 2, 2, 1, 0, second)).toISOString();

export const someone: By = { person: 'P1', name: 'Nguyễn Thị An', memberships: [{ role: 'drafter', division: 'CNTT' }], fields: [], authorisations: [] };

export interface StepParts {
  event?: CaseEvent;
  /** the request's key, where it came with one */
  key?: string;
  at?: string;
  effects?: Effect[];
  effectsThrough?: number;
  index?: Partial<IndexRow>;
  snapshot?: string;
}

export const anEntry = (reportId: string, seq: number, { event, key, at = moment(seq), effects = [] }: StepParts = {}): Entry => {
  const by: By = key === undefined ? someone : { ...someone, request: { key, hash: hashOf(key) } };
  const open = {
    reportId,
    seq,
    version: 'v1',
    event: event ?? { type: 'SUBMIT', target: '1' },
    by,
    at,
    effects,
    stateHash: hashOf(seq),
    previousHash: seq === 1 ? null : hashOf(seq - 1),
  };
  return { ...open, hash: hashOf(open), state: 'gathering' };
};

export const anIndexRow = (reportId: string, seq: number, more: Partial<IndexRow> = {}): IndexRow => ({
  reportId,
  seq,
  state: 'gathering',
  documentType: 'BC',
  subject: 'Kết quả chuyển đổi số quý I',
  leadDivision: 'CNTT',
  divisions: ['CNTT', 'VP'],
  readers: ['role:director', 'division:CNTT'],
  waiting: [],
  codeNumber: null,
  createdAt: moment(1),
  updatedAt: moment(seq),
  words: ['ket', 'qua', 'chuyen', 'doi', 'so', 'quy', 'i'],
  nextDueAt: null,
  needsPdf: false,
  ...more,
});

export const aWaitingLine = (audience: string, more: Partial<WaitingLine> = {}): WaitingLine => ({
  audience,
  event: 'INITIAL',
  target: null,
  dueAt: null,
  urgency: null,
  since: moment(1),
  ...more,
});

/** One step of a report's journal, with head and index row to it. */
export function aStep(reportId: string, seq: number, parts: StepParts = {}): Step {
  const entry = anEntry(reportId, seq, parts);
  const head = {
    reportId,
    seq,
    version: 'v1',
    hash: entry.hash,
    at: entry.at,
    snapshot: parts.snapshot ?? JSON.stringify({ reportId, seq }),
    effectsThrough: parts.effectsThrough ?? seq,
  };
  return { entry, head, index: anIndexRow(reportId, seq, { updatedAt: entry.at, ...parts.index }) };
}

/** The step that gives a document its number. */
export const anIssue = (reportId: string, seq: number, n: number, date: string, parts: StepParts = {}): Step =>
  aStep(reportId, seq, { event: { type: 'ISSUE', series: 'BC', year: Number(date.slice(0, 4)), number: n, date }, effectsThrough: seq - 1, ...parts });
