import type { Frame } from '../../templates/index.js';
import type { By, Case, CaseEvent, Entry, Json } from '../../workflows/index.js';
import { addressee, decide, lawOf, whyNot, yearOf } from '../../workflows/index.js';
import type { IndexRow } from '../store/lists.js';
import type { Step, Store } from '../store/port.js';
import { type Cases, type Loaded, stepOf } from './cases.js';
import type { FactsOf } from './facts.js';
import { type Outcome, type Problem, refused } from './outcome.js';
import { problemsOf } from './zod-problems.js';

/** A committed step, as it is told to whoever listens. */
export interface Committed {
  entry: Entry;
  before: IndexRow | null;
  after: IndexRow;
}

export interface StepDeps {
  store: Store;
  cases: Cases;
  facts: FactsOf;
  /** the package without its texts, by its hash */
  frameOf: (hash: string) => Promise<Frame>;
  now: () => string;
  committed: (committed: Committed, loaded: Loaded) => void;
}

/** A step the law has allowed, with the case it leads to. */
interface Decided {
  case: Case;
  step: Step;
}

/** How often a step that lost the race for its slot is decided again before the person is told to try later. */
const mostRaces = 200;

/** One step: look for its key, add the facts, decide, append; acknowledged only when it is written. */
export function createStep({ store, cases, facts, frameOf, now, committed }: StepDeps) {
  const queues = new Map<string, Promise<unknown>>();

  /** Steps on one report go one after the other in this process; the store's unique slot decides between processes. */
  function inTurn<T>(reportId: string, work: () => Promise<T>): Promise<T> {
    const before = queues.get(reportId) ?? Promise.resolve();
    const mine = before.then(work, work);
    queues.set(reportId, mine);
    const done = () => {
      if (queues.get(reportId) === mine) queues.delete(reportId);
    };
    mine.then(done, done);
    return mine;
  }

  async function attempt(loaded: Loaded, event: CaseEvent, by: By): Promise<Outcome | 'taken'> {
    const at = laterOf(now(), loaded.head.at);
    // nothing is frozen or checked for somebody whose step it is not
    const early = whyNot(loaded.case, event, by, at, { withPayload: false });
    if (early?.kind === 'who') return { outcome: 'refused', refusal: early };
    const complete: CaseEvent = { ...event, ...(await facts.of(loaded, event, by, at)) };
    if (event.type === 'ISSUE') return issue(loaded, complete, by, at);
    const edited = event.type === 'EDIT' && typeof complete.frameHash === 'string' ? await frameOf(complete.frameHash) : loaded.frame;
    const decided = stepFor({ ...loaded, frame: edited }, complete, by, at);
    if ('outcome' in decided) return decided;
    const { outcome } = await store.journal.append(decided.step);
    return outcome === 'taken' ? 'taken' : accept({ ...loaded, frame: edited }, decided);
  }

  function stepFor(loaded: Loaded, event: CaseEvent, by: By, at: string): Decided | Extract<Outcome, { outcome: 'refused' }> {
    const decision = decide(loaded.case, event, by, at);
    if (!decision.ok) return { outcome: 'refused', refusal: decision.refusal };
    const { reportId, version, seq } = decision.case;
    const unsealed = { reportId, seq, version, event, by: decision.by, at, effects: decision.effects };
    return { case: decision.case, step: stepOf(decision.case, unsealed, loaded.frame, loaded) };
  }

  /** ISSUE gets its number and its entry together, so that every number of a year is in the register once and none is missing. */
  async function issue(loaded: Loaded, event: CaseEvent, by: By, at: string): Promise<Outcome | 'taken'> {
    const series = await facts.seriesOf(loaded);
    const date = String(event.date);
    const slot = { series, year: yearOf(date), date, reportId: loaded.case.reportId, seq: loaded.case.seq + 1 };
    // refused before a number is spent on it
    const probe = stepFor(loaded, { ...event, ...facts.ofNumber(loaded, series, 1, date) }, by, at);
    if ('outcome' in probe) return probe;
    const made: { decided: Decided | null; next: number } = { decided: null, next: 0 };
    const result = await store.journal.issue(slot, (n, day) => {
      made.next = n;
      if (event.number !== undefined && event.number !== n) return null;
      const decided = stepFor(loaded, { ...event, ...facts.ofNumber(loaded, series, n, day) }, by, at);
      made.decided = 'outcome' in decided ? null : decided;
      return made.decided?.step ?? null;
    });
    switch (result.outcome) {
      case 'taken':
        return 'taken';
      case 'dateTooEarly':
        return refused('date_before_last_number', 'payload', { date, latest: result.latest });
      case 'refused':
        return refused('number_not_next', 'when', { number: event.number ?? null, next: made.next });
      case 'appended':
        if (made.decided === null) throw new Error('A number was given without its entry');
        return accept(loaded, made.decided);
    }
  }

  function accept(loaded: Loaded, { case: kase, step }: Decided): Outcome {
    const next = cases.remember({ case: kase, head: step.head, frame: loaded.frame, index: step.index });
    committed({ entry: step.entry, before: loaded.index, after: step.index }, next);
    return { outcome: 'accepted', entry: step.entry, again: false };
  }

  /** The answer this key already got, if any. */
  async function earlier(reportId: string, request: By['request']): Promise<Outcome | null> {
    if (request === undefined) return null;
    const entry = await store.journal.entryByKey(reportId, request.key);
    if (entry === null) return null;
    return entry.by.request?.hash === request.hash ? { outcome: 'accepted', entry, again: true } : { outcome: 'keyReused' };
  }

  /** Nobody is refused, or told of a step again, on what another server has gone on from, be it that it was killed before it wrote the head. */
  const isBehind = async ({ head }: Loaded): Promise<boolean> => (await store.journal.entries(head.reportId, head.seq, 1)).length > 0;

  async function tried(loaded: Loaded, parsed: ReturnType<Read>, by: By): Promise<Outcome | 'taken'> {
    if (!parsed.ok) return { outcome: 'invalid', problems: parsed.problems };
    return (await earlier(loaded.case.reportId, by.request)) ?? (await attempt(loaded, parsed.event, by));
  }

  async function run(reportId: string, input: CaseEvent, by: By, read: Read): Promise<Outcome> {
    let loaded = await cases.latest(reportId);
    for (let race = 0; race < mostRaces; race += 1) {
      if (loaded === null) return { outcome: 'unknown' };
      const result = await tried(loaded, read(loaded.case.version, input), by);
      const isNew = result !== 'taken' && result.outcome === 'accepted' && !result.again;
      if (result !== 'taken' && (isNew || !(await isBehind(loaded)))) return result;
      loaded = await cases.reload(reportId);
    }
    return refused('too_busy', 'when');
  }

  /** Takes one step of the system's: its event is known to fit. The engine adds the facts. */
  const take = (reportId: string, event: CaseEvent, by: By): Promise<Outcome> =>
    inTurn(reportId, () => run(reportId, event, by, (_, known) => ({ ok: true, event: known })));

  /** Takes one step of a person's: `input` is the body as sent, its payload still to be parsed by the law the report is on. */
  const send = (reportId: string, input: CaseEvent, by: By): Promise<Outcome> => inTurn(reportId, () => run(reportId, input, by, parsePayload));

  return { take, send, inTurn };
}

/** `at` never runs backwards in one journal. */
export function laterOf(a: string, b: string): string {
  // moments in ISO 8601 compare as text
  if (a > b) return a;
  return b;
}

type Read = (version: string, event: CaseEvent) => { ok: true; event: CaseEvent } | { ok: false; problems: Problem[] };

/** Parses the person's part of an event by its schema; what is wrong is told with its path. */
const parsePayload: Read = (version, event) => {
  const { type, target, seen, ...payload } = event;
  const definition = addressee(lawOf(version), event)?.definition;
  // an event nobody knows is the law's to refuse, in its own words
  if (definition === undefined || definition.system) return { ok: true, event: { type, ...(target === undefined ? {} : { target }) } };
  const parsed = definition.payload.safeParse(payload, { reportInput: true });
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
  const fields = parsed.data as Record<string, Json>;
  return { ok: true, event: { type, ...(target === undefined ? {} : { target }), ...fields, ...(seen === undefined ? {} : { seen }) } };
};
