import { ActionIcon, Button } from '@mantine/core';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../words/useWords.js';
import { type FieldProps, useFault, useLabel } from './around.js';
import { Input } from './Input.js';
import type { Field } from './schema.js';
import { begin, type Value, type Values } from './values.js';

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
  const label = useLabel(field, path);
  const values = typeof value === 'object' && !Array.isArray(value) ? value : {};
  return (
    <fieldset className="fields">
      <legend>{label.label}</legend>
      <Fields fields={field.of} values={values} under={`${path}.`} onChange={onChange} />
    </fieldset>
  );
}

/** A list whose lines have fields of their own: printed lines and whom each goes to. */
function Rows({ field, path, value, onChange }: FieldProps<Field & { kind: 'rows' }>) {
  const { t } = useWords();
  const { label } = useLabel(field, path);
  const error = useFault(path);
  const rows = Array.isArray(value) ? value.filter((row): row is Values => typeof row !== 'string') : [];
  return (
    <fieldset className="fields">
      <legend>{label}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
        <div key={index} className="rowFields">
          <div className="row apart">
            <span className="small soft">{t('form.row', { n: index + 1 })}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('form.removeRow')}
              title={t('form.removeRow')}
              onClick={() => onChange(rows.toSpliced(index, 1))}
            >
              <Icon name="cross" size={14} />
            </ActionIcon>
          </div>
          <Fields fields={field.of} values={row} under={`${path}.${index}.`} onChange={(next) => onChange(rows.with(index, next))} />
        </div>
      ))}
      {error === undefined ? null : <p className="small fault">{error}</p>}
      <div>
        <Button variant="default" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={() => onChange([...rows, begin(field.of)])}>
          {t('form.addRow')}
        </Button>
      </div>
    </fieldset>
  );
}
