import { Button, Kbd, Modal, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { ProblemNotice } from '../ui/Notice.js';
import { useFocusBack } from '../ui/useFocusBack.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';

const keys: [string[], string][] = [
  [['J', '↓'], 'keyDown'],
  [['K', '↑'], 'keyUp'],
  [['Enter'], 'keyOpen'],
  [['/'], 'keyFind'],
  [['?'], 'keyHelp'],
];

export function Keys({ onClose }: { onClose: () => void }) {
  useFocusBack();
  const { t } = useWords();
  return (
    <Modal opened onClose={onClose} title={<strong>{t('work.keys')}</strong>} centered closeButtonProps={{ 'aria-label': t('app.close') }}>
      <dl className={css.keyList}>
        {keys.map(([signs, words]) => (
          <div key={words}>
            <dt>
              {signs.map((sign) => (
                <Kbd key={sign}>{sign}</Kbd>
              ))}
            </dt>
            <dd>{t(`work.${words}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

/** The name under which a way of looking is kept. */
export function NameView({ error, busy, onSave, onClose }: { error: unknown; busy: boolean; onSave: (name: string) => void; onClose: () => void }) {
  useFocusBack();
  const { t } = useWords();
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const named = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (named !== '') onSave(named);
  };
  return (
    <Modal opened onClose={onClose} title={<strong>{t('work.saveView')}</strong>} centered closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form onSubmit={save} className="stack">
        <TextInput name="name" label={t('work.viewName')} maxLength={60} required withAsterisk data-autofocus />
        {error === null ? null : <ProblemNotice error={error} />}
        <div className="row">
          <Button type="submit" loading={busy}>
            {t('work.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
