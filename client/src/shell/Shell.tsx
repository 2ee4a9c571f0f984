import { Link, Outlet } from '@tanstack/react-router';
import { useMe } from '../api/session.js';
import { useWords } from '../words/useWords.js';
import { Account } from './Account.js';
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
        {me === undefined ? null : <Account me={me} />}
      </div>
    </header>
  );
}
