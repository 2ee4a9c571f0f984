import { Button, Modal } from '@mantine/core';
import { type ReactNode, type RefObject, useState } from 'react';
import { PasswordForm } from '../session/PasswordForm.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useFocusBack } from '../ui/useFocusBack.js';
import { useWords } from '../words/useWords.js';
import css from './Account.module.css';

interface Asked {
  /** the button of the menu it was chosen from */
  opener: RefObject<HTMLElement | null>;
  onClose: () => void;
}

export function PasswordDialog(asked: Asked) {
  const { t } = useWords();
  const [changed, setChanged] = useState(false);
  return (
    <Dialog title={t('password.title')} {...asked}>
      {changed ? (
        <>
          <Notice tone="good" title={t('password.changed')}>
            {t('password.changedHint')}
          </Notice>
          <div className={css.foot}>
            <Button onClick={asked.onClose} data-autofocus>
              {t('app.close')}
            </Button>
          </div>
        </>
      ) : (
        <PasswordForm first={false} onChanged={() => setChanged(true)} />
      )}
    </Dialog>
  );
}

function Dialog({ title, opener, onClose, children }: Asked & { title: string; children: ReactNode }) {
  const { t } = useWords();
  useFocusBack(opener);
  return (
    <Modal opened onClose={onClose} title={<strong>{title}</strong>} centered size="md" closeButtonProps={{ 'aria-label': t('app.close') }}>
      <div className={css.dialog}>{children}</div>
    </Modal>
  );
}

/** Asked before every session of the person ends. */
export function EverywhereDialog({ error, busy, onLeave, ...asked }: Asked & { error: unknown; busy: boolean; onLeave: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('account.everywhere')} {...asked}>
      <p>{t('account.everywhereLead')}</p>
      {error === null ? null : <ProblemNotice error={error} />}
      <div className={css.foot}>
        <Button variant="default" onClick={asked.onClose}>
          {t('app.cancel')}
        </Button>
        <Button color="seal" loading={busy} onClick={onLeave} data-autofocus>
          {t('account.everywhere')}
        </Button>
      </div>
    </Dialog>
  );
}
