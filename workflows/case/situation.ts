import type { DeliveryContext } from '../delivery/v1/context.js';
import type { OpinionContext } from '../opinion/v1/context.js';
import type { ReportContext } from '../report/v1/context.js';
import type { SectionContext } from '../section/v1/context.js';
import type { By, CaseEvent } from './journal.js';

/** Where a machine stands: `gathering`, `{ issuing: 'rendering' }`. */
export type StateValue = string | { [state: string]: StateValue };

/** One machine of a case at rest: plain JSON, so that it can be hashed, stored and restored. */
export interface Part<Context> {
  value: StateValue;
  context: Context;
}

/** One document's whole life: one report, its sections, the opinions asked, the deliveries. */
export interface Case {
  version: string;
  reportId: string;
  /** of the entry that led here */
  seq: number;
  at: string;
  report: Part<ReportContext>;
  sections: Part<SectionContext>[];
  opinions: Part<OpinionContext>[];
  deliveries: Part<DeliveryContext>[];
}

/** What a rule reads: the case, who acts, with what, when. Derived for every question and never stored. */
export interface Situation {
  case: Case;
  event: CaseEvent;
  /** in one capacity: in their own right, or `onBehalfOf` somebody whose office they hold */
  by: By;
  /** ISO 8601, UTC */
  at: string;
  /** the machine the event is addressed to, where it is not the report */
  section?: Part<SectionContext>;
  opinion?: Part<OpinionContext>;
  delivery?: Part<DeliveryContext>;
}

/** The event as the machines receive it. */
export interface LawEvent {
  type: string;
  situation: Situation;
}

/** `gathering` of `gathering`, `issuing` of `{ issuing: 'rendering' }`. */
export const stateName = (value: StateValue): string => (typeof value === 'string' ? value : (Object.keys(value)[0] ?? ''));

/** `issuing.rendering` of `{ issuing: 'rendering' }`. */
export const statePath = (value: StateValue): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value)
        .map(([name, inner]) => `${name}.${statePath(inner)}`)
        .join('|');
