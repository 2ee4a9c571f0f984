import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { signOut } from '../api/session.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { Door } from './Door.js';
import form from './Form.module.css';
import { PasswordForm } from './PasswordForm.js';

/** Whoever signed in with a one-time password chooses their own, and goes on to where they were going. */
export function FirstPassword({ over, onChanged, onLeft }: { over: boolean; onChanged: () => Promise<void>; onLeft: () => Promise<void> }) {
  const { t } = useWords();
  const leaving = useMutation({ mutationFn: signOut, onSuccess: onLeft });
  return (
    <Door over={over}>
      <div className={form.form}>
        <h2>{t('password.first')}</h2>
        <p>{t('password.firstLead')}</p>
        <PasswordForm first onChanged={() => void onChanged()}>
          {leaving.error === null ? null : <ProblemNotice error={leaving.error} />}
          <Button variant="subtle" color="gray" loading={leaving.isPending} onClick={() => leaving.mutate()}>
            {t('app.signOut')}
          </Button>
        </PasswordForm>
      </div>
    </Door>
  );
}
