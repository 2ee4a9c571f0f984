import { z } from 'zod';
import type { EventDefinition, Facts } from './event-definition.js';
import type { By, CaseEvent, Json } from './journal.js';
import { type Kind, lawOf } from './law.js';
import { canMigrate, migration } from './migrate.js';
import { inOfficeTerms } from './office-terms.js';
import { situationOf } from './parts.js';
import type { Refusal } from './rule.js';
import type { Case, Situation } from './situation.js';
import { whyNot } from './why-not.js';

/** One thing a person could do to a report, whether they may now, and what has to be filled in. */
export interface Action {
  type: string;
  target?: string;
  allowed: boolean;
  refusal?: Refusal;
  /** self-contained JSON Schema; a required field has a default acceptable now, except free words */
  payload: Record<string, Json>;
  seen?: string;
}

export interface ActionFilter {
  type?: string | undefined;
  target?: string | undefined;
}

/** Everything a person could ever do to this report, each asked of the law; or only one event, or on one target. */
export function actions(kase: Case, by: By, facts: Facts, only: ActionFilter = {}): Action[] {
  const asked = everyEvent(kase).filter(({ type, target }) => (only.type ?? type) === type && (only.target ?? target) === target);
  return asked.map(({ kind, type, target, definition }) => {
    const event = askedAbout({ kind, type, target }, kase, by, facts);
    const refusal = whyNot(kase, event, by, facts.now, { withPayload: false });
    const situation = situationOf(kase, event, by, facts.now, kind);
    const seen = definition.seen?.(situation) ?? undefined;
    return {
      type,
      ...(target === undefined ? {} : { target }),
      allowed: refusal === null,
      ...(refusal === null ? {} : { refusal }),
      payload: payloadOf(definition, situation, facts, refusal === null && !takesSections(kase, event, by, facts.now)),
      ...(seen === undefined ? {} : { seen }),
    };
  });
}

/** The event with what the law has to know before anything is filled in. */
function askedAbout({ kind, type, target }: { kind: Kind; type: string; target: string | undefined }, kase: Case, by: By, facts: Facts): CaseEvent {
  return {
    type,
    ...(target === undefined ? {} : { target }),
    contentHash: facts.contentHash ?? undefined,
    ...(type === 'CHANGE_DRAFTER' ? { anotherDrafter: facts.drafters.some(({ id }) => id !== kase.report.context.leadDrafter) } : {}),
    ...(type === 'HAND_TO_DEPUTY' ? { hasDeputy: facts.deputies.length > 0, isSuchADeputy: facts.deputies.some(({ id }) => id === by.person) } : {}),
    ...(target !== undefined && kind === 'section' ? { textHash: facts.workingTexts[target] ?? null, elsewhere: facts.divisions.length > 1 } : {}),
  };
}

interface Asked {
  kind: Kind;
  type: string;
  target?: string;
  definition: EventDefinition;
}

/** Every event of the law with every target this case has for it, the report's own first. */
function everyEvent(kase: Case): Asked[] {
  const { events } = lawOf(kase.version);
  const targets = {
    section: kase.sections.map(({ context }) => context.number),
    opinion: kase.opinions.map(({ context }) => context.id),
    delivery: kase.deliveries.map(({ context }) => context.id),
    finding: kase.report.context.findings,
  };
  const asked: Asked[] = [];
  for (const [kind, definitions] of Object.entries(events) as [Kind, Record<string, EventDefinition>][]) {
    for (const [type, definition] of Object.entries(definitions)) {
      if (definition.system) continue;
      const named = kind === 'report' ? definition.target : kind;
      if (named === undefined) asked.push({ kind, type, definition });
      else for (const target of targets[named]) asked.push({ kind, type, target, definition });
    }
  }
  if (canMigrate(kase)) asked.push({ kind: 'report', type: 'MIGRATE', definition: migration });
  return asked;
}

const schemas = new WeakMap<EventDefinition, Record<string, Json>>();

/** The payload as JSON Schema, from the same zod schema that parses it. */
export function jsonSchemaOf(definition: EventDefinition): Record<string, Json> {
  const known = schemas.get(definition);
  if (known !== undefined) return known;
  const { $schema: _, ...schema } = z.toJSONSchema(definition.payload, { io: 'input' });
  schemas.set(definition, schema as Record<string, Json>);
  return schema as Record<string, Json>;
}

/** Whether this person may name sections in this state: RETURN takes them of the head of the lead division alone. */
function takesSections(kase: Case, event: CaseEvent, by: By, now: string): boolean {
  const [first] = kase.sections;
  return event.type !== 'RETURN' || first === undefined || whyNot(kase, { ...event, sections: [first.context.number] }, by, now)?.field !== 'sections';
}

/** The payload as this person can fill it in now. */
function payloadOf(definition: EventDefinition, situation: Situation, facts: Facts, sectionsLeftOut: boolean): Record<string, Json> {
  const schema = jsonSchemaOf(definition);
  const { sections, ...others } = (schema.properties ?? {}) as Record<string, Json>;
  const open = sectionsLeftOut && sections !== undefined ? { ...schema, properties: others } : schema;
  const offered = inOfficeTerms(definition.defaults?.(situation, facts) ?? {}, situation, facts);
  return withChoices(withDefaults(open, offered), definition.choices?.(situation, facts) ?? {});
}

function withDefaults(schema: Record<string, Json>, defaults: Record<string, Json>): Record<string, Json> {
  if (Object.keys(defaults).length === 0) return schema;
  const properties = { ...(schema.properties as Record<string, Record<string, Json>>) };
  for (const [field, value] of Object.entries(defaults)) properties[field] = { ...properties[field], default: value };
  return { ...schema, properties };
}

function withChoices(schema: Record<string, Json>, choices: Record<string, { value: string; words: string }[]>): Record<string, Json> {
  const named = Object.entries(choices).filter(([, list]) => list.length > 0);
  if (named.length === 0) return schema;
  const properties = { ...(schema.properties as Record<string, Record<string, Json>>) };
  for (const [field, list] of named) properties[field] = { ...properties[field], oneOf: list.map(({ value, words }) => ({ const: value, title: words })) };
  return { ...schema, properties };
}
