import { createContext, useContext } from 'react';
import type { FieldProblem } from '../api/problem.js';
import { useWords } from '../words/useWords.js';
import { Input } from './Input.js';
import type { Offers } from './offers.js';
import { Rows } from './Rows.js';
import type { Field } from './schema.js';
import type { Faults, Value, Values } from './values.js';

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

/** The fields of a payload, one below the other. */
export function Fields({ fields, values, under, onChange }: { fields: readonly Field[]; values: Values; under: string; onChange: (values: Values) => void }) {
  return fields.map((field) => {
    const props = { path: under + field.name, value: values[field.name], onChange: (value: Value) => onChange({ ...values, [field.name]: value }) };
    if (field.kind === 'rows') return <Rows key={field.name} field={field} {...props} />;
    if (field.kind === 'group') return <Group key={field.name} field={field} {...props} />;
    return <Input key={field.name} field={field} {...props} />;
  });
}

function Group({ field, path, value, onChange }: FieldProps<Field & { kind: 'group' }>) {
  const label = useLabel(field);
  const values = typeof value === 'object' && !Array.isArray(value) ? value : {};
  return (
    <fieldset className="fields">
      <legend>{label.label}</legend>
      <Fields fields={field.of} values={values} under={`${path}.`} onChange={onChange} />
    </fieldset>
  );
}

/** What a field is called, its hint, and whether it may be left out. */
export function useLabel(field: Field): { label: string; description: string | undefined; required: boolean } {
  const { t } = useWords();
  const own = t(`field.${field.name}`, { defaultValue: field.title ?? field.name });
  const hint = t(`fieldHint.${field.name}`, { defaultValue: field.description ?? '' });
  const optional = field.required || field.kind === 'flag' ? '' : ` (${t('form.optional')})`;
  return { label: own + optional, description: hint === '' ? undefined : hint, required: field.required };
}

/** What is wrong at a field, if anything: first what this page sees, then what the server said. */
export function useFault(path: string): string | undefined {
  const { t } = useWords();
  const { faults, problems } = useContext(FormContext);
  const fault = faults[path];
  if (fault !== undefined) return t(`form.${fault.word}`, { min: fault.min, max: fault.max, reason: fault.reason });
  return problems.find((problem) => problem.path === path)?.message;
}
