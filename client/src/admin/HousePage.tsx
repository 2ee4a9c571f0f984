import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { SignatureImage } from '../signing/SignatureImage.js';
import { DateField } from '../ui/DateField.js';
import { Notice } from '../ui/Notice.js';
import { dayWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './Admin.module.css';
import { type Division, type OfficeFile, useDivisions, useOffice, useStaff } from './api.js';
import { faultAt, Loaded, Rest, Section, Table, useChange } from './parts.js';

/** The agency, its divisions with their days and heads, its rules, its seal. */
export function HousePage() {
  const { t, language } = useWords();
  const divisions = useDivisions('/api/divisions');
  const staff = useStaff('/api/staff');
  const office = useOffice('/api/office');
  const [open, setOpen] = useState<string | null>(null);
  const headsOf = (symbol: string) =>
    (staff.data ?? [])
      .filter(({ active, memberships }) => active && memberships.some(({ role, division }) => role === 'head' && division === symbol))
      .map(({ name }) => name)
      .join(', ');
  const period = ({ from, until }: Division) =>
    from === undefined && until === undefined
      ? t('admin.house.always')
      : t('admin.house.period', { from: from === undefined ? '…' : dayWords(from, language), until: until === undefined ? '…' : dayWords(until, language) });
  return (
    <>
      <Section title={t('admin.house.divisions')} lead={t('admin.house.lead')} tools={<Button onClick={() => setOpen('')}>{t('admin.house.add')}</Button>}>
        <Loaded of={divisions}>
          {(all) => (
            <>
              {open === null ? null : <DivisionForm key={open} {...withDivision(all.find(({ symbol }) => symbol === open))} onClose={() => setOpen(null)} />}
              <Table
                label={t('admin.house.divisions')}
                columns={[t('admin.field.symbol'), t('admin.field.name'), t('role.head'), t('admin.house.validity'), t('admin.do')]}
                rows={all.map((one) => ({
                  key: one.symbol,
                  cells: [
                    <strong key="symbol">{one.symbol}</strong>,
                    one.name,
                    headsOf(one.symbol) || (
                      <span key="none" className="soft">
                        {t('admin.roles.nobody')}
                      </span>
                    ),
                    period(one),
                    <Button key="edit" size="xs" variant="default" aria-label={`${t('admin.people.edit')}: ${one.name}`} onClick={() => setOpen(one.symbol)}>
                      {t('admin.people.edit')}
                    </Button>,
                  ],
                }))}
              />
            </>
          )}
        </Loaded>
      </Section>
      <Loaded of={office}>{(file) => <AgencyForms file={file} />}</Loaded>
      <Section title={t('images.seal')}>
        <div className="sheet pad">
          <SignatureImage of="seal" />
        </div>
      </Section>
    </>
  );
}

const withDivision = (division: Division | undefined): { division?: Division } => (division === undefined ? {} : { division });

function DivisionForm({ division, onClose }: { division?: Division; onClose: () => void }) {
  const { t, name } = useWords();
  const [asked, setAsked] = useState({ symbol: division?.symbol ?? '', name: division?.name ?? '', from: division?.from ?? '', until: division?.until ?? '' });
  const saving = useChange();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { symbol, name: called, from, until } = asked;
    if (division === undefined)
      saving.mutate({
        method: 'POST',
        path: '/api/divisions',
        body: { symbol, name: called, ...(from === '' ? {} : { from }), ...(until === '' ? {} : { until }) },
      });
    else
      saving.mutate({
        method: 'PATCH',
        path: `/api/divisions/${encodeURIComponent(symbol)}`,
        body: { name: called, from: from === '' ? null : from, until: until === '' ? null : until },
      });
  };
  const write = (of: keyof typeof asked, value: string) => {
    setAsked({ ...asked, [of]: value });
    saving.reset();
  };
  const field = (of: keyof typeof asked) => ({
    label: name('admin.field', of),
    value: asked[of],
    error: faultAt(saving.error, of),
    onChange: (event: { currentTarget: HTMLInputElement }) => write(of, event.currentTarget.value),
  });
  const day = (of: 'from' | 'until') => ({ ...field(of), onChange: (value: string) => write(of, value) });
  return (
    <form className={`sheet pad ${css.form}`} onSubmit={save} noValidate aria-label={division?.name ?? t('admin.house.add')}>
      {saving.isSuccess ? <Notice tone="good">{t('admin.saved')}</Notice> : null}
      <div className={css.pair}>
        <TextInput {...field('symbol')} disabled={division !== undefined} />
        <TextInput {...field('name')} />
        <DateField {...day('from')} />
        <DateField {...day('until')} min={asked.from} />
      </div>
      <p className="small soft">{t('admin.house.periodHint')}</p>
      <Rest error={saving.error} fields={Object.keys(asked)} />
      <div className="row">
        <Button type="submit" loading={saving.isPending}>
          {t('admin.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.close')}
        </Button>
      </div>
    </form>
  );
}

function AgencyForms({ file }: { file: OfficeFile }) {
  const { t, name } = useWords();
  const [agency, setAgency] = useState({ parent: file.agency.parent ?? '', name: file.agency.name, symbol: file.agency.symbol });
  const [rules, setRules] = useState(file.houseRules);
  const saving = useChange();
  const ruling = useChange();
  return (
    <>
      <Section title={t('admin.house.agency')} lead={t('admin.house.agencyLead')}>
        <form
          className={`sheet pad ${css.form}`}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const { parent, ...rest } = agency;
            saving.mutate({ method: 'PUT', path: '/api/agency', body: { ...rest, ...(parent === '' ? {} : { parent }) } });
          }}
        >
          {(['parent', 'name', 'symbol'] as const).map((of) => (
            <TextInput
              key={of}
              label={name('admin.field', of)}
              value={agency[of]}
              error={faultAt(saving.error, of)}
              onChange={(event) => {
                setAgency({ ...agency, [of]: event.currentTarget.value });
                saving.reset();
              }}
            />
          ))}
          {saving.isSuccess ? <Notice tone="good">{t('admin.saved')}</Notice> : null}
          <Rest error={saving.error} fields={Object.keys(agency)} />
          <div className="row">
            <Button type="submit" loading={saving.isPending}>
              {t('admin.save')}
            </Button>
          </div>
        </form>
      </Section>
      <Section title={t('admin.house.rules')}>
        <form
          className={`sheet pad ${css.form}`}
          onSubmit={(event) => {
            event.preventDefault();
            // only what this form is about: the rest may have been changed elsewhere since it was opened
            const { numbering, unlockToSign = false } = rules;
            ruling.mutate({ method: 'PUT', path: '/api/house-rules', body: { ...file.houseRules, numbering, unlockToSign } });
          }}
        >
          <NativeSelect
            label={t('admin.field.numbering')}
            value={rules.numbering}
            data={[
              { value: 'perType', label: t('admin.house.perType') },
              { value: 'shared', label: t('admin.house.shared') },
            ]}
            onChange={(event) => setRules({ ...rules, numbering: event.currentTarget.value === 'shared' ? 'shared' : 'perType' })}
          />
          <Checkbox
            label={t('admin.field.unlockToSign')}
            checked={rules.unlockToSign ?? false}
            onChange={(event) => setRules({ ...rules, unlockToSign: event.currentTarget.checked })}
          />
          {ruling.isSuccess ? <Notice tone="good">{t('admin.saved')}</Notice> : null}
          <Rest error={ruling.error} fields={[]} />
          <div className="row">
            <Button type="submit" loading={ruling.isPending}>
              {t('admin.save')}
            </Button>
          </div>
        </form>
      </Section>
    </>
  );
}
