import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Icon } from '../../ui/Icon.js';
import { useWords } from '../../words/useWords.js';
import css from './Frame.module.css';
import type { RecipientRow } from './frame.js';
import { Tool } from './Outline.js';

interface Props {
  rows: readonly RecipientRow[];
  faultAt: (path: string) => string | undefined;
  onChange: (rows: RecipientRow[]) => void;
}

const blank = (): RecipientRow => ({ key: crypto.randomUUID(), text: '', kind: 'external', to: '', email: '', organCode: '', rest: {} });

/** The lines under “Nơi nhận” as they will be printed, and how each is reached. */
export function Recipients({ rows, faultAt, onChange }: Props) {
  const { t, name } = useWords();
  const swap = (index: number, other: number) => {
    const [a, b] = [rows[index], rows[other]];
    if (a !== undefined && b !== undefined) onChange(rows.with(index, b).with(other, a));
  };
  return (
    <fieldset className="fields">
      <legend>{t('report.recipients')}</legend>
      {faultAt('recipients') === undefined ? null : <p className="small fault">{faultAt('recipients')}</p>}
      {rows.map((row, index) => {
        const change = (changes: Partial<RecipientRow>) => onChange(rows.with(index, { ...row, ...changes }));
        const at = `recipients.${index}.`;
        const field = (of: 'text' | 'to' | 'email' | 'organCode') => ({
          'aria-label': `${t(`frame.${of}`)} ${index + 1}`,
          placeholder: t(`frame.${of}`),
          value: row[of],
          error: faultAt(at + of),
          onChange: (event: { currentTarget: HTMLInputElement }) => change({ [of]: event.currentTarget.value }),
        });
        const what = { n: index + 1 };
        return (
          <div key={row.key} className={css.recipient}>
            <TextInput {...field('text')} />
            <NativeSelect
              aria-label={`${t('frame.kind')} ${index + 1}`}
              value={row.kind}
              onChange={(event) => change({ kind: event.currentTarget.value })}
              data={['external', 'internal'].map((kind) => ({ value: kind, label: name('value', kind) }))}
            />
            <div className={css.tools}>
              <Tool icon="up" words={t('frame.lineUp', what)} off={index === 0} onClick={() => swap(index, index - 1)} />
              <Tool icon="down" words={t('frame.lineDown', what)} off={index === rows.length - 1} onClick={() => swap(index, index + 1)} />
              <Tool icon="cross" words={t('frame.lineRemove', what)} off={rows.length === 1} onClick={() => onChange(rows.toSpliced(index, 1))} />
            </div>
            {row.kind === 'external' ? (
              <div className={css.reach}>
                <TextInput size="xs" {...field('to')} />
                <TextInput size="xs" {...field('email')} inputMode="email" />
                <TextInput size="xs" {...field('organCode')} />
              </div>
            ) : null}
          </div>
        );
      })}
      <div>
        <Button variant="default" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={() => onChange([...rows, blank()])}>
          {t('form.addRow')}
        </Button>
      </div>
    </fieldset>
  );
}
