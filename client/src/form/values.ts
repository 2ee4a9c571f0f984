/** What stands in a form, and the payload it makes. */
import { isDay, isMoment } from '../ui/readDate.js';
import { fromLocalInput, toLocalInput } from '../words/dates.js';
import type { Field } from './schema.js';

export type Value = string | boolean | string[] | Values | Values[];
export interface Values {
  [name: string]: Value;
}

/** Why a field cannot be sent yet: a key under `form.` in the words, with its numbers. */
export interface FieldFault {
  word: 'required' | 'tooLong' | 'tooShort' | 'notANumber' | 'tooSmall' | 'tooLarge' | 'notADate' | 'notAMoment' | 'pickOne' | 'notJson';
  min?: number;
  max?: number;
  reason?: string;
}
/** By path: `recipients.0.to.1.name`. */
export type Faults = Record<string, FieldFault>;

/** The form as it opens: every default in its place. */
export function begin(fields: readonly Field[], given: unknown = {}): Values {
  const known: Record<string, unknown> = isRecord(given) ? given : {};
  return Object.fromEntries(fields.map((field) => [field.name, start(field, known[field.name] ?? field.initial)]));
}

function start(field: Field, value: unknown): Value {
  switch (field.kind) {
    case 'flag':
      return value === true;
    case 'choices':
    case 'lines':
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    case 'rows':
      return Array.isArray(value) ? value.map((row) => begin(field.of, row)) : field.min > 0 ? [begin(field.of)] : [];
    case 'group':
      return begin(field.of, value);
    case 'json':
      return value === undefined ? '' : JSON.stringify(value, null, 2);
    case 'moment':
      return typeof value === 'string' ? toLocalInput(value) : '';
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }
}

export type Filled = { payload: Record<string, unknown> } | { faults: Faults };

/** Makes the payload, or names every field that does not fit. Optional fields left empty are left out. */
export function fill(fields: readonly Field[], values: Values): Filled {
  const faults: Faults = {};
  const payload = collect(fields, values, '', faults);
  return Object.keys(faults).length === 0 ? { payload } : { faults };
}

function collect(fields: readonly Field[], values: Values, under: string, faults: Faults): Record<string, unknown> {
  const payload: Record<string, unknown> = {};
  for (const field of fields) {
    const path = under + field.name;
    const value = values[field.name];
    const fault = (one: FieldFault) => {
      faults[path] = one;
    };
    const result = read(field, value, path, faults, fault);
    if (result !== undefined) payload[field.name] = result;
  }
  return payload;
}

function read(field: Field, value: Value | undefined, path: string, faults: Faults, fault: (one: FieldFault) => void): unknown {
  switch (field.kind) {
    case 'flag':
      return value === true || field.required ? value === true : undefined;
    case 'choices':
    case 'lines':
      return readList(field, Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one.trim() !== '') : [], fault);
    case 'rows': {
      const rows = Array.isArray(value) ? value.filter((row) => typeof row !== 'string') : [];
      return readList(
        field,
        rows.map((row, index) => collect(field.of, row, `${path}.${index}.`, faults)),
        fault,
      );
    }
    case 'group':
      return readGroup(field, value, path, faults);
    default:
      return readWords(field, typeof value === 'string' ? value : '', fault);
  }
}

function readList<T>(field: Field & { min: number }, list: T[], fault: (one: FieldFault) => void): T[] | undefined {
  if (list.length === 0 && !field.required) return undefined;
  if (list.length < field.min) fault({ word: 'pickOne', min: field.min });
  return list;
}

function readGroup(field: Field & { kind: 'group' }, value: Value | undefined, path: string, faults: Faults): unknown {
  const values = isValues(value) ? value : {};
  const untouched = JSON.stringify(values) === JSON.stringify(begin(field.of));
  return untouched && !field.required ? undefined : collect(field.of, values, `${path}.`, faults);
}

type WordField = Exclude<Field, { kind: 'flag' | 'choices' | 'lines' | 'rows' | 'group' }>;

function readWords(field: WordField, words: string, fault: (one: FieldFault) => void): unknown {
  const value = words.trim();
  if (value === '') {
    const emptyWillDo = field.kind === 'text' && field.min === 0;
    if (field.required && !emptyWillDo) fault({ word: 'required' });
    return field.required ? '' : undefined;
  }
  switch (field.kind) {
    case 'text':
      if (value.length > field.max) fault({ word: 'tooLong', max: field.max });
      if (value.length < field.min) fault({ word: 'tooShort', min: field.min });
      return value;
    case 'number':
      return readNumber(field, value, fault);
    case 'date':
      if (!isDay(value)) fault({ word: 'notADate' });
      return value;
    case 'moment':
      if (!isMoment(value)) fault({ word: 'notAMoment' });
      return fromLocalInput(value);
    case 'choice':
      return value;
    case 'json':
      return readJson(value, fault);
  }
}

function readNumber(field: Field & { kind: 'number' }, value: string, fault: (one: FieldFault) => void): number {
  const number = Number(value);
  if (!Number.isInteger(number)) fault({ word: 'notANumber' });
  else if (number < field.min) fault({ word: 'tooSmall', min: field.min });
  else if (number > field.max) fault({ word: 'tooLarge', max: field.max });
  return number;
}

function readJson(value: string, fault: (one: FieldFault) => void): unknown {
  try {
    return JSON.parse(value);
  } catch (error) {
    fault({ word: 'notJson', reason: error instanceof Error ? error.message : '' });
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isValues = (value: Value | undefined): value is Values => isRecord(value);
