import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Notice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './Admin.module.css';
import type { OfficeFile, Terms } from './api.js';
import { faultAt, Rest, useChange } from './parts.js';

/** How long a section and an opinion have where nobody names a day: a rule of the house, kept with the others. */
export function TermsForm({ terms, usual, rules }: { terms: Terms; usual: Terms; rules: OfficeFile['houseRules'] }) {
  const { t } = useWords();
  const [asked, setAsked] = useState({ section: String(terms.section), opinion: String(terms.opinion) });
  const saving = useChange();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const body = { ...rules, terms: { section: numberIn(asked.section), opinion: numberIn(asked.opinion) } };
    saving.mutate({ method: 'PUT', path: '/api/house-rules', body });
  };
  return (
    <form className={`sheet pad ${css.form}`} onSubmit={save} noValidate>
      <div className={css.pair}>
        {(['section', 'opinion'] as const).map((of) => (
          <TextInput
            key={of}
            inputMode="numeric"
            label={t(`admin.calendar.term.${of}`)}
            description={t('admin.calendar.termUsual', { count: usual[of] })}
            value={asked[of]}
            error={faultAt(saving.error, `terms.${of}`)}
            onChange={(event) => {
              setAsked({ ...asked, [of]: event.currentTarget.value });
              saving.reset();
            }}
          />
        ))}
      </div>
      {saving.isSuccess ? <Notice tone="good">{t('admin.calendar.termsSaved')}</Notice> : null}
      <Rest error={saving.error} fields={['terms']} />
      <div className="row">
        <Button type="submit" loading={saving.isPending}>
          {t('admin.calendar.saveTerms')}
        </Button>
      </div>
    </form>
  );
}

/** What is no number is sent as it was typed: the server says what it expects there. */
const numberIn = (words: string): number | string => (/^\s*\d+\s*$/.test(words) ? Number(words) : words);
