import { createContext, useContext } from 'react';
import type { FieldProblem } from '../api/problem.js';
import { useWords } from '../words/useWords.js';
import type { Offers } from './offers.js';
import type { Field } from './schema.js';
import type { Faults, Value } from './values.js';

/** What every field of one form shares. */
interface FormAround {
  faults: Faults;
  /** what the server found, after sending */
  problems: readonly FieldProblem[];
  offers: Offers;
}
export const FormContext = createContext<FormAround>({ faults: {}, problems: [], offers: {} });

export interface FieldProps<K extends Field = Field> {
  field: K;
  path: string;
  value: Value | undefined;
  onChange: (value: Value) => void;
}

/** What a field is called, its hint, and whether it may be left out. */
export function useLabel(field: Field, path: string): { label: string; description: string | undefined; required: boolean } {
  const { t } = useWords();
  // a line is one of the page among recipients, and one of authority elsewhere
  const called = /^recipients\.\d+\.line$/.test(path) ? 'recipientLine' : field.name;
  const own = t(`field.${called}`, { defaultValue: field.title ?? field.name });
  const hint = t(`fieldHint.${field.name}`, { defaultValue: field.description ?? '' });
  const optional = field.required || field.kind === 'flag' ? '' : ` (${t('form.optional')})`;
  return { label: own + optional, description: hint === '' ? undefined : hint, required: field.required && !emptyWillDo(field) };
}

const emptyWillDo = (field: Field): boolean => field.kind === 'text' && field.min === 0;

/** What is wrong at a field, if anything: first what this page sees, then what the server said. */
export function useFault(path: string): string | undefined {
  const { t } = useWords();
  const { faults, problems } = useContext(FormContext);
  const fault = faults[path];
  if (fault !== undefined) return t(`form.${fault.word}`, { min: fault.min, max: fault.max, reason: fault.reason });
  return problems.find((problem) => problem.path === path)?.message;
}
