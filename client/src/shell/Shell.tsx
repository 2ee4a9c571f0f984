import { ActionIcon } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { useRef } from 'react';
import { useMe } from '../api/session.js';
import { NotificationBell } from '../notifications/NotificationBell.js';
import { PaletteButton } from '../palette/index.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../words/useWords.js';
import { Account } from './Account.js';
import { LiveMark, LiveNotice } from './LiveMark.js';
import { Nav } from './Nav.js';
import { SeriesElsewhere } from './SeriesElsewhere.js';
import css from './Shell.module.css';
import { LanguageSwitch, SchemeSwitch } from './Switches.js';
import { useArrival } from './useArrival.js';
import { useSide } from './useSide.js';
import { useTypeNames } from './useTypeNames.js';

/** What stands around every screen of a signed-in person. */
export function Shell() {
  const { t } = useWords();
  const side = useSide();
  const main = useRef<HTMLElement>(null);
  useTypeNames();
  useArrival(main);
  return (
    <div className={css.house} data-side={side.narrow ? 'narrow' : 'wide'}>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <Side {...side} />
      <main ref={main} id="main" className={css.main} tabIndex={-1}>
        <div className="screenOnly">
          <LiveNotice />
        </div>
        <Outlet />
      </main>
      <SeriesElsewhere />
    </div>
  );
}

function Side({ narrow, mayTurn, turn }: ReturnType<typeof useSide>) {
  const { t } = useWords();
  const me = useMe().data;
  const turnWords = t(narrow ? 'shell.wide' : 'shell.narrow');
  return (
    <header className={css.side}>
      <div className={css.top}>
        <Link to="/" className={css.brand ?? ''} title={t('app.name')}>
          <img src="/mark.svg" alt="" />
          <span className={css.brandWord}>
            {t('app.name')}
            <span className={css.agency}>{me?.agency.name}</span>
          </span>
        </Link>
        {me === undefined ? null : <NotificationBell />}
        {me === undefined ? null : <PaletteButton />}
      </div>
      {me === undefined ? <div className={css.gap} /> : <Nav me={me} />}
      <div className={css.tools}>
        <LiveMark />
        <LanguageSwitch />
        <SchemeSwitch />
        {mayTurn ? (
          <ActionIcon className={css.turn ?? ''} variant="subtle" color="gray" size="lg" aria-label={turnWords} title={turnWords} onClick={turn}>
            <Icon name="side" />
          </ActionIcon>
        ) : null}
        {me === undefined ? null : <Account me={me} />}
      </div>
    </header>
  );
}
