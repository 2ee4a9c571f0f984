import type { AnyStateMachine } from 'xstate';
import type { EventDefinition, EventDefinitions } from './event-definition.js';
import { partOf } from './parts.js';
import type { Rule } from './rule.js';
import type { Case } from './situation.js';
import { v1 } from './v1/law.js';

export type Kind = 'report' | 'section' | 'opinion' | 'delivery';

/** One released version of the law: a chart and its events for each kind of machine, and the rules the charts name. */
export interface Law {
  version: string;
  charts: Record<Kind, AnyStateMachine>;
  events: Record<Kind, EventDefinitions>;
  rules: Record<string, Rule>;
  /** how a case of a former version becomes one of this version; a version that is not named cannot */
  from: Record<string, (kase: Case) => Case>;
}

/** Every released version; a document stays on the one it began with. */
export const laws: Record<string, Law> = { v1 };

/** The version new documents begin with. */
export const currentVersion = 'v1';

export function lawOf(version: string): Law {
  const law = own(laws, version);
  if (law === undefined) throw new Error(`This release does not know version ${version} of the law`);
  return law;
}

/** What a table itself holds under a name that came from outside: `constructor` is no event. */
const own = <T>(table: Record<string, T>, name: string): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);

/**
 * Which machine an event is for: the report, or with a target the part that has such an event. Null: there is no such event.
 * Where several kinds of part know it, the case says which of them the target names.
 */
export function addressee(law: Law, event: { type: string; target?: string }, kase?: Case): { kind: Kind; definition: EventDefinition } | null {
  const { type, target } = event;
  const reports = own(law.events.report, type);
  if (reports !== undefined && (reports.target !== undefined) === (target !== undefined)) return { kind: 'report', definition: reports };
  if (target === undefined) return null;
  const known = (['section', 'opinion', 'delivery'] as const).flatMap((kind) => {
    const definition = own(law.events[kind], type);
    return definition === undefined ? [] : [{ kind, definition }];
  });
  if (known.length < 2 || kase === undefined) return known[0] ?? null;
  return known.find(({ kind }) => partOf(kase, kind, target) !== undefined) ?? known[0] ?? null;
}
