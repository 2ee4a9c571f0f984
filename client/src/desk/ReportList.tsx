import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useReports } from '../api/reports.js';
import type { ReportLine } from '../api/shapes.js';
import { useWatch } from '../live/LiveProvider.js';
import { allStates } from '../report/walk.js';
import { Icon } from '../ui/Icon.js';
import { Empty } from '../ui/Notice.js';
import { useTyped } from '../ui/useTyped.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';
import { DocumentLine } from './DocumentLine.js';
import { PagedLines } from './PagedLines.js';

const route = getRouteApi('/');

/** The documents I may see, found by words and state; what is asked for stands in the address. */
export function ReportList() {
  const { t, name } = useWords();
  const { q = '', state = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const find = (next: { q: string; state: string }) =>
    navigate({
      search: { tab: 'all', ...(next.q.trim() === '' ? {} : { q: next.q.trim() }), ...(next.state === '' ? {} : { state: next.state }) },
      replace: true,
    });
  const { typed, type, set } = useTyped(q, (words) => void find({ q: words, state }));
  const reports = useReports({ q, state });
  const rows = reports.data?.pages.flatMap((page) => page.items) ?? [];
  useWatch(rows);

  const clear = () => {
    set('');
    void find({ q: '', state: '' });
  };

  return (
    <section className="stack" aria-labelledby="reports">
      <h2 id="reports" className="heard">
        {t('desk.reports')}
      </h2>
      <search className={css.filter}>
        <TextInput
          className={css.search ?? ''}
          type="search"
          aria-label={t('desk.searchLabel')}
          placeholder={t('desk.search')}
          leftSection={<Icon name="search" size={16} />}
          rightSection={typed === '' ? null : <CloseButton size="sm" aria-label={t('desk.clear')} onClick={clear} />}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('desk.state')}
          value={state}
          onChange={(event) => {
            set(typed);
            void find({ q: typed, state: event.currentTarget.value });
          }}
          data={[{ value: '', label: t('desk.anyState') }, ...allStates.map((one) => ({ value: one, label: name('state', one) }))]}
        />
      </search>
      <PagedLines asked={reports} rows={rows} empty={<NothingFound filtered={q !== '' || state !== ''} onClear={clear} />} line={(row) => <Row row={row} />} />
    </section>
  );
}

function Row({ row }: { row: ReportLine }) {
  const { t, name } = useWords();
  return (
    <DocumentLine
      row={row}
      about={
        <>
          <span>
            {name('documentType', row.documentType)} · {row.codeNumber === null ? t('desk.noNumber') : <span className="code">{row.codeNumber}</span>}
          </span>
          <span>
            {t('desk.lead')}: {row.leadDivision}
          </span>
        </>
      }
      stands={
        <span className={css.meta}>
          {t('desk.updated', { when: '' })}
          <When at={row.updatedAt} />
        </span>
      }
    />
  );
}

function NothingFound({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { t } = useWords();
  if (!filtered) return <Empty title={t('desk.empty')} hint={t('desk.emptyHint')} />;
  return (
    <Empty title={t('desk.noMatch')} hint={t('desk.noMatchHint')}>
      <Button variant="default" size="xs" onClick={onClear}>
        {t('desk.clear')}
      </Button>
    </Empty>
  );
}
