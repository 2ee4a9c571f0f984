import { Link } from '@tanstack/react-router';
import { useInbox } from '../api/reports.js';
import type { InboxLine } from '../api/shapes.js';
import { Due } from '../ui/Due.js';
import { Flash } from '../ui/Flash.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';

/** What waits for me, soonest due first. */
export function InboxList() {
  const { t } = useWords();
  const inbox = useInbox();
  const count = inbox.data?.count ?? 0;
  const left = count - (inbox.data?.items.length ?? 0);
  return (
    <section className="stack" aria-labelledby="inbox">
      <h2 id="inbox" className="row">
        {t('desk.inbox')}
        {count === 0 ? null : <span className={css.count}>{count}</span>}
      </h2>
      {inbox.error === null ? null : <ProblemNotice error={inbox.error} onRetry={() => void inbox.refetch()} />}
      <div className="sheet">
        {inbox.data === undefined ? (
          <Waiting lines={3} />
        ) : inbox.data.items.length === 0 ? (
          <Empty title={t('desk.inboxEmpty')} hint={t('desk.inboxEmptyHint')} />
        ) : null}
        <ul className={css.lines}>
          {inbox.data?.items.map((line) => (
            <li key={`${line.reportId} ${line.event} ${line.target}`} className="flashes">
              <Line line={line} />
              <Flash at={line.seq} />
            </li>
          ))}
        </ul>
        {left > 0 ? <p className="soft small pad">{t('desk.more', { count: left })}</p> : null}
      </div>
    </section>
  );
}

function Line({ line }: { line: InboxLine }) {
  const { t, name } = useWords();
  // a section is known by its number; opinions (O1), deliveries (D1) and findings have ids that mean nothing here
  const part = line.target !== null && /^[\dIVXa-zđ][\d.]*$/i.test(line.target) && !/^[DO]\d+$/.test(line.target) ? ` ${line.target}` : '';
  return (
    <Link to="/reports/$id" params={{ id: line.reportId }} className={css.line ?? ''}>
      <span className={css.what}>
        {t(`waits.${line.event}`, { defaultValue: line.action ?? name('event', line.event) })}
        {part}
      </span>
      <span className={css.subject}>{line.subject}</span>
      <span className={css.meta}>
        <span>
          {name('documentType', line.documentType)} · {line.leadDivision}
        </span>
        {line.dueAt === null ? (
          <span>
            {t('desk.since', { when: '' })}
            <When at={line.since} />
          </span>
        ) : (
          <Due at={line.dueAt} urgency={line.urgency} />
        )}
      </span>
    </Link>
  );
}
