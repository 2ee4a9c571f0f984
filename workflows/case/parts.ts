import type { DeliveryContext } from '../delivery/v1/context.js';
import type { OpinionContext } from '../opinion/v1/context.js';
import type { SectionContext } from '../section/v1/context.js';
import type { By, CaseEvent } from './journal.js';
import type { Kind } from './law.js';
import type { Case, Part, Situation } from './situation.js';

export type PartKind = Exclude<Kind, 'report'>;

/** The part of a case that a target names: a section's number, an opinion's or a delivery's id. */
export function partOf(kase: Case, kind: PartKind, target: string): Part<object> | undefined {
  switch (kind) {
    case 'section':
      return kase.sections.find(({ context }) => context.number === target);
    case 'opinion':
      return kase.opinions.find(({ context }) => context.id === target);
    case 'delivery':
      return kase.deliveries.find(({ context }) => context.id === target);
  }
}

const replaced = <T>(list: T[], old: unknown, next: unknown): T[] => list.map((one) => (one === old ? (next as T) : one));

/** The same case with one part exchanged. */
export function withPart(kase: Case, kind: PartKind, old: Part<object>, next: Part<object>): Case {
  switch (kind) {
    case 'section':
      return { ...kase, sections: replaced(kase.sections, old, next) };
    case 'opinion':
      return { ...kase, opinions: replaced(kase.opinions, old, next) };
    case 'delivery':
      return { ...kase, deliveries: replaced(kase.deliveries, old, next) };
  }
}

/** The situation in which an event meets a case: what every rule reads. */
export function situationOf(kase: Case, event: CaseEvent, by: By, at: string, kind: Kind = 'report'): Situation {
  const situation: Situation = { case: kase, event, by, at };
  if (kind === 'report' || event.target === undefined) return situation;
  const part = partOf(kase, kind, event.target);
  if (part === undefined) return situation;
  switch (kind) {
    case 'section':
      return { ...situation, section: part as Part<SectionContext> };
    case 'opinion':
      return { ...situation, opinion: part as Part<OpinionContext> };
    case 'delivery':
      return { ...situation, delivery: part as Part<DeliveryContext> };
  }
}
