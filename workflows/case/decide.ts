import { newDeadline } from '../calendar/deadline-facts.js';
import type { DeliveryContext } from '../delivery/v1/context.js';
import type { PartCommand } from '../report/v1/facts.js';
import { type CreateEvent, plannedSection } from './create.js';
import type { By, CaseEvent, Effect } from './journal.js';
import { addressee, type Law, lawOf } from './law.js';
import { begin, type NamedAction, send, waysOut } from './machines.js';
import { isMigration, migrated } from './migrate.js';
import { partOf, situationOf, withPart } from './parts.js';
import type { Refusal } from './rule.js';
import { type Case, type LawEvent, stateName } from './situation.js';
import { judge } from './why-not.js';

/** `by`: who acted, and in whose office; what the journal keeps. */
export type Decision = { ok: true; case: Case; effects: Effect[]; by: By } | { ok: false; refusal: Refusal };

/**
 * The law as one pure function: the machine the event names takes it, then the report hears of it, then the report's commands reach its parts.
 * The event carries the facts the engine has added (hashes, numbers); replay of a journal's events gives the same cases again.
 */
export function decide(kase: Case, event: CaseEvent, person: By, at: string): Decision {
  const judged = judge(kase, event, person, at);
  if (judged.refusal !== null) return { ok: false, refusal: judged.refusal };
  const { by } = judged;
  if (isMigration(event)) return { ok: true, case: { ...migrated(kase, event), seq: kase.seq + 1, at }, effects: [], by: asRecorded(person, by) };
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
    effects = partEffects(taken.actions, next, target);
    next = tellReport(law, next, `${kind.toUpperCase()}_CHANGED`, lawEvent);
  }
  return { ok: true, case: { ...next, seq: kase.seq + 1, at }, effects, by: asRecorded(person, by) };
}

/** Everything the person held, as they came, and in whose place they acted. */
const asRecorded = ({ onBehalfOf: _, ...person }: By, { onBehalfOf }: By): By => (onBehalfOf === undefined ? person : { ...person, onBehalfOf });

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
    case 'editOutline':
      return editOutline(law, kase, lawEvent);
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
  if (command.to === 'everyDelivery') {
    const deliveries = kase.deliveries.map((delivery) =>
      waysOut(law.charts.delivery, delivery, command.event).length === 0
        ? delivery
        : send(law.charts.delivery, delivery, { type: command.event, situation: { ...situation, delivery } }).part,
    );
    return { ...kase, deliveries };
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
    begin(law.charts.delivery, { id: `D${index + 1}`, ...one, attempt: 0, reference: null, outcomeSeq: null, leftOn: null, recallSeq: null }),
  );
  return { ...kase, deliveries };
}

/** Sections of the same number and division stay as they are; the others begin anew. */
function editOutline(law: Law, kase: Case, { situation: { event, by, at } }: LawEvent): Case {
  const outline = event.sections as unknown as CreateEvent['sections'];
  const sections = outline.map((planned) => {
    const before = kase.sections.find(({ context }) => context.number === planned.number && context.division === planned.division);
    const isAsBefore = before !== undefined && (stateName(before.value) !== 'notNeeded') === planned.needed;
    return isAsBefore ? before : plannedSection(law, kase, planned, event, by, at);
  });
  return { ...kase, sections };
}

function effectsOf(actions: NamedAction[], before: Case, after: Case, event: CaseEvent): Effect[] {
  return actions.flatMap(({ type, params }): Effect[] => {
    switch (type) {
      case 'render':
        return [{ type: 'render' }];
      case 'voidNumber':
        return voidedNumber(before, event);
      case 'createDeliveries':
        return after.deliveries.filter(({ context }) => context.channel !== 'hand').map(({ context }) => ({ type: 'deliver', delivery: context.id }));
      case 'command':
        return (params as PartCommand).event === 'RECALL' ? after.deliveries.flatMap((delivery) => askedBack(delivery)) : [];
      case 'tellFormers':
        return toldFormers(after);
      default:
        return [];
    }
  });
}

function partEffects(actions: NamedAction[], after: Case, target: string): Effect[] {
  return actions.flatMap(({ type }): Effect[] => {
    if (type === 'deliver') return [{ type: 'deliver', delivery: target }];
    return type === 'askBack' ? after.deliveries.filter(({ context }) => context.id === target).flatMap(askedBack) : [];
  });
}

/** Those inside the office see it on their desk, and paper is asked back by hand; the others are written to. */
function askedBack({ value, context }: Case['deliveries'][number]): Effect[] {
  const isWrittenTo = stateName(value) === 'recallAsked' && (context.channel === 'email' || context.channel === 'folder');
  return isWrittenTo ? [{ type: 'recall', delivery: context.id }] : [];
}

function toldFormers({ report }: Case): Effect[] {
  const { replaces, corrects } = report.context;
  return [
    ...replaces.map(({ report: former }): Effect => ({ type: 'tellFormer', report: former, event: 'REPLACED_BY' })),
    ...corrects.map(({ report: former }): Effect => ({ type: 'tellFormer', report: former, event: 'CORRECTED_BY' })),
  ];
}

function voidedNumber({ report }: Case, { reason }: CaseEvent): Effect[] {
  const { number } = report.context;
  if (number === null) return [];
  const { series, year, n } = number;
  return [{ type: 'voidNumber', series, year, n, reason: String(reason) }];
}
