import type { Action, By, CaseEvent, Json } from '../../../workflows/index.js';
import type { Tried, Walk } from './walk.js';

interface Field {
  default?: Json;
  type?: string;
  format?: string;
  enum?: Json[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
}

const fieldsOf = ({ payload }: Action) => (payload.properties ?? {}) as unknown as Record<string, Field>;
const requiredOf = ({ payload }: Action) => (payload.required ?? []) as string[];

/** Free words: any text of 1 to 200 letters passes. */
const isFreeWords = ({ type, format, enum: choices, pattern, minLength = 0, maxLength = Infinity }: Field): boolean =>
  type === 'string' && format === undefined && choices === undefined && pattern === undefined && minLength <= 1 && maxLength >= 200;

/** Required fields that have no default and are not free words: a program would not know what to fill in. */
export const fieldsWithoutAnswer = (action: Action): string[] =>
  requiredOf(action).filter((name) => {
    const field = fieldsOf(action)[name];
    return field === undefined || (field.default === undefined && !isFreeWords(field));
  });

/** What a program that knows nothing but `actions` sends: every required field by its default, else words. */
export function filled(action: Action, words = 'x'): CaseEvent {
  const fields = requiredOf(action).map((name): [string, Json] => [name, fieldsOf(action)[name]?.default ?? words]);
  const { type, target, seen } = action;
  return { type, ...(target === undefined ? {} : { target }), ...Object.fromEntries(fields), ...(seen === undefined ? {} : { seen }) };
}

export const sendFilled = (walk: Walk, by: By, action: Action, words?: string): Tried => walk.send(by, filled(action, words));
