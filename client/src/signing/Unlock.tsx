import { PasswordInput } from '@mantine/core';
import { Problem } from '../api/problem.js';
import { useWords } from '../words/useWords.js';

/** The password once more, where the office asks for it before a signature; one for a series. */
export function UnlockField({ value, error, onChange }: { value: string; error: unknown; onChange: (password: string) => void }) {
  const { t } = useWords();
  const wrong =
    error instanceof Problem ? (error.code === 'wrong_old_password' ? t('signing.wrongPassword') : error.message) : error === null ? null : t('error.broken');
  return (
    <PasswordInput
      label={t('signing.password')}
      description={t('signing.passwordHint')}
      autoComplete="current-password"
      size="md"
      withAsterisk
      value={value}
      error={wrong}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
