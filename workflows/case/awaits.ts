import { type Deadline, noDeadline, type Urgency } from '../calendar/deadlines.js';
import { escalated, urgencyOf } from './deadlines.js';
import type { EventDefinition, EventDefinitions } from './event-definition.js';
import type { By, CaseEvent } from './journal.js';
import { type Kind, type Law, lawOf } from './law.js';
import { waysOut } from './machines.js';
import { type Ask, firstRefusal } from './rule.js';
import type { Case, Part, Situation } from './situation.js';

/** A step somebody's desk waits for: who may take it (audience keys), on what, until when, and how that presses. */
export interface Awaited {
  event: string;
  target: string | null;
  audience: string[];
  dueAt: string | null;
  urgency: Urgency | null;
}

const nobody: By = { person: '', name: '', memberships: [], fields: [], authorisations: [] };

const waitedFor = new WeakMap<EventDefinitions, [string, EventDefinition][]>();

/** The events of a kind that somebody's work waits for; the law is asked once. */
function waitingEvents(definitions: EventDefinitions): [string, EventDefinition][] {
  const known = waitedFor.get(definitions) ?? Object.entries(definitions).filter(([, { waits }]) => waits);
  waitedFor.set(definitions, known);
  return known;
}

/** What waits for whom, read from the charts: an event that is possible now but for the person, and whom its rules would let pass. */
export function awaits(kase: Case, now: string): Awaited[] {
  return [
    ...awaitsOf(kase, now, 'report', null, kase.report),
    ...kase.sections.flatMap((part) => {
      const { number, dueAt } = part.context;
      return awaitsOf(kase, now, 'section', number, part, { dueAt, urgency: urgencyOf(kase, { section: part }) });
    }),
    ...kase.opinions.flatMap((part) => {
      const { id, dueAt } = part.context;
      return awaitsOf(kase, now, 'opinion', id, part, { dueAt, urgency: urgencyOf(kase, { opinion: part }) });
    }),
    ...kase.deliveries.flatMap((part) => awaitsOf(kase, now, 'delivery', part.context.id, part)),
  ];
}

type Due = Pick<Deadline, 'dueAt' | 'urgency'>;

function awaitsOf(kase: Case, now: string, kind: Kind, id: string | null, part: Part<object>, { dueAt, urgency }: Due = noDeadline): Awaited[] {
  const { charts, events, rules } = lawOf(kase.version);
  return waitingEvents(events[kind]).flatMap(([type, { target: named, waits }]) => {
    const ways = waysOut(charts[kind], part, type);
    if (ways.length === 0) return [];
    const targets = named === 'finding' ? kase.report.context.findings : named === 'section' ? kase.sections.map(({ context }) => context.number) : [id];
    return targets.flatMap((target) => {
      const event: CaseEvent = { type, ...(target === null ? {} : { target }) };
      // the part is at hand: it need not be looked for by its name
      const situation: Situation = { case: kase, event, by: nobody, at: now, ...(kind === 'report' ? {} : { [kind]: part }) };
      if (typeof waits === 'function' && !waits(situation, urgency)) return [];
      const audience = escalated(audienceOfWays(rules, ways, situation), urgency);
      return audience.length === 0 ? [] : [{ event: type, target, audience, dueAt, urgency }];
    });
  });
}

function audienceOfWays(rules: Law['rules'], ways: Ask[][], situation: Situation): string[] {
  const open = ways.find((asks) => firstRefusal(rules, asks, situation, 'when') === null);
  if (open === undefined) return [];
  return [...new Set(open.flatMap((ask) => rules[ask.rule]?.audience?.(situation, ask) ?? []))];
}
