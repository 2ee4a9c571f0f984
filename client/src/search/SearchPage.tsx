import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import { type Found, isWanted, nothingWanted, useSearch, type Wanted } from '../api/search.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import { useTyped } from '../ui/useTyped.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import { Filters } from './Filters.js';
import { Result } from './Result.js';
import css from './Search.module.css';
import { inAddress, wantedOf } from './wanted.js';

const route = getRouteApi('/search');

/** Every document I may read, by any word of it; what is looked for stands in the address. */
export function SearchPage() {
  const { t } = useWords();
  const wanted = wantedOf(route.useSearch());
  const navigate = route.useNavigate();
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const found = useSearch(wanted);
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const asked = isWanted(wanted);

  const look = (next: Wanted) => void navigate({ search: inAddress({ ...next }), replace: true });
  const { typed, type, set } = useTyped(wanted.q, (q) => look({ ...wanted, q }));
  const clear = () => {
    set('');
    look(nothingWanted);
    field.current?.focus();
  };

  const narrow = (next: Wanted) => {
    set(typed);
    look({ ...next, q: typed });
  };

  /** Arrows go from the field through what is found and back. */
  const move = (event: KeyboardEvent) => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = links.findIndex((link) => link.matches(':focus'));
    const inField = document.activeElement === field.current;
    const to = { ArrowDown: inField ? 0 : at + 1, ArrowUp: at - 1, Home: inField ? at : 0, End: inField ? at : links.length - 1 }[event.key];
    if (to === undefined || (at < 0 && !inField) || (inField && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (to < 0) field.current?.focus();
    else links[Math.min(to, links.length - 1)]?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move the focus between links and field that are reached by Tab as well
    <div className="stack" onKeyDown={move}>
      <h1>{t('search.title')}</h1>
      <Filters wanted={wanted} typed={typed} field={field} onType={type} onLook={narrow} onClear={clear} />
      {found.error === null ? null : <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      <p className="soft small" role="status">
        {asked && found.data !== undefined && rows.length > 0 ? t(found.hasNextPage ? 'search.foundMore' : 'search.found', { count: rows.length }) : ''}
      </p>
      {!asked ? (
        <div className="sheet">
          <Empty title={t('search.begin')} hint={t('search.beginHint')} />
        </div>
      ) : found.data === undefined ? (
        found.error === null ? (
          <div className="sheet">
            <Waiting lines={6} />
          </div>
        ) : null
      ) : rows.length === 0 ? (
        <div className="sheet">
          <Empty title={t('search.none')} hint={t('search.noneHint')}>
            <Button variant="default" size="xs" onClick={clear}>
              {t('search.clear')}
            </Button>
          </Empty>
        </div>
      ) : (
        <Results rows={rows} list={list} busy={found.isPlaceholderData} />
      )}
      {found.hasNextPage && asked ? (
        <div className={css.more}>
          <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('app.more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Those that hold the words as they were typed stand first; a line says where the others begin. */
function Results({ rows, list, busy }: { rows: readonly Found[]; list: React.RefObject<HTMLUListElement | null>; busy: boolean }) {
  const { t } = useWords();
  const firstOther = rows.findIndex(({ exact }) => !exact);
  return (
    <ul ref={list} className={`sheet lined ${css.list}`} aria-busy={busy} aria-label={t('search.results')}>
      {rows.map((row, i) => (
        <li key={row.id}>
          {i === firstOther && i > 0 ? <p className={`small soft ${css.others}`}>{t('search.others')}</p> : null}
          <Result row={row} />
        </li>
      ))}
    </ul>
  );
}
