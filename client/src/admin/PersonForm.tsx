import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { SignatureImage } from '../signing/SignatureImage.js';
import { Icon } from '../ui/Icon.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './Admin.module.css';
import { type Division, type Member, passwordShape } from './api.js';
import { faultAt, Rest, Section, useChange } from './parts.js';
import { roleNames } from './roleNames.js';

interface Asked {
  account: string;
  name: string;
  title: string;
  email: string;
  memberships: { role: string; division: string | null }[];
  fields: string[];
}
const texts = ['name', 'title', 'email'] as const;
const shown = ['account', 'name', 'title', 'email', 'memberships', 'fields'];

/** Somebody new, or somebody who is here: what they hold, their password, their leaving. */
export function PersonForm({ person, divisions, onClose }: { person?: Member; divisions: readonly Division[]; onClose: () => void }) {
  const { t, name } = useWords();
  const [asked, setAsked] = useState<Asked>({
    account: person?.account ?? '',
    name: person?.name ?? '',
    title: person?.title ?? '',
    email: person?.email ?? '',
    memberships: person?.memberships ?? [{ role: 'drafter', division: divisions[0]?.symbol ?? null }],
    fields: person?.fields ?? [],
  });
  const saving = useChange(passwordShape);
  const edit = (to: Partial<Asked>) => {
    setAsked({ ...asked, ...to });
    saving.reset();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { account, email, ...rest } = asked;
    const mail = email.trim();
    if (person === undefined) saving.mutate({ method: 'POST', path: '/api/people', body: { account, ...rest, ...(mail === '' ? {} : { email: mail }) } });
    else saving.mutate({ method: 'PATCH', path: `/api/people/${person.id}`, body: { ...rest, email: mail === '' ? null : mail } });
  };
  const password = saving.data?.password;
  return (
    <Section
      title={person === undefined ? t('admin.people.add') : person.name}
      tools={
        <Button variant="default" onClick={onClose}>
          {t('admin.backToList')}
        </Button>
      }
    >
      {saving.isSuccess ? <Notice tone="good">{t(person === undefined ? 'admin.people.added' : 'admin.saved')}</Notice> : null}
      {password === undefined ? null : <OneTime password={password} />}
      {person === undefined && saving.isSuccess ? null : (
        <form className={`sheet pad ${css.form}`} onSubmit={save} noValidate>
          <TextInput
            label={t('admin.field.account')}
            description={t('admin.people.accountHint')}
            value={asked.account}
            disabled={person !== undefined}
            error={faultAt(saving.error, 'account')}
            onChange={(event) => edit({ account: event.currentTarget.value })}
          />
          {texts.map((field) => (
            <TextInput
              key={field}
              label={name('admin.field', field)}
              type={field === 'email' ? 'email' : 'text'}
              value={asked[field]}
              error={faultAt(saving.error, field)}
              onChange={(event) => edit({ [field]: event.currentTarget.value })}
            />
          ))}
          <Offices asked={asked} divisions={divisions} error={saving.error} edit={edit} />
          <Rest error={saving.error} fields={shown} />
          <div className="row">
            <Button type="submit" loading={saving.isPending}>
              {t('admin.save')}
            </Button>
          </div>
        </form>
      )}
      {person === undefined ? null : (
        <>
          <AccountCard person={person} />
          <div className={`sheet pad ${css.form}`}>
            <h3>{t('images.signature')}</h3>
            <SignatureImage of={person.id} />
          </div>
        </>
      )}
    </Section>
  );
}

/** A password that is shown this once. */
function OneTime({ password }: { password: string }) {
  const { t } = useWords();
  return (
    <Notice tone="warn" title={t('admin.people.oneTime')}>
      <code className={css.password}>{password}</code>
      <div>{t('admin.people.oneTimeHint')}</div>
    </Notice>
  );
}

interface OfficesProps {
  asked: Asked;
  divisions: readonly Division[];
  error: unknown;
  edit: (to: Partial<Asked>) => void;
}

/** The roles a person holds, and a deputy's divisions. */
function Offices({ asked, divisions, error, edit }: OfficesProps) {
  const { t, name } = useWords();
  const member = (i: number, to: Partial<Asked['memberships'][number]>) =>
    edit({ memberships: asked.memberships.map((one, at) => (at === i ? { ...one, ...to } : one)) });
  const isDeputy = asked.memberships.some(({ role }) => role === 'deputy');
  return (
    <>
      <fieldset className="fields">
        <legend>{t('admin.field.memberships')}</legend>
        {asked.memberships.map(({ role, division }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and are not moved
          <div key={i} className={css.line}>
            <NativeSelect
              label={t('admin.field.role')}
              value={role}
              data={roleNames.map((one) => ({ value: one, label: name('role', one) }))}
              onChange={(event) => member(i, { role: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('admin.field.division')}
              value={division ?? ''}
              error={faultAt(error, `memberships.${i}.division`)}
              data={[{ value: '', label: t('admin.people.wholeAgency') }, ...divisions.map((one) => ({ value: one.symbol, label: one.name }))]}
              onChange={(event) => member(i, { division: event.currentTarget.value === '' ? null : event.currentTarget.value })}
            />
            <Button
              variant="default"
              aria-label={`${t('admin.remove')}: ${name('role', role)}`}
              disabled={asked.memberships.length === 1}
              onClick={() => edit({ memberships: asked.memberships.filter((_, at) => at !== i) })}
            >
              <Icon name="cross" />
            </Button>
          </div>
        ))}
        <Button variant="default" size="xs" onClick={() => edit({ memberships: [...asked.memberships, { role: 'observer', division: null }] })}>
          {t('admin.people.addRole')}
        </Button>
      </fieldset>
      {isDeputy || asked.fields.length > 0 ? (
        <fieldset className="fields">
          <legend>{t('admin.field.fields')}</legend>
          {faultAt(error, 'fields') === undefined ? null : <p className="fault small">{faultAt(error, 'fields')}</p>}
          {divisions.map(({ symbol, name: called }) => (
            <label key={symbol} className="row">
              <input
                type="checkbox"
                checked={asked.fields.includes(symbol)}
                onChange={(event) => edit({ fields: event.currentTarget.checked ? [...asked.fields, symbol] : asked.fields.filter((one) => one !== symbol) })}
              />
              {called}
            </label>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}

/** The password, leaving and coming back; what is hard to undo is asked first. */
function AccountCard({ person }: { person: Member }) {
  const { t } = useWords();
  const [danger, setDanger] = useState<'password' | 'leave' | null>(null);
  const reset = useChange(passwordShape);
  const leaving = useChange();
  return (
    <div className={`sheet pad ${css.form}`}>
      <h3>{t('admin.people.account')}</h3>
      <div className="row">
        <Button variant="default" onClick={() => setDanger('password')}>
          {t('admin.people.reset')}
        </Button>
        {person.active ? (
          <Button variant="default" onClick={() => setDanger('leave')}>
            {t('admin.people.leave')}
          </Button>
        ) : (
          <Button
            variant="default"
            loading={leaving.isPending}
            onClick={() => leaving.mutate({ method: 'PATCH', path: `/api/people/${person.id}`, body: { active: true } })}
          >
            {t('admin.people.return')}
          </Button>
        )}
      </div>
      {reset.data?.password === undefined ? null : <OneTime password={reset.data.password} />}
      {leaving.isSuccess ? <Notice tone="good">{t(person.active ? 'admin.people.returned' : 'admin.people.hasLeft')}</Notice> : null}
      {leaving.error === null ? null : <ProblemNotice error={leaving.error} />}
      {reset.error === null ? null : <ProblemNotice error={reset.error} />}
      {danger === null ? null : (
        <Notice tone="warn" title={t(danger === 'leave' ? 'admin.people.leaveAsk' : 'admin.people.resetAsk', { name: person.name })}>
          <div className="row">
            <Button variant="default" size="xs" onClick={() => setDanger(null)}>
              {t('app.cancel')}
            </Button>
            <Button
              color="seal"
              size="xs"
              onClick={() => {
                if (danger === 'leave') leaving.mutate({ method: 'PATCH', path: `/api/people/${person.id}`, body: { active: false } });
                else reset.mutate({ method: 'POST', path: `/api/people/${person.id}/password` });
                setDanger(null);
              }}
            >
              {t(danger === 'leave' ? 'admin.people.leave' : 'admin.people.reset')}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
