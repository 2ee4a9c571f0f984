import type { SectionContext } from '../section/v1/context.js';
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

/** What waits for whom, read from the charts: an event that is possible now but for the person, and whom its rules would let pass. */
export function awaits(kase: Case, now: string): Awaited[] {
  const { charts, events } = lawOf(kase.version);
  const parts: [Kind, string | null, Part<object>, string | null][] = [
    ['report', null, kase.report, null],
    ...kase.sections.map((part) => ['section', part.context.number, part, part.context.dueAt] as [Kind, string, Part<object>, string | null]),
    ...kase.opinions.map((part) => ['opinion', part.context.id, part, part.context.dueAt] as [Kind, string, Part<object>, string | null]),
    ...kase.deliveries.map((part) => ['delivery', part.context.id, part, null] as [Kind, string, Part<object>, null]),
  ];
  return parts.flatMap(([kind, id, part, dueAt]) =>
    Object.entries(events[kind])
      .filter(([type, { waits }]) => waits && !isOptional(type, part))
      .flatMap(([type, { target: named }]) => {
        const ways = waysOut(charts[kind], part, type);
        if (ways.length === 0) return [];
        const targets = named === 'finding' ? kase.report.context.findings : named === 'section' ? kase.sections.map(({ context }) => context.number) : [id];
        return targets.flatMap((target) => {
          const event: CaseEvent = { type, ...(target === null ? {} : { target }) };
          const situation = situationOf(kase, event, nobody, now, kind);
          const audience = audienceOfWays(ways, situation);
          return audience.length === 0 ? [] : [{ event: type, target, audience, dueAt }];
        });
      }),
  );
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
