import { ActionIcon, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useIssued } from '../api/reports.js';
import type { ReportLine } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import type { Offer } from './offers.js';
import css from './ReportPicker.module.css';

/** Waits so long after the last letter before it looks, ms. */
const settleMs = 250;

interface Props {
  label: string;
  description: string | undefined;
  error: string | undefined;
  chosen: string[];
  onChange: (ids: string[]) => void;
  /** numbers of those chosen before */
  known: readonly Offer[];
}

/** Issued documents of the office, found by number or words and chosen one by one. */
export function ReportPicker({ label, description, error, chosen, onChange, known }: Props) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), settleMs);
  const [found, setFound] = useState<readonly ReportLine[]>([]);
  const issued = useIssued(asked);
  const offered = (issued.data ?? []).filter(({ id }) => !chosen.includes(id));
  const nameOf = (id: string) => {
    const line = [...found, ...(issued.data ?? [])].find((one) => one.id === id);
    return { codeNumber: line?.codeNumber ?? known.find((one) => one.value === id)?.label ?? id, subject: line?.subject ?? '' };
  };
  const choose = (line: ReportLine) => {
    setFound([...found, line]);
    onChange([...chosen, line.id]);
    setWords('');
  };
  return (
    <fieldset className="fields">
      <legend>{label}</legend>
      {description === undefined ? null : <p className="small soft">{description}</p>}
      {chosen.length === 0 ? <p className="small soft">{t('form.noReport')}</p> : null}
      {chosen.map((id) => {
        const { codeNumber, subject } = nameOf(id);
        return (
          <div key={id} className={css.chosen}>
            <span className="code">{codeNumber}</span>
            <span className="breaks">{subject}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('form.dropReport', { number: codeNumber })}
              title={t('form.dropReport', { number: codeNumber })}
              onClick={() => onChange(chosen.filter((one) => one !== id))}
            >
              <Icon name="cross" size={14} />
            </ActionIcon>
          </div>
        );
      })}
      {error === undefined ? null : <p className="small fault">{error}</p>}
      <TextInput
        aria-label={t('form.findReport')}
        placeholder={t('form.findReport')}
        leftSection={<Icon name="search" size={16} />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        // looking for a document does not send the form
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {issued.error === null ? null : <ProblemNotice error={issued.error} onRetry={() => void issued.refetch()} />}
      {issued.data !== undefined && offered.length === 0 ? <p className="small soft">{t('form.noReportFound')}</p> : null}
      <ul className={css.offered}>
        {offered.map((line) => (
          <li key={line.id}>
            <UnstyledButton className={css.offer ?? ''} onClick={() => choose(line)}>
              <span className="code">{line.codeNumber}</span>
              <span className="breaks">{line.subject}</span>
              <Icon name="plus" size={14} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
