import { newDeadline } from '../calendar/deadline-facts.js';
import type { DeliveryContext } from '../delivery/v1/context.js';
import type { PartCommand } from '../report/v1/facts.js';
import type { By, CaseEvent, Effect } from './journal.js';
import { addressee, type Law, lawOf } from './law.js';
import { begin, type NamedAction, send, waysOut } from './machines.js';
import { partOf, situationOf, withPart } from './parts.js';
import type { Refusal } from './rule.js';
import type { Case, LawEvent } from './situation.js';
import { whyNot } from './why-not.js';

export type Decision = { ok: true; case: Case; effects: Effect[] } | { ok: false; refusal: Refusal };

/**
 * The law as one pure function: the machine the event names takes it, then the report hears of it, then the report's commands reach its parts.
 * The event carries the facts the engine has added (hashes, numbers); replay of a journal's events gives the same cases again.
 */
export function decide(kase: Case, event: CaseEvent, by: By, at: string): Decision {
  const refusal = whyNot(kase, event, by, at);
  if (refusal !== null) return { ok: false, refusal };
  const law = lawOf(kase.version);
  const kind = addressee(law, event, kase)?.kind ?? 'report';
  const lawEvent: LawEvent = { type: event.type, situation: situationOf(kase, event, by, at, kind) };

  let next = kase;
  let effects: Effect[] = [];
  if (kind === 'report') {
    const taken = send(law.charts.report, kase.report, lawEvent);
    next = { ...kase, report: taken.part };
    for (const action of taken.actions) next = carryOut(law, next, action, lawEvent);
    effects = effectsOf(taken.actions, kase, next, event);
  } else {
    const target = event.target ?? '';
    const part = partOf(kase, kind, target);
    if (part === undefined) throw new Error(`No ${kind} ${target}`);
    const taken = send(law.charts[kind], part, lawEvent);
    next = withPart(kase, kind, part, taken.part);
    if (taken.actions.some(({ type }) => type === 'deliver')) effects = [{ type: 'deliver', delivery: target }];
    next = tellReport(law, next, `${kind.toUpperCase()}_CHANGED`, lawEvent);
  }
  return { ok: true, case: { ...next, seq: kase.seq + 1, at }, effects };
}

/** The report hears that one of its parts moved, and may move itself. */
function tellReport(law: Law, kase: Case, type: string, { situation }: LawEvent): Case {
  // a part that stays the very same keeps its hash: most of the time the report does not care
  if (waysOut(law.charts.report, kase.report, type).length === 0) return kase;
  const heard: LawEvent = { type, situation: { ...situation, case: kase } };
  return { ...kase, report: send(law.charts.report, kase.report, heard).part };
}

/** What the report commands of its parts. */
function carryOut(law: Law, kase: Case, action: NamedAction, lawEvent: LawEvent): Case {
  switch (action.type) {
    case 'command':
      return command(law, kase, action.params as PartCommand, lawEvent);
    case 'askOpinion':
      return askOpinion(law, kase, lawEvent);
    case 'createDeliveries':
      return createDeliveries(law, kase, lawEvent);
    default:
      return kase;
  }
}

function command(law: Law, kase: Case, command: PartCommand, { situation }: LawEvent): Case {
  const { event } = situation;
  if (command.to === 'everyOpinion') {
    const opinions = kase.opinions.map((opinion) => send(law.charts.opinion, opinion, { type: command.event, situation: { ...situation, opinion } }).part);
    return { ...kase, opinions };
  }
  const named = Array.isArray(event.sections) ? event.sections : [event.target];
  const sections = kase.sections.map((section) =>
    command.to === 'everySection' || named.includes(section.context.number)
      ? send(law.charts.section, section, { type: command.event, situation: { ...situation, section } }).part
      : section,
  );
  return { ...kase, sections };
}

function askOpinion(law: Law, kase: Case, { situation }: LawEvent): Case {
  const { event, by } = situation;
  const opinion = begin(law.charts.opinion, {
    id: `O${kase.opinions.length + 1}`,
    from: String(event.from),
    outside: event.outside === true,
    askedBy: by.person,
    askedSeq: kase.seq + 1,
    answeredSeq: null,
    settledSeq: null,
    answer: null,
    ...newDeadline(situation),
  });
  return { ...kase, opinions: [...kase.opinions, opinion] };
}

function createDeliveries(law: Law, kase: Case, { situation: { event } }: LawEvent): Case {
  const lines = event.recipients as { line: number; to: Pick<DeliveryContext, 'channel' | 'name' | 'address'>[] }[];
  const destinations = lines.flatMap(({ line, to }) => to.map((one) => ({ line, ...one })));
  const deliveries = destinations.map((one, index) =>
    begin(law.charts.delivery, { id: `D${index + 1}`, ...one, attempt: 0, reference: null, outcomeSeq: null }),
  );
  return { ...kase, deliveries };
}

function effectsOf(actions: NamedAction[], before: Case, kase: Case, event: CaseEvent): Effect[] {
  return actions.flatMap(({ type }): Effect[] => {
    if (type === 'render') return [{ type: 'render' }];
    if (type === 'voidNumber') return voidedNumber(before, event);
    if (type !== 'createDeliveries') return [];
    return kase.deliveries.filter(({ context }) => context.channel !== 'hand').map(({ context }) => ({ type: 'deliver', delivery: context.id }));
  });
}

function voidedNumber({ report }: Case, { reason }: CaseEvent): Effect[] {
  const { number } = report.context;
  if (number === null) return [];
  const { series, year, n } = number;
  return [{ type: 'voidNumber', series, year, n, reason: String(reason) }];
}
