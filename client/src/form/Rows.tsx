import { ActionIcon, Button } from '@mantine/core';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../words/useWords.js';
import { type FieldProps, Fields, useFault, useLabel } from './Fields.js';
import type { Field } from './schema.js';
import { begin, type Values } from './values.js';

/** A list whose lines have fields of their own: printed lines and whom each goes to. */
export function Rows({ field, path, value, onChange }: FieldProps<Field & { kind: 'rows' }>) {
  const { t } = useWords();
  const { label } = useLabel(field);
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
