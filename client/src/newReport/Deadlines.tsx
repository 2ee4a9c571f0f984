import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutlineRow } from '../actions/frame/frame.js';
import { DateField } from '../ui/DateField.js';
import { useWords } from '../words/useWords.js';
import css from './Deadlines.module.css';
import { isLater, type Opening } from './opening.js';

interface Props {
  opening: Opening;
  rows: readonly OutlineRow[];
  /** by `dueAt`, `reason`, or the key of a line */
  faultAt: (at: string) => string | undefined;
  onChange: (opening: Opening) => void;
}

/** Whether input is opened as soon as the document is there, by when, and which sections have longer. */
export function Deadlines({ opening, rows, faultAt, onChange }: Props) {
  const { t } = useWords();
  const someLater = rows.some((row) => isLater(opening, row));
  // stays open while the only one of them is written anew
  const [isOpen, setIsOpen] = useState(false);
  return (
    <fieldset className="fields">
      <legend>{t('newReport.opening.title')}</legend>
      <Checkbox
        label={t('newReport.opening.now')}
        description={opening.isWanted ? undefined : t('newReport.deadlines')}
        checked={opening.isWanted}
        onChange={(event) => onChange({ ...opening, isWanted: event.currentTarget.checked })}
      />
      {opening.isWanted ? (
        <>
          <div className={css.dates}>
            <DateField
              label={t('newReport.opening.dueAt')}
              description={t('newReport.opening.usual')}
              withTime
              value={opening.dueAt}
              error={faultAt('dueAt')}
              onChange={(dueAt) => onChange({ ...opening, dueAt })}
            />
          </div>
          <details open={someLater || isOpen || undefined} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
            <summary>{t('newReport.opening.later')}</summary>
            <div className="stack">
              <p className="small soft">{t('newReport.opening.laterHint')}</p>
              <div className={css.dates}>
                {rows.map((row) => (
                  <DateField
                    key={row.key}
                    label={`${row.number}. ${row.heading}`}
                    withTime
                    value={opening.later[row.key] ?? ''}
                    error={faultAt(row.key)}
                    onChange={(dueAt) => onChange({ ...opening, later: { ...opening.later, [row.key]: dueAt } })}
                  />
                ))}
              </div>
              {someLater ? (
                <TextInput
                  label={t('newReport.opening.reason')}
                  withAsterisk
                  value={opening.reason}
                  error={faultAt('reason')}
                  onChange={(event) => onChange({ ...opening, reason: event.currentTarget.value })}
                />
              ) : null}
            </div>
          </details>
        </>
      ) : null}
    </fieldset>
  );
}
