import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DateField } from '../ui/DateField.js';
import { Icon } from '../ui/Icon.js';
import { Notice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './Admin.module.css';
import { type CalendarYear, useCalendars, useCalendarYear, useOffice } from './api.js';
import { faultAt, Loaded, Rest, Section, useChange } from './parts.js';
import { TermsForm } from './TermsForm.js';

/** The days the office works, year by year, and the usual terms. */
export function CalendarPage() {
  const { t } = useWords();
  const calendars = useCalendars('/api/calendars');
  const office = useOffice('/api/office');
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <Loaded of={calendars}>
      {({ entered, thisYear, terms, usualTerms }) => {
        const year = chosen ?? thisYear;
        return (
          <>
            <Section title={t('admin.calendar.terms')} lead={t('admin.calendar.termsSay')}>
              <Loaded of={office}>{({ houseRules }) => <TermsForm terms={terms} usual={usualTerms} rules={houseRules} />}</Loaded>
            </Section>
            <Section
              title={t('admin.calendar.year', { year })}
              lead={t(entered.includes(year) ? 'admin.calendar.entered' : 'admin.calendar.usual')}
              tools={
                <div className="row">
                  <Button variant="default" size="xs" onClick={() => setChosen(year - 1)}>
                    {year - 1}
                  </Button>
                  <Button variant="default" size="xs" onClick={() => setChosen(year + 1)}>
                    {year + 1}
                  </Button>
                </div>
              }
            >
              <Year key={year} year={year} />
            </Section>
          </>
        );
      }}
    </Loaded>
  );
}

function Year({ year }: { year: number }) {
  const calendar = useCalendarYear(`/api/calendar?year=${year}`);
  return <Loaded of={calendar}>{(found) => <YearForm found={found} />}</Loaded>;
}

function YearForm({ found }: { found: CalendarYear }) {
  const { t } = useWords();
  const [asked, setAsked] = useState(found);
  const saving = useChange();
  const edit = (to: Partial<CalendarYear>) => {
    setAsked({ ...asked, ...to });
    saving.reset();
  };
  const holiday = (i: number, to: Partial<CalendarYear['holidays'][number]>) =>
    edit({ holidays: asked.holidays.map((one, at) => (at === i ? { ...one, ...to } : one)) });
  const save = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ method: 'PUT', path: `/api/calendar/${found.year}`, body: { holidays: asked.holidays, workedInExchange: asked.workedInExchange } });
  };
  return (
    <form className={`sheet pad ${css.form}`} onSubmit={save} noValidate>
      <fieldset className="fields">
        <legend>{t('admin.field.holidays')}</legend>
        {asked.holidays.map(({ day, name }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day that is being typed is no name
          <div key={i} className={css.line}>
            <DateField label={t('admin.field.day')} value={day} error={faultAt(saving.error, `holidays.${i}.day`)} onChange={(to) => holiday(i, { day: to })} />
            <TextInput
              label={t('admin.field.name')}
              value={name}
              error={faultAt(saving.error, `holidays.${i}.name`)}
              onChange={(event) => holiday(i, { name: event.currentTarget.value })}
            />
            <Button
              variant="default"
              aria-label={`${t('admin.remove')}: ${name} ${day}`}
              onClick={() => edit({ holidays: asked.holidays.filter((_, at) => at !== i) })}
            >
              <Icon name="cross" />
            </Button>
          </div>
        ))}
        <Button variant="default" size="xs" onClick={() => edit({ holidays: [...asked.holidays, { day: `${found.year}-01-01`, name: '' }] })}>
          {t('admin.calendar.addHoliday')}
        </Button>
      </fieldset>
      <fieldset className="fields">
        <legend>{t('admin.field.workedInExchange')}</legend>
        {asked.workedInExchange.map((day, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day that is being typed is no name
          <div key={i} className="row">
            <DateField
              label={t('admin.field.day')}
              value={day}
              error={faultAt(saving.error, `workedInExchange.${i}`)}
              onChange={(to) => edit({ workedInExchange: asked.workedInExchange.with(i, to) })}
            />
            <Button
              variant="default"
              aria-label={`${t('admin.remove')}: ${day}`}
              onClick={() => edit({ workedInExchange: asked.workedInExchange.filter((_, at) => at !== i) })}
            >
              <Icon name="cross" />
            </Button>
          </div>
        ))}
        <Button variant="default" size="xs" onClick={() => edit({ workedInExchange: [...asked.workedInExchange, ''] })}>
          {t('admin.calendar.addWorked')}
        </Button>
      </fieldset>
      {saving.isSuccess ? <Notice tone="good">{t('admin.calendar.saved')}</Notice> : null}
      <Rest error={saving.error} fields={['holidays', 'workedInExchange']} />
      <div className="row">
        <Button type="submit" loading={saving.isPending}>
          {t('admin.save')}
        </Button>
      </div>
    </form>
  );
}
