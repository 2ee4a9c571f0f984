import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Problem } from '../api/problem.js';
import { signIn } from '../api/session.js';
import { LanguageSwitch, SchemeSwitch } from '../shell/Switches.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './SignIn.module.css';

/** Signing in; `again` where a session ended in the middle of work, which stays in place underneath. */
export function SignIn({ again, onSignedIn }: { again: boolean; onSignedIn: () => void }) {
  const { t } = useWords();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (account.trim() === '' || password === '') return setError('missing');
    setBusy(true);
    setError(null);
    try {
      await signIn(account.trim(), password);
      onSignedIn();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className={`${css.screen} ${again ? css.over : ''}`}>
      <div className={css.card}>
        <div className={css.brand}>
          <img src="/mark.svg" alt="" />
          <h1>{t('app.name')}</h1>
        </div>
        <p className="soft">{t('session.lead')}</p>
        <form className={`sheet ${css.form}`} onSubmit={submit} noValidate>
          <h2>{t('session.title')}</h2>
          {again && error === null ? <Notice tone="warn">{t('session.again')}</Notice> : null}
          <SignInError error={error} />
          <TextInput
            label={t('session.account')}
            value={account}
            onChange={(event) => setAccount(event.currentTarget.value)}
            name="account"
            autoComplete="username"
            autoCapitalize="none"
            autoFocus
            size="md"
          />
          <PasswordInput
            label={t('session.password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            name="password"
            autoComplete="current-password"
            size="md"
          />
          <Button type="submit" loading={busy} size="md">
            {t('session.submit')}
          </Button>
        </form>
        <div className="row apart">
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </div>
    </main>
  );
}

function SignInError({ error }: { error: unknown }) {
  const { t } = useWords();
  if (error === null) return null;
  if (error === 'missing') return <Notice tone="bad">{t('session.missing')}</Notice>;
  if (error instanceof Problem && error.status === 401) return <Notice tone="bad">{t('session.wrong')}</Notice>;
  return <ProblemNotice error={error} />;
}
