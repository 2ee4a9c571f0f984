import type { Entry } from '../../api/shapes.js';

type Event = Entry['event'];

/** A field that is a text one can read; null where it is none. */
export function textOf(event: Event, field: string): string | null {
  const value = event[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function countOf(event: Event, field: string): number | null {
  const value = event[field];
  return typeof value === 'number' ? value : null;
}

export function listOf(event: Event, field: string): readonly unknown[] {
  const value = event[field];
  return Array.isArray(value) ? value : [];
}

interface Planned {
  number: string;
  division: string;
  divisionName: string;
  needed: boolean;
}

/** The outline of CREATE and EDIT, by number. */
export const sectionsOf = (event: Event): ReadonlyMap<string, Planned> => new Map((listOf(event, 'sections') as Planned[]).map((one) => [one.number, one]));
