import { Button, Menu, Modal, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { signOut, signOutEverywhere } from '../api/session.js';
import type { Me } from '../api/shapes.js';
import { type Leaving, useLeave } from '../session/leave.js';
import { PasswordForm } from '../session/PasswordForm.js';
import { Icon } from '../ui/Icon.js';
import { initialsOf } from '../ui/initials.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './Account.module.css';

/** Who I am, and what I can do about being it: a new password, signing out here or everywhere. */
export function Account({ me }: { me: Me }) {
  const { t, name } = useWords();
  const [asked, setAsked] = useState<'password' | 'everywhere' | null>(null);
  const leaving = useLeaving();
  const close = () => {
    setAsked(null);
    leaving.reset();
  };
  const standing = [...me.roles.map((role) => name('role', role)), ...(me.division === null ? [] : [me.division])].join(' · ');
  return (
    <>
      <Menu position="top-start" width="max-content" withinPortal>
        <Menu.Target>
          <UnstyledButton className={css.person ?? ''} title={me.person.name}>
            <span className="heard">{t('account.menu')}: </span>
            <span className={css.face} aria-hidden="true">
              {initialsOf(me.person.name).slice(-2)}
            </span>
            <span className={css.who}>
              <strong>{me.person.name}</strong>
              <span className="soft">{standing}</span>
            </span>
            <Icon name="up" size={16} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {me.person.name}
            <br />
            {standing}
          </Menu.Label>
          <Menu.Item leftSection={<Icon name="key" />} onClick={() => setAsked('password')}>
            {t('password.title')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="devices" />} onClick={() => setAsked('everywhere')}>
            {t('account.everywhere')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="out" />} onClick={() => leaving.mutate('here')}>
            {t('app.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {leaving.error === null || asked !== null ? null : <ProblemNotice error={leaving.error} />}
      {asked === 'password' ? <PasswordDialog onClose={close} /> : null}
      {asked === 'everywhere' ? (
        <Dialog title={t('account.everywhere')} onClose={close}>
          <p>{t('account.everywhereLead')}</p>
          {leaving.error === null ? null : <ProblemNotice error={leaving.error} />}
          <div className={css.foot}>
            <Button variant="default" onClick={close}>
              {t('app.cancel')}
            </Button>
            <Button color="seal" loading={leaving.isPending} onClick={() => leaving.mutate('everywhere')} data-autofocus>
              {t('account.everywhere')}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

/** Ends the session, or all of them, then takes the person off the screens. */
function useLeaving() {
  const navigate = useNavigate();
  const leave = useLeave();
  return useMutation({
    mutationFn: (how: Leaving) => (how === 'everywhere' ? signOutEverywhere() : signOut()),
    onSuccess: async (_, how) => {
      await navigate({ to: '/', search: {} });
      await leave(how);
    },
  });
}

function PasswordDialog({ onClose }: { onClose: () => void }) {
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
