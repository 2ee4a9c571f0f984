import { z } from 'zod';
import { audienceOf, type By, type Case, type CaseEvent, type Substitution, whyNot } from '../../../workflows/index.js';
import type { Engine } from '../../engine/index.js';
import { limiter } from '../../limit.js';
import type { InboxLine } from '../../store/lists.js';
import type { JournalStore } from '../../store/port.js';
import type { Language } from '../language.js';
import { actionWords } from './action-words.js';
import { type Returns, returnedSchema, returnsIn } from './returned.js';

const text = z.string();
const maybe = text.nullable();

export const inboxLineSchema = z.object({
  reportId: text,
  event: text,
  action: text,
  target: maybe,
  /** of a copy, whom it goes to; of an opinion, who was asked; null as well where the report waits for several such steps of one kind */
  name: maybe,
  dueAt: maybe,
  /** near: those it is for have been reminded; overdue: it is past, and waits for the head of the division and the lead drafter as well */
  urgency: z.enum(['near', 'overdue']).nullable(),
  since: text,
  /** who sent it back to be done again */
  returned: returnedSchema.nullable(),
  /** it waits for somebody who is away, in whose office the reader acts */
  inPlaceOf: z.object({ name: text }).nullable(),
  /** what the reader may do where the step itself is not theirs to take for who is away; null: they may take it */
  instead: z.array(z.object({ event: text, action: text })).nullable(),
  seq: z.int(),
  state: text,
  subject: text,
  documentType: text,
  leadDivision: text,
});
type Line = z.infer<typeof inboxLineSchema>;

export interface InboxPresenterDeps {
  engine: Engine;
  journal: JournalStore;
  /** ISO 8601, UTC */
  now: () => string;
}

/** What somebody who gets a thing back, or has it to sign again, is asked to do. */
const doneAgain = new Set(['SUBMIT', 'ACCEPT', 'CLOSE_INPUT', 'SUBMIT_FOR_REVIEW', 'INITIAL', 'SIGN']);
/** What can be done with a document that one may not sign for who is away. */
const otherwise = ['HAND_TO_DEPUTY', 'RETURN'];
/** Copies and opinions have ids that mean nothing to a reader. */
const isNamed = ({ target }: InboxLine): boolean => target !== null && /^[DO]\d+$/.test(target);
const kindOf = ({ reportId, event, urgency }: InboxLine): string => JSON.stringify([reportId, event, urgency]);

/** So many cases or journals are read at once. */
const readers = 8;

/** The lines of a desk as their reader sees them. */
export async function presentInbox({ engine, journal, now }: InboxPresenterDeps, lines: readonly InboxLine[], by: By, language: Language): Promise<Line[]> {
  const inTurn = limiter(readers);
  const once = <T>(read: (reportId: string, seq: number) => Promise<T>) => {
    const asked = new Map<string, Promise<T>>();
    return ({ reportId, seq }: InboxLine): Promise<T> => {
      const answer = asked.get(reportId) ?? inTurn(() => read(reportId, seq));
      asked.set(reportId, answer);
      return answer;
    };
  };
  const caseOf = once(async (reportId) => (await engine.load(reportId))?.case ?? null);
  const returnsOf = once((reportId, seq) => returnsIn(journal, reportId, seq));
  const { substitutions = [], ...own } = by;
  const ownKeys = new Set(audienceOf(own));
  const alike = new Map<string, number>();
  for (const line of lines) if (isNamed(line)) alike.set(kindOf(line), (alike.get(kindOf(line)) ?? 0) + 1);

  return Promise.all(
    lines.map(async (line) => {
      const { audience, ...rest } = line;
      const action = actionWords(line.event, line.target, language);
      const name = alike.get(kindOf(line)) === 1 ? nameOf(await caseOf(line), line.target) : null;
      const returned = doneAgain.has(line.event) ? returnedOf(await returnsOf(line), line.target) : null;
      const kase = substitutions.length === 0 || ownKeys.has(audience) ? null : await caseOf(line);
      const capacity = kase === null ? { inPlaceOf: null, instead: null } : capacityFor(kase, line, { own, substitutions, at: now(), language });
      return { ...rest, action, name, returned, ...capacity };
    }),
  );
}

const returnedOf = ({ report, sections }: Returns, target: string | null) => (target === null ? report : (sections.get(target) ?? null));

function nameOf(kase: Case | null, target: string | null): string | null {
  const delivery = kase?.deliveries.find(({ context }) => context.id === target);
  return delivery?.context.name ?? kase?.opinions.find(({ context }) => context.id === target)?.context.from ?? null;
}

interface Who {
  own: By;
  substitutions: readonly Substitution[];
  at: string;
  language: Language;
}

/** In whose office a line that came by a delegation can be done, and what can be done where it cannot. */
function capacityFor(kase: Case, { event, target, audience }: InboxLine, { own, substitutions, at, language }: Who): Pick<Line, 'inPlaceOf' | 'instead'> {
  const mayTake = (type: string, held: readonly Substitution[]): boolean => {
    const step: CaseEvent = { type, ...(target === null ? {} : { target }) };
    return whyNot(kase, step, { ...own, substitutions: [...held] }, at, { withPayload: false }) === null;
  };
  if (mayTake(event, [])) return { inPlaceOf: null, instead: null };
  const holder = substitutions.find((one) => mayTake(event, [one]));
  if (holder !== undefined) return { inPlaceOf: { name: holder.name }, instead: null };
  const away = substitutions.find((one) => audienceOf({ person: '', memberships: [], substitutions: [one] }).includes(audience));
  return {
    inPlaceOf: away === undefined ? null : { name: away.name },
    instead: otherwise.filter((type) => mayTake(type, substitutions)).map((type) => ({ event: type, action: actionWords(type, target, language) })),
  };
}
