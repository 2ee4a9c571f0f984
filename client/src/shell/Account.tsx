import { Menu, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { signOut, signOutEverywhere } from '../api/session.js';
import type { Me } from '../api/shapes.js';
import { type Leaving, useLeave } from '../session/leave.js';
import { fetched } from '../ui/fetched.js';
import { Icon } from '../ui/Icon.js';
import { initialsOf } from '../ui/initials.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './Account.module.css';

const fetchDialogs = () => fetched(() => import('./AccountDialogs.js'));

/** Who I am, and what I can do about being it: a new password, signing out here or everywhere. */
export function Account({ me }: { me: Me }) {
  const { t, name } = useWords();
  const [asked, setAsked] = useState<'password' | 'everywhere' | null>(null);
  // a cut line costs a dialog, not the screen behind it
  const dialogs = useMutation({ mutationFn: fetchDialogs, retry: false });
  const leaving = useLeaving();
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setAsked(null);
    leaving.reset();
  };
  const open = (dialog: 'password' | 'everywhere') => {
    setAsked(dialog);
    if (dialogs.data === undefined) dialogs.mutate();
  };
  const standing = [...me.roles.map((role) => name('role', role)), ...(me.division === null ? [] : [me.division])].join(' · ');
  return (
    <>
      <Menu position="top-start" width="max-content" withinPortal>
        <Menu.Target>
          <UnstyledButton ref={opener} className={css.person ?? ''} title={me.person.name}>
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
          <Menu.Item leftSection={<Icon name="key" />} onClick={() => open('password')}>
            {t('password.title')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="devices" />} onClick={() => open('everywhere')}>
            {t('account.everywhere')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="out" />} onClick={() => leaving.mutate('here')}>
            {t('app.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {leaving.error === null || asked !== null ? null : <ProblemNotice error={leaving.error} />}
      {dialogs.error === null ? null : <ProblemNotice error={dialogs.error} onRetry={() => dialogs.mutate()} />}
      {dialogs.data === undefined ? null : (
        <>
          {asked === 'password' ? <dialogs.data.PasswordDialog opener={opener} onClose={close} /> : null}
          {asked === 'everywhere' ? (
            <dialogs.data.EverywhereDialog
              opener={opener}
              error={leaving.error}
              busy={leaving.isPending}
              onLeave={() => leaving.mutate('everywhere')}
              onClose={close}
            />
          ) : null}
        </>
      )}
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
