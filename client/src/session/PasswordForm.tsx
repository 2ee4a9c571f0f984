import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { changePassword } from '../api/session.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useWait } from '../ui/useWait.js';
import { type Say, useWords } from '../words/useWords.js';
import form from './Form.module.css';
import { type Asked, faultsOf, type PasswordFaults, refusedFaults } from './password.js';

interface Props {
  /** the present password is one for the first sign-in */
  first: boolean;
  onChanged: () => void;
  /** what else may be done */
  children?: ReactNode;
}

/** The present password, the new one, and the new one again. */
export function PasswordForm({ first, onChanged, children }: Props) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked>({ old: '', fresh: '', again: '' });
  const [faults, setFaults] = useState<PasswordFaults>({});
  const change = useMutation({ mutationFn: ({ old, fresh }: Asked) => changePassword(old, fresh), onSuccess: onChanged });
  const wait = useWait(change.error) ?? 0;
  const refused = refusedFaults(change.error);
  const told = { ...faults, ...refused };

  const write = (field: keyof Asked) => (event: { currentTarget: HTMLInputElement }) => {
    setAsked({ ...asked, [field]: event.currentTarget.value });
    setFaults({ ...faults, [field]: undefined });
    if (refused[field] !== undefined) change.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending || wait > 0) return;
    const found = faultsOf(asked);
    setFaults(found);
    if (Object.keys(found).length === 0) change.mutate(asked);
  };
  const field = (name: keyof Asked) => ({
    name,
    value: asked[name],
    onChange: write(name),
    error: faultWords(told[name], t),
    size: 'md' as const,
  });

  return (
    <form className={form.form} onSubmit={submit} noValidate>
      {change.error === null || Object.keys(refused).length > 0 ? null : <ProblemNotice error={change.error} />}
      <PasswordInput {...field('old')} label={first ? t('password.oldFirst') : t('password.old')} autoComplete="current-password" autoFocus data-autofocus />
      <PasswordInput {...field('fresh')} label={t('password.fresh')} description={t('password.rules')} autoComplete="new-password" />
      <PasswordInput {...field('again')} label={t('password.again')} autoComplete="new-password" />
      <Button type="submit" loading={change.isPending} disabled={wait > 0} size="md">
        {first ? t('password.submitFirst') : t('password.submit')}
      </Button>
      {children}
    </form>
  );
}

function faultWords(fault: PasswordFaults[keyof Asked], t: Say): string | undefined {
  if (fault === undefined) return undefined;
  return 'choose' in fault ? t('password.choose', { what: fault.choose }) : t(fault.key);
}
