import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Flash } from '../ui/Flash.js';
import { ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';

/** A question that is answered page by page, as the query library asks it. */
interface Paged {
  data: unknown;
  error: Error | null;
  isFetching: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  refetch(): Promise<unknown>;
  fetchNextPage(): Promise<unknown>;
}

interface Props<Row> {
  asked: Paged;
  rows: readonly Row[];
  /** where there is no line */
  empty: ReactNode;
  line: (row: Row) => ReactNode;
}

/** Lines of documents that light up when a step is taken, with more of them when asked for. */
export function PagedLines<Row extends { id: string; seq: number }>({ asked, rows, empty, line }: Props<Row>) {
  const { t } = useWords();
  return (
    <>
      {asked.error === null ? null : <ProblemNotice error={asked.error} onRetry={() => void asked.refetch()} />}
      <div className="sheet" aria-busy={asked.isFetching}>
        {asked.data === undefined ? asked.error === null ? <Waiting lines={5} /> : null : rows.length === 0 ? empty : null}
        <ul className="lined">
          {rows.map((row) => (
            <li key={row.id} className="flashes">
              {line(row)}
              <Flash at={row.seq} />
            </li>
          ))}
        </ul>
        {asked.hasNextPage ? (
          <div className={css.more}>
            <Button variant="subtle" loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
              {t('app.more')}
            </Button>
          </div>
        ) : null}
      </div>
    </>
  );
}
