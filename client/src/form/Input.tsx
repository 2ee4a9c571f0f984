import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useContext, useId } from 'react';
import { DateField } from '../ui/DateField.js';
import { useWords } from '../words/useWords.js';
import { type FieldProps, FormContext, useFault, useLabel } from './around.js';
import { ReportPicker } from './ReportPicker.js';

/** One field that is neither rows nor a group. */
export function Input({ field, path, value, onChange }: FieldProps) {
  const { t, name } = useWords();
  const { label, description, required } = useLabel(field, path);
  const offered = useContext(FormContext).offers[field.name];
  const offer = offered?.of === 'number' && field.kind !== 'number' ? undefined : offered;
  const error = useFault(path);
  const common = { label, description, error, withAsterisk: required, name: path };
  const words = typeof value === 'string' ? value : '';
  const list = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

  switch (field.kind) {
    case 'flag':
      return (
        <Checkbox label={label} description={description} error={error} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
      );
    case 'choice':
      return (
        <Choice
          {...common}
          value={words}
          onChange={onChange}
          data={field.options.map((option) => ({ value: option, label: field.titles[option] ?? name('value', option) }))}
        />
      );
    case 'choices':
      return <Boxes {...common} chosen={list} onChange={onChange} data={field.options.map((option) => ({ value: option, label: name('value', option) }))} />;
    case 'lines':
      if (offer?.of === 'reports') return <ReportPicker {...common} chosen={list} onChange={onChange} known={offer.list} />;
      if (offer !== undefined) return <Boxes {...common} chosen={list} onChange={onChange} data={offer.list} />;
      return (
        <Textarea
          {...common}
          description={description ?? t('form.onePerLine')}
          autosize
          minRows={2}
          value={list.join('\n')}
          onChange={(event) => onChange(event.currentTarget.value.split('\n'))}
        />
      );
    case 'date':
      return <DateField {...common} value={words} onChange={onChange} />;
    case 'moment':
      return <DateField {...common} withTime description={description ?? t('form.hanoi')} value={words} onChange={onChange} />;
    case 'number':
      if (offer?.only) return <Choice {...common} value={words} onChange={onChange} data={offer.list} />;
      return <TextInput {...common} inputMode="numeric" value={words} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'text':
      if (offer?.only) return <Choice {...common} value={words} onChange={onChange} data={offer.list} />;
      if (offer !== undefined) return <Suggested {...common} value={words} onChange={onChange} data={offer.list} />;
      if (field.long) return <Textarea {...common} autosize minRows={3} maxRows={12} value={words} onChange={(event) => onChange(event.currentTarget.value)} />;
      return <TextInput {...common} value={words} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'json':
      return (
        <Textarea
          {...common}
          description={description ?? t('form.json')}
          autosize
          minRows={4}
          maxRows={18}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          value={words}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    default:
      return null;
  }
}

interface Common {
  label: string;
  description: string | undefined;
  error: string | undefined;
  withAsterisk: boolean;
  data: { value: string; label: string }[];
}

function Choice({ data, value, onChange, withAsterisk, ...common }: Common & { name: string; value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  const empty = withAsterisk && data.some((one) => one.value === value) ? [] : [{ value: '', label: t('form.unset') }];
  const other = value === '' || data.some((one) => one.value === value) ? [] : [{ value, label: value }];
  return (
    <NativeSelect
      {...common}
      withAsterisk={withAsterisk}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[...empty, ...other, ...data]}
    />
  );
}

function Suggested({ data, value, onChange, ...common }: Common & { name: string; value: string; onChange: (value: string) => void }) {
  const list = useId();
  return (
    <>
      <TextInput {...common} list={list} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      <datalist id={list}>
        {data.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </datalist>
    </>
  );
}

function Boxes({ label, description, error, data, chosen, onChange }: Common & { chosen: string[]; onChange: (value: string[]) => void }) {
  const turn = (value: string, on: boolean) => onChange(data.map((one) => one.value).filter((one) => (one === value ? on : chosen.includes(one))));
  return (
    <fieldset className="fields">
      <legend>{label}</legend>
      {description === undefined ? null : <p className="small soft">{description}</p>}
      {data.map((one) => (
        <Checkbox key={one.value} label={one.label} checked={chosen.includes(one.value)} onChange={(event) => turn(one.value, event.currentTarget.checked)} />
      ))}
      {error === undefined ? null : <p className="small fault">{error}</p>}
    </fieldset>
  );
}
