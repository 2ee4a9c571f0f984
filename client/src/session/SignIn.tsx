import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Problem } from '../api/problem.js';
import { signIn } from '../api/session.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWait } from '../ui/useWait.js';
import { useWords } from '../words/useWords.js';
import { Door } from './Door.js';
import form from './Form.module.css';
import type { Leaving } from './leave.js';

interface Props {
  /** a session ended in the middle of work, which stays in place underneath */
  again: boolean;
  /** how the person who was in before has just left */
  left: Leaving | null;
  onSignedIn: () => Promise<void>;
}

export function SignIn({ again, left, onSignedIn }: Props) {
  const { t } = useWords();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const wait = useWait(error) ?? 0;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || wait > 0) return;
    if (account.trim() === '' || password === '') return setError('missing');
    setBusy(true);
    setError(null);
    try {
      await signIn(account.trim(), password);
      await onSignedIn();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Door over={again} lead={t('session.lead')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <h2>{t('session.title')}</h2>
        {error !== null ? (
          <SignInError error={error} />
        ) : again ? (
          <Notice tone="warn">{t('session.again')}</Notice>
        ) : left === null ? null : (
          <Notice tone="good">{left === 'everywhere' ? t('session.leftEverywhere') : t('session.left')}</Notice>
        )}
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
        <Button type="submit" loading={busy} disabled={wait > 0} size="md">
          {t('session.submit')}
        </Button>
      </form>
    </Door>
  );
}

function SignInError({ error }: { error: unknown }) {
  const { t } = useWords();
  if (error === 'missing') return <Notice tone="bad">{t('session.missing')}</Notice>;
  if (error instanceof Problem && error.status === 401) return <Notice tone="bad">{t('session.wrong')}</Notice>;
  return <ProblemNotice error={error} />;
}
