import type { ReactNode } from 'react';
import { LanguageSwitch, SchemeSwitch } from '../shell/Switches.js';
import { useWords } from '../words/useWords.js';
import css from './Door.module.css';

/** A page before one is in: the office's name, a sheet, and the switches. `over`: it lies over work that stays in place. */
export function Door({ over, lead, children }: { over: boolean; lead?: string; children: ReactNode }) {
  const { t } = useWords();
  return (
    <main className={`${css.screen} ${over ? css.over : ''}`}>
      <div className={css.card}>
        <div className={css.brand}>
          <img src="/mark.svg" alt="" />
          <h1>{t('app.name')}</h1>
        </div>
        {lead === undefined ? null : <p className="soft">{lead}</p>}
        <div className={`sheet ${css.sheet}`}>{children}</div>
        <div className="row apart">
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </div>
    </main>
  );
}
