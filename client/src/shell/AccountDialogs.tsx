import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { PasswordForm } from '../session/PasswordForm.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './Account.module.css';

export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [changed, setChanged] = useState(false);
  return (
    <Dialog title={t('password.title')} onClose={onClose}>
      {changed ? (
        <>
          <Notice tone="good" title={t('password.changed')}>
            {t('password.changedHint')}
          </Notice>
          <div className={css.foot}>
            <Button onClick={onClose} data-autofocus>
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

function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: React.ReactNode }) {
  const { t } = useWords();
  return (
    <Modal opened onClose={onClose} title={<strong>{title}</strong>} centered size="md" closeButtonProps={{ 'aria-label': t('app.close') }}>
      <div className={css.dialog}>{children}</div>
    </Modal>
  );
}

/** Asked before every session of the person ends. */
export function EverywhereDialog({ error, busy, onLeave, onClose }: { error: unknown; busy: boolean; onLeave: () => void; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('account.everywhere')} onClose={onClose}>
      <p>{t('account.everywhereLead')}</p>
      {error === null ? null : <ProblemNotice error={error} />}
      <div className={css.foot}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button color="seal" loading={busy} onClick={onLeave} data-autofocus>
          {t('account.everywhere')}
        </Button>
      </div>
    </Dialog>
  );
}
