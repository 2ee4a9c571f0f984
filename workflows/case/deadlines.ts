import type { Deadline, Urgency } from '../calendar/deadlines.js';
import type { OpinionContext } from '../opinion/v1/context.js';
import { systemPerson } from '../people/standing.js';
import type { SectionContext } from '../section/v1/context.js';
import type { By, CaseEvent } from './journal.js';
import { lawOf } from './law.js';
import { waysOut } from './machines.js';
import { firstRefusal, type Rule } from './rule.js';
import type { Case, Part, Situation } from './situation.js';

const system: By = { person: systemPerson, name: systemPerson, memberships: [], fields: [], authorisations: [] };

/** A part of a case that has a deadline. */
type Timed = { section: Part<SectionContext> } | { opinion: Part<OpinionContext> };

const timedParts = ({ sections, opinions }: Case): Timed[] => [...sections.map((section) => ({ section })), ...opinions.map((opinion) => ({ opinion }))];

const deadlineOf = (timed: Timed): Deadline => ('section' in timed ? timed.section : timed.opinion).context;
const nameOf = (timed: Timed): string => ('section' in timed ? timed.section.context.number : timed.opinion.context.id);

/** Would the law let the system tell this at that moment? `but` leaves rules of the chart out of the question. */
function mayTell(kase: Case, timed: Timed, event: CaseEvent, at: string, but: (rule: Rule | undefined) => boolean = () => false): boolean {
  const { charts, rules } = lawOf(kase.version);
  const situation: Situation = { case: kase, event, by: system, at, ...timed };
  const ways = 'section' in timed ? waysOut(charts.section, timed.section, event.type) : waysOut(charts.opinion, timed.opinion, event.type);
  return ways.map((asks) => asks.filter(({ rule }) => !but(rules[rule]))).some((asks) => firstRefusal(rules, asks, situation) === null);
}

/** Something the system tells of a deadline: the reminder, or that it has passed; and the moment from which it does. */
interface Telling {
  timed: Timed;
  event: { type: 'DEADLINE_NEAR' | 'DEADLINE_PASSED'; target: string; dueAt: string };
  from: string;
}

function tellingsOf(timed: Timed): Telling[] {
  const { dueAt, remindAt } = deadlineOf(timed);
  if (dueAt === null) return [];
  const about = { target: nameOf(timed), dueAt };
  const passed: Telling = { timed, event: { type: 'DEADLINE_PASSED', ...about }, from: dueAt };
  return remindAt === null ? [passed] : [{ timed, event: { type: 'DEADLINE_NEAR', ...about }, from: remindAt }, passed];
}

/** What the system has to tell at this moment of the deadlines of a case; none where all has been told, or nobody is waited for. */
export const dueSteps = (kase: Case, at: string): Telling['event'][] =>
  timedParts(kase)
    .flatMap(tellingsOf)
    .filter(({ timed, event, from }) => from <= at && mayTell(kase, timed, event, at))
    .map(({ event }) => event);

/** The earliest moment at which the system has something to tell of a deadline, ISO 8601; null: never, as things stand. */
export function nextDeadline(kase: Case): string | null {
  const soonestFirst = timedParts(kase)
    .flatMap(tellingsOf)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return soonestFirst.find(({ timed, event, from }) => mayTell(kase, timed, event, from))?.from ?? null;
}

const isAboutTheHour = (rule: Rule | undefined): boolean => rule?.isAboutTheHour === true;

/** Is somebody waited for until the deadline? Not once it was done, or while it stands still. */
export const isAwaited = (kase: Case, timed: Timed): boolean =>
  // it counts as long as the law listens to the clock, whatever the hour
  deadlineOf(timed).dueAt !== null && mayTell(kase, timed, { type: 'DEADLINE_PASSED' }, kase.at, isAboutTheHour);

/** How a deadline presses, as those it is for have been told; null as well where it counts no longer, or stands still. */
export function urgencyOf(kase: Case, timed: Timed): Urgency | null {
  const { urgency } = deadlineOf(timed);
  return urgency !== null && isAwaited(kase, timed) ? urgency : null;
}

/** What is overdue and could be done by anybody of a division waits for its head by name as well. */
export function escalated(audience: string[], urgency: Urgency | null): string[] {
  if (urgency !== 'overdue') return audience;
  const heads = audience.filter((key) => key.startsWith('division:')).map((key) => `role:head:${key.slice('division:'.length)}`);
  return [...new Set([...audience, ...heads])];
}
