import { ActionIcon } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { signOut, useMe } from '../api/session.js';
import type { Me } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { LiveMark, LiveNotice } from './LiveMark.js';
import css from './Shell.module.css';
import { LanguageSwitch, SchemeSwitch } from './Switches.js';

/** What stands around every screen of a signed-in person. */
export function Shell() {
  const { t } = useWords();
  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <Header />
      <main id="main" className={css.main} tabIndex={-1}>
        <LiveNotice />
        <Outlet />
      </main>
    </>
  );
}

function Header() {
  const { t } = useWords();
  const me = useMe().data;
  return (
    <header className={css.header}>
      <div className={css.bar}>
        <Link to="/" className={css.brand ?? ''}>
          <img src="/mark.svg" alt="" />
          {t('app.name')}
        </Link>
        <span className={css.agency}>{me?.agency.name}</span>
        <LiveMark />
        <LanguageSwitch />
        <SchemeSwitch />
        {me === undefined ? null : <Person me={me} />}
      </div>
    </header>
  );
}

function Person({ me }: { me: Me }) {
  const { t, name } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate({ to: '/', search: {} });
      // the gate closes first, so that no screen asks for anything on the way out
      await client.resetQueries({ queryKey: ['me'] });
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
    },
  });
  return (
    <>
      <div className={css.person}>
        <strong>{me.person.name}</strong>
        <span className="soft">{[...me.roles.map((role) => name('role', role)), ...(me.division === null ? [] : [me.division])].join(' · ')}</span>
      </div>
      <ActionIcon
        className={css.out ?? ''}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('app.signOut')}
        title={t('app.signOut')}
        loading={leaving.isPending}
        onClick={() => leaving.mutate()}
      >
        <Icon name="out" />
      </ActionIcon>
      {leaving.error === null ? null : <ProblemNotice error={leaving.error} />}
    </>
  );
}
