import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useInbox } from '../api/reports.js';
import { useMe } from '../api/session.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';
import { InboxList } from './InboxList.js';
import { ReportList } from './ReportList.js';
import { tabs } from './tabs.js';
import { WorkList } from './WorkList.js';

const route = getRouteApi('/');
const workDesks = new Set(['drafting', 'review', 'sign', 'issue', 'dispatch']);

/** What waits for me, what I sent on, what I draft, and every document I may see. */
export function DeskPage() {
  const { t } = useWords();
  const me = useMe().data;
  const { tab: asked } = route.useSearch();
  const inbox = useInbox().data;
  const count = inbox?.count ?? 0;
  // who has no desk of work has nothing to wait for, but much to read
  const isReader = me !== undefined && !me.desks.some((desk) => workDesks.has(desk)) && inbox?.count === 0;
  const first = isReader ? 'all' : 'waiting';
  const tab = asked ?? first;
  return (
    <>
      <div className="row apart">
        <h1>{t('desk.title')}</h1>
        {me?.desks.includes('drafting') ? (
          <Button renderRoot={(props) => <Link to="/new" {...props} />} leftSection={<Icon name="plus" size={16} />}>
            {t('desk.new')}
          </Button>
        ) : null}
      </div>
      <nav className="tabs" aria-label={t('work.tabs')}>
        {tabs.map((one) => (
          <Link
            key={one}
            to="/"
            search={one === first ? {} : { tab: one }}
            className="tab"
            activeOptions={{ exact: true }}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`work.${one}`)}
            {one === 'waiting' && count > 0 ? <span className={css.count}>{count}</span> : null}
          </Link>
        ))}
      </nav>
      {tab === 'waiting' ? <InboxList /> : tab === 'all' ? <ReportList /> : <WorkList key={tab} which={tab} />}
    </>
  );
}
