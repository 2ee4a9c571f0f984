import { z } from 'zod';
import {
  addressee,
  type Case,
  type CaseEvent,
  type Entry,
  isCreate,
  laws,
  ReplayError,
  replayOne,
  sentence,
  stateName,
  type Words,
} from '../../workflows/index.js';
import { canonicalJson, hashOf } from './canonical.js';
import { stateHash } from './hashes.js';
import { problemsOf } from './zod-problems.js';

/** The first thing that does not fit: at which entry (counted from 1; 0: the list itself), and what. */
export interface Misfit {
  ok: false;
  at: number;
  what: Words;
}
export type JournalVerified = { ok: true; entries: number; reportId: string; state: string } | Misfit;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.iso.date();
const membership = z.looseObject({ role: z.string(), division: z.string().nullable() });
const authorisation = z.looseObject({
  id: z.string(),
  kind: z.enum(['KT', 'TL', 'TUQ']),
  line: z.string(),
  holder: z.string(),
  document: z.string(),
  from: day,
  until: day.nullable(),
  documentTypes: z.array(z.string()),
  divisions: z.array(z.string()),
});
const substitution = z.looseObject({
  delegation: z.string(),
  person: z.string(),
  name: z.string(),
  memberships: z.array(membership),
  fields: z.array(z.string()),
  division: z.string().nullable(),
  document: z.string(),
  from: day,
  until: day,
});
const by = z.looseObject({
  person: z.string().min(1),
  name: z.string(),
  memberships: z.array(membership),
  fields: z.array(z.string()),
  authorisations: z.array(authorisation),
  substitutions: z.array(substitution).exactOptional(),
  onBehalfOf: z.looseObject({ person: z.string(), name: z.string(), delegation: z.string(), document: z.string() }).exactOptional(),
  request: z.looseObject({ key: z.string(), hash: z.string() }).exactOptional(),
});
const section = z.looseObject({ number: z.string().min(1), division: z.string(), divisionName: z.string(), needed: z.boolean() });
const create = z.looseObject({
  type: z.literal('CREATE'),
  documentType: z.string(),
  leadDivision: z.string(),
  drafterDivision: z.string(),
  frameHash: hash,
  sections: z.array(section),
  signer: z.looseObject({ person: z.string(), name: z.string(), authority: z.array(z.string()), position: z.string() }),
});
const effect = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('render') }),
  z.looseObject({ type: z.literal('deliver'), delivery: z.string() }),
  z.looseObject({ type: z.literal('recall'), delivery: z.string() }),
  z.looseObject({ type: z.literal('tellFormer'), report: z.string(), event: z.enum(['REPLACED_BY', 'CORRECTED_BY']) }),
  z.looseObject({ type: z.literal('voidNumber'), series: z.string(), year: z.int(), n: z.int(), reason: z.string() }),
]);
/** Nothing may stand beside the fields that are hashed but `hash` and `state`. */
const shape = z.strictObject({
  reportId: z.string().min(1),
  seq: z.int(),
  version: z.string(),
  event: z.looseObject({ type: z.string().min(1), target: z.string().exactOptional() }),
  by,
  at: z.iso.datetime(),
  effects: z.array(effect),
  stateHash: hash,
  previousHash: hash.nullable(),
  hash,
  state: z.string(),
});

/** What the walk through the journal carries from entry to entry. */
interface Before {
  entry: Entry | null;
  case: Case | null;
}

/**
 * Verifies an exported journal: the shape of every entry, seq without a hole, the chain of hashes, time that does not run backwards,
 * and that the law, replayed from the recorded facts alone, gives every recorded state and effect. The first thing that does not fit is named.
 */
export function verifyJournal(entries: unknown): JournalVerified {
  if (!Array.isArray(entries)) return misfit(0, { vi: 'Đây không phải danh sách các bước.', en: 'This is not a list of entries.' });
  if (entries.length === 0) return misfit(0, { vi: 'Danh sách không có bước nào.', en: 'The list holds no entry.' });
  const before: Before = { entry: null, case: null };
  for (const [index, raw] of entries.entries()) {
    const what = verifyNext(before, raw);
    if (what !== null) return misfit(index + 1, what);
  }
  const { case: kase } = before;
  if (kase === null) throw new Error('A journal was verified without a case');
  return { ok: true, entries: entries.length, reportId: kase.reportId, state: stateName(kase.report.value) };
}

const misfit = (at: number, what: Words): Misfit => ({ ok: false, at, what });

/** What does not fit about this entry after those before it; null where it fits, and `before` moves on. */
function verifyNext(before: Before, raw: unknown): Words | null {
  const parsed = shape.safeParse(raw);
  if (!parsed.success) return shapeWords(parsed.error);
  // the very object is hashed, not what parsing made of it
  const entry = raw as Entry;
  const what = chainMisfit(before.entry, entry) ?? factsMisfit(entry) ?? lawMisfit(before, entry);
  if (what === null) before.entry = entry;
  return what;
}

function shapeWords(error: z.ZodError, within = ''): Words {
  const [problem] = problemsOf(error);
  const path = [within, problem?.path].filter(Boolean).join('.') || '.';
  return { vi: `${path}: ${problem?.expected.vi}`, en: `${path}: ${problem?.expected.en}` };
}

function chainMisfit(before: Entry | null, entry: Entry): Words | null {
  const seq = (before?.seq ?? 0) + 1;
  if (entry.seq !== seq) return { vi: `seq là ${entry.seq}, phải là ${seq}.`, en: `seq is ${entry.seq} where ${seq} belongs.` };
  if (before !== null && entry.reportId !== before.reportId) {
    return { vi: `reportId là ${entry.reportId}, phải là ${before.reportId}.`, en: `reportId is ${entry.reportId} in the journal of ${before.reportId}.` };
  }
  if (entry.previousHash !== (before?.hash ?? null)) {
    return { vi: 'previousHash không phải hash của bước trước.', en: 'previousHash is not the hash of the entry before it.' };
  }
  if (hashOfEntry(entry) !== entry.hash) return { vi: 'hash không khớp với nội dung của bước.', en: 'hash does not fit what the entry holds.' };
  if (before !== null && Date.parse(entry.at) < Date.parse(before.at)) {
    return { vi: `at ${entry.at} sớm hơn ${before.at} của bước trước.`, en: `at ${entry.at} is earlier than ${before.at} of the entry before it.` };
  }
  return null;
}

/** Null for what no canonical JSON can hold, such as half a surrogate pair. */
function hashOfEntry({ hash: _hash, state: _state, ...hashed }: Entry): string | null {
  try {
    return hashOf(hashed);
  } catch {
    return null;
  }
}

/** The event's own fields, by the schema through which a person's step comes in. */
function factsMisfit({ version, event }: Entry): Words | null {
  const law = Object.hasOwn(laws, version) ? laws[version] : undefined;
  if (law === undefined) return { vi: `Không biết phiên bản ${version} của quy trình.`, en: `Version ${version} of the law is not known here.` };
  const schema = isCreate(event) ? create : addressee(law, event)?.definition.payload;
  // an event nobody knows is the law's to refuse
  const parsed = schema === undefined ? null : z.looseObject(schema.shape).safeParse(event);
  return parsed === null || parsed.success ? null : shapeWords(parsed.error, 'event');
}

function lawMisfit(before: Before, entry: Entry): Words | null {
  const moves = entry.event.type === 'MIGRATE' && entry.event.to === entry.version;
  if (before.case !== null && entry.version !== before.case.version && !moves) {
    return { vi: `version là ${entry.version}, phải là ${before.case.version}.`, en: `version is ${entry.version} in a journal of ${before.case.version}.` };
  }
  const replayed = replayedFrom(before.case, entry);
  if ('vi' in replayed) return replayed;
  const { case: kase, effects } = replayed;
  if (canonicalJson(effects) !== canonicalJson(entry.effects)) {
    return { vi: 'effects không phải những việc bước này dẫn đến.', en: 'effects are not those this step leads to.' };
  }
  if (stateHash(kase) !== entry.stateHash)
    return { vi: 'stateHash không phải của trạng thái sau bước này.', en: 'stateHash is not that of the case after this step.' };
  const state = stateName(kase.report.value);
  if (state !== entry.state) return { vi: `state là ${entry.state}, phải là ${state}.`, en: `state is ${entry.state} where the step leads to ${state}.` };
  before.case = kase;
  return null;
}

function replayedFrom(kase: Case | null, entry: Entry): ReturnType<typeof replayOne> | Words {
  try {
    return replayOne(kase, entry);
  } catch (error) {
    // a fact that a rule or a chart reads is missing or of another kind: the entry was never written by an engine
    const refusal = error instanceof ReplayError ? error.refusal : null;
    const why = (language: 'vi' | 'en') => (refusal === null ? '' : `: ${sentence(refusal, language)}`);
    const { type } = entry.event satisfies CaseEvent;
    return { vi: `${type} không thể theo sau các bước trước${why('vi')}`, en: `${type} cannot follow from what came before it${why('en')}` };
  }
}
