import type { SectionContext } from '../section/v1/context.js';
import type { EventDefinition, EventDefinitions } from './event-definition.js';
import type { By, CaseEvent } from './journal.js';
import { type Kind, lawOf } from './law.js';
import { waysOut } from './machines.js';
import { situationOf } from './parts.js';
import { type Ask, firstRefusal } from './rule.js';
import { rules } from './rules.js';
import { type Case, type Part, type Situation, stateName } from './situation.js';

/** A step somebody's desk waits for: who may take it (audience keys), on what, until when. */
export interface Awaited {
  event: string;
  target: string | null;
  audience: string[];
  dueAt: string | null;
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
  const waiting: Awaited[] = [];
  const look = (kind: Kind, id: string | null, part: Part<object>, dueAt: string | null) => waiting.push(...awaitsOf(kase, now, kind, id, part, dueAt));
  look('report', null, kase.report, null);
  for (const part of kase.sections) look('section', part.context.number, part, part.context.dueAt);
  for (const part of kase.opinions) look('opinion', part.context.id, part, part.context.dueAt);
  for (const part of kase.deliveries) look('delivery', part.context.id, part, null);
  return waiting;
}

function awaitsOf(kase: Case, now: string, kind: Kind, id: string | null, part: Part<object>, dueAt: string | null): Awaited[] {
  const { charts, events } = lawOf(kase.version);
  return waitingEvents(events[kind]).flatMap(([type, { target: named }]) => {
    const ways = waysOut(charts[kind], part, type);
    if (ways.length === 0 || isOptional(type, part)) return [];
    const targets = named === 'finding' ? kase.report.context.findings : named === 'section' ? kase.sections.map(({ context }) => context.number) : [id];
    return targets.flatMap((target) => {
      const event: CaseEvent = { type, ...(target === null ? {} : { target }) };
      const audience = audienceOfWays(ways, situationOf(kase, event, nobody, now, kind));
      return audience.length === 0 ? [] : [{ event: type, target, audience, dueAt }];
    });
  });
}

/** What can be done to a part although nobody waits for it: a section is reassigned, submitted before it is accepted, or given more time unasked. */
function isOptional(type: string, part: Part<object>): boolean {
  switch (type) {
    case 'REASSIGN':
      return stateName(part.value) !== 'declined';
    case 'SUBMIT':
      return stateName(part.value) === 'assigned';
    case 'EXTEND':
      return (part.context as SectionContext).timeAsked === null;
    default:
      return false;
  }
}

function audienceOfWays(ways: Ask[][], situation: Situation): string[] {
  const open = ways.find((asks) => firstRefusal(rules, asks, situation, 'when') === null);
  if (open === undefined) return [];
  return [...new Set(open.flatMap((ask) => rules[ask.rule]?.audience?.(situation, ask) ?? []))];
}
