import { useWork, type WorkLine } from '../api/work.js';
import { useWatch } from '../live/LiveProvider.js';
import { useTurnWords } from '../report/useTurnWords.js';
import { Due } from '../ui/Due.js';
import { Icon } from '../ui/Icon.js';
import { Empty } from '../ui/Notice.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';
import { DocumentLine } from './DocumentLine.js';
import { PagedLines } from './PagedLines.js';

/** What left my hands, or is mine to draft, and where each document is now. */
export function WorkList({ which }: { which: 'sent' | 'drafted' }) {
  const { t } = useWords();
  const work = useWork(which);
  const rows = work.data?.pages.flatMap(({ items }) => items) ?? [];
  useWatch(rows);
  return (
    <section className="stack" aria-label={t(`work.${which}`)}>
      <PagedLines
        asked={work}
        rows={rows}
        empty={<Empty title={t(`work.${which}Empty`)} hint={t(`work.${which}EmptyHint`)} />}
        line={(row) => <Row row={row} />}
      />
    </section>
  );
}

function Row({ row }: { row: WorkLine }) {
  const { t, name } = useWords();
  return (
    <DocumentLine
      row={row}
      about={
        <>
          <span>{name('documentType', row.documentType)}</span>
          {row.codeNumber === null ? null : <span className="code">{row.codeNumber}</span>}
          {row.mine.event === '' ? null : (
            <span>
              {t('work.mine', { event: name('event', row.mine.event) })} · <When at={row.mine.at} />
            </span>
          )}
        </>
      }
      stands={<Now row={row} />}
    />
  );
}

function Now({ row }: { row: WorkLine }) {
  const { t } = useWords();
  const turnWords = useTurnWords();
  const [first] = row.now;
  if (first === undefined) return <span className="small soft">{t('work.nobody')}</span>;
  const who = [...new Set(first.who.map(turnWords))].join(` ${t('work.or')} `);
  const more = row.now.length - 1 + row.more;
  return (
    <span className={css.meta}>
      <span>
        <Icon name="next" size={13} /> {who}: {t(`waits.${first.event}`, { defaultValue: first.action })}
        {first.count > 1 ? ` (${first.count})` : ''}
        {more > 0 ? `, ${t('work.moreSteps', { count: more })}` : ''}
      </span>
      {first.dueAt === null ? null : <Due at={first.dueAt} urgency={first.urgency} />}
    </span>
  );
}
