import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useDelegations } from '../api/delegations.js';
import { useMe } from '../api/session.js';
import { standingOf } from '../delegations/standing.js';
import { typeTitle, useTypes } from '../newReport/types.js';
import { DateField } from '../ui/DateField.js';
import { Empty, Notice, ProblemNotice } from '../ui/Notice.js';
import { useNow } from '../ui/useNow.js';
import { dayWords, todayOf } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './Admin.module.css';
import { type Authorisation, type Member, useAuthorisations, useStaff } from './api.js';
import { Choices } from './Choices.js';
import { faultAt, Loaded, Rest, Section, Table, useChange } from './parts.js';

/** Who signs by which rule or paper, and who exercises whose office. */
export function AuthorisationsPage() {
  const { t, language } = useWords();
  const authorisations = useAuthorisations('/api/authorisations');
  const delegations = useDelegations();
  const staff = useStaff('/api/staff');
  const today = todayOf(useNow());
  const [asked, setAsked] = useState<Authorisation | null>(null);
  const ending = useChange();
  const named = (id: string) => staff.data?.find((one) => one.id === id)?.name ?? id;
  const period = (from: string, until: string | null) =>
    t('admin.house.period', { from: dayWords(from, language), until: until === null ? t('admin.auth.open') : dayWords(until, language) });
  const isOver = ({ endedAt, until }: Authorisation) => endedAt !== undefined || (until !== null && until < today);
  return (
    <>
      <Section title={t('admin.auth.title')} lead={t('admin.auth.lead')}>
        {ending.isSuccess ? <Notice tone="good">{t('admin.auth.withdrawn')}</Notice> : null}
        {ending.error === null ? null : <ProblemNotice error={ending.error} />}
        {asked === null ? null : (
          <Notice tone="warn" title={t('admin.auth.ask', { line: asked.line, name: named(asked.holder) })}>
            <div className="row">
              <Button size="xs" variant="default" onClick={() => setAsked(null)}>
                {t('app.cancel')}
              </Button>
              <Button
                size="xs"
                color="seal"
                onClick={() => {
                  ending.mutate({ method: 'DELETE', path: `/api/authorisations/${asked.id}` });
                  setAsked(null);
                }}
              >
                {t('admin.auth.withdraw')}
              </Button>
            </div>
          </Notice>
        )}
        <Loaded of={authorisations}>
          {(all) =>
            all.length === 0 ? (
              <div className="sheet">
                <Empty title={t('admin.auth.none')} hint={t('admin.auth.noneHint')} />
              </div>
            ) : (
              <Table
                label={t('admin.auth.title')}
                columns={[t('admin.field.line'), t('admin.field.holder'), t('admin.field.document'), t('admin.house.validity'), t('admin.do')]}
                rows={all.map((one) => ({
                  key: one.id,
                  cells: [
                    <strong key="line">{one.line}</strong>,
                    named(one.holder),
                    one.document,
                    period(one.from, one.until),
                    isOver(one) ? (
                      <span key="over" className="soft">
                        {t('admin.auth.over')}
                      </span>
                    ) : (
                      <Button
                        key="end"
                        size="xs"
                        variant="default"
                        aria-label={`${t('admin.auth.withdraw')}: ${one.line}, ${named(one.holder)}`}
                        onClick={() => setAsked(one)}
                      >
                        {t('admin.auth.withdraw')}
                      </Button>
                    ),
                  ],
                }))}
              />
            )
          }
        </Loaded>
        <Loaded of={staff}>{(people) => <AuthoriseForm people={people} today={today} />}</Loaded>
      </Section>
      <Section title={t('delegation.title')} tools={<Link to="/delegations">{t('admin.auth.record')}</Link>}>
        <Loaded of={delegations}>
          {(all) =>
            all.length === 0 ? (
              <div className="sheet">
                <Empty title={t('delegation.none')} hint={t('delegation.noneHint')} />
              </div>
            ) : (
              <Table
                label={t('delegation.title')}
                columns={[t('admin.field.of'), t('admin.field.to'), t('admin.house.validity'), t('admin.field.document'), t('admin.state')]}
                rows={all.map((one) => ({
                  key: one.id,
                  cells: [named(one.of), named(one.to), period(one.from, one.until), one.document, t(`delegation.${standingOf(one, today)}`)],
                }))}
              />
            )
          }
        </Loaded>
      </Section>
    </>
  );
}

const fields = ['kind', 'line', 'holder', 'document', 'from', 'until', 'documentTypes', 'divisions'];

function AuthoriseForm({ people, today }: { people: readonly Member[]; today: string }) {
  const { t, name, language } = useWords();
  const [asked, setAsked] = useState({ kind: 'TL', line: '', holder: '', document: '', from: today, until: '' });
  const [types, setTypes] = useState<readonly string[]>([]);
  const [divisions, setDivisions] = useState<readonly string[]>([]);
  const allTypes = useTypes().data ?? [];
  const allDivisions = useMe().data?.divisions ?? [];
  const saving = useChange();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const body = { ...asked, until: asked.until === '' ? null : asked.until, documentTypes: types, divisions };
    saving.mutate({ method: 'POST', path: '/api/authorisations', body });
  };
  const write = (of: keyof typeof asked, value: string) => {
    setAsked({ ...asked, [of]: value });
    saving.reset();
  };
  const field = (of: keyof typeof asked) => ({
    label: name('admin.field', of),
    value: asked[of],
    error: faultAt(saving.error, of),
    onChange: (event: { currentTarget: HTMLInputElement | HTMLSelectElement }) => write(of, event.currentTarget.value),
  });
  const day = (of: 'from' | 'until') => ({ ...field(of), onChange: (value: string) => write(of, value) });
  return (
    <form className={`sheet pad ${css.form}`} onSubmit={save} noValidate aria-label={t('admin.auth.new')}>
      <h3>{t('admin.auth.new')}</h3>
      <div className={css.pair}>
        <NativeSelect {...field('kind')} data={['TL', 'KT', 'TUQ'].map((kind) => ({ value: kind, label: t(`admin.auth.kind.${kind}`) }))} />
        <TextInput {...field('line')} placeholder="TL. GIÁM ĐỐC" />
        <NativeSelect
          {...field('holder')}
          data={[
            { value: '', label: t('delegation.choose') },
            ...people.filter(({ active }) => active).map((one) => ({ value: one.id, label: `${one.name} (${one.title})` })),
          ]}
        />
        <TextInput {...field('document')} />
        <DateField {...day('from')} />
        <DateField {...day('until')} min={asked.from} />
        <Choices
          label={t('admin.field.documentTypes')}
          every={t('admin.auth.everyType')}
          all={allTypes.map((type) => ({ value: type.abbreviation, words: `${typeTitle(type, language)} (${type.abbreviation})` }))}
          chosen={types}
          onChange={setTypes}
        />
        <Choices
          label={t('admin.field.divisions')}
          every={t('admin.auth.everyDivision')}
          all={allDivisions.map((division) => ({ value: division.symbol, words: division.name }))}
          chosen={divisions}
          onChange={setDivisions}
        />
      </div>
      {saving.isSuccess ? <Notice tone="good">{t('admin.auth.recorded')}</Notice> : null}
      <Rest error={saving.error} fields={fields} />
      <div className="row">
        <Button type="submit" loading={saving.isPending}>
          {t('admin.auth.new')}
        </Button>
      </div>
    </form>
  );
}
