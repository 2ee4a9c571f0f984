import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { type DeskLine, gathered } from '../api/gathered.js';
import { useInbox } from '../api/reports.js';
import { lazyPart } from '../ui/lazyPart.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import { useNow } from '../ui/useNow.js';
import { useTyped } from '../ui/useTyped.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import { addressFor, filterIn } from './address.js';
import css from './Desk.module.css';
import { FilterBar } from './FilterBar.js';
import { type Filter, grouped, isFiltered, isSame, noFilter, sifted } from './filter.js';
import { Lines } from './Lines.js';
import { useLineWords } from './useLineWords.js';
import { useOpenLine } from './useOpenLine.js';

const route = getRouteApi('/');
const Keys = lazyPart(async () => (await import('./DeskDialogs.js')).Keys, { floats: true });

/** What waits for me: overdue first, sifted by words and kinds, worked through by keyboard. */
export function InboxList() {
  const { t, name } = useWords();
  const inbox = useInbox();
  const now = useNow().getTime();
  const { open: openLine } = useOpenLine();
  const find = useRef<HTMLInputElement>(null);
  const address = route.useSearch();
  const go = route.useNavigate();
  const asked = filterIn(address);
  const look = (next: Filter) => void go({ search: addressFor(address, next), replace: true });
  const { typed, type, set } = useTyped(asked.q, (q) => look({ ...asked, q }));
  const { event, division, documentType, due } = asked;
  // what is typed narrows at once; the address follows after a pause
  const filter = useMemo((): Filter => ({ q: typed, event, division, documentType, due }), [typed, event, division, documentType, due]);
  const [active, setActive] = useState(-1);
  const [help, setHelp] = useState(false);
  const waiting = inbox.data?.items;
  const lines = useMemo(() => (waiting === undefined ? undefined : gathered(waiting)), [waiting]);
  const wordsOf = useLineWords();
  const items = useMemo(() => {
    const said = (line: DeskLine) => {
      const { subject, documentType, leadDivision, event, reportId } = line;
      const { action, about } = wordsOf(line);
      return [subject, name('documentType', documentType), leadDivision, action, name('event', event), reportId, about].join(' ');
    };
    return grouped(sifted(lines ?? [], filter, now, said), now);
  }, [lines, filter, now, name, wordsOf]);
  const shown = items.flatMap((item) => (item.kind === 'line' ? [item.line] : []));
  const move = (by: number) => setActive((at) => Math.max(0, Math.min(shown.length - 1, at + by)));
  const open = () => {
    const line = shown[active];
    if (line !== undefined) openLine(line);
  };
  useHotkeys([
    ['j', () => move(1)],
    ['ArrowDown', () => move(1)],
    ['k', () => move(-1)],
    ['ArrowUp', () => move(-1)],
    ['/', () => find.current?.focus()],
    ['shift+?', () => setHelp(true)],
    // a link or button that has the focus opens itself
    ['Enter', (event) => event.target === document.body && open(), { preventDefault: false }],
  ]);
  const change = (next: Filter) => {
    setActive(-1);
    if (next.q !== filter.q && isSame({ ...next, q: '' }, { ...filter, q: '' })) type(next.q);
    else {
      set(next.q);
      look(next);
    }
  };
  return (
    <section className="stack" aria-label={t('desk.inbox')}>
      {inbox.error === null ? null : <ProblemNotice error={inbox.error} onRetry={() => void inbox.refetch()} />}
      {(lines?.length ?? 0) === 0 ? null : <FilterBar lines={lines ?? []} filter={filter} onChange={change} findRef={find} />}
      {lines === undefined && inbox.error === null ? (
        <div className="sheet">
          <Waiting lines={6} />
        </div>
      ) : null}
      {lines === undefined ? null : lines.length === 0 ? (
        <div className="sheet">
          <Empty title={t('desk.inboxEmpty')} hint={t('desk.inboxEmptyHint')} />
        </div>
      ) : shown.length === 0 ? (
        <div className="sheet">
          <Empty title={t('work.noMatch')} hint={t('work.noMatchHint')}>
            <Button variant="default" size="xs" onClick={() => change(noFilter)}>
              {t('work.clear')}
            </Button>
          </Empty>
        </div>
      ) : (
        <>
          <Lines items={items} active={active} wordsOf={wordsOf} />
          <div className="row apart small soft">
            <span role="status">{isFiltered(filter) ? t('work.shown', { shown: shown.length, count: inbox.data?.count ?? 0 }) : ''}</span>
            <button type="button" className={css.keys} onClick={() => setHelp(true)}>
              <kbd>?</kbd> {t('work.keys')}
            </button>
          </div>
        </>
      )}
      {help ? <Keys onClose={() => setHelp(false)} /> : null}
    </section>
  );
}
