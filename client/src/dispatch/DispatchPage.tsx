import { NativeSelect } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useReportsIn } from '../api/desks.js';
import { useInbox } from '../api/reports.js';
import desk from '../signing/Desk.module.css';
import { Panes, useWide } from '../signing/Panes.js';
import { QueueList } from '../signing/QueueList.js';
import { ChooseOne, QueueSide } from '../signing/QueueSide.js';
import type { Queued } from '../signing/queue.js';
import { useChosen } from '../signing/useChosen.js';
import { ProblemNotice } from '../ui/Notice.js';
import { StateMark } from '../ui/StateMark.js';
import { useWords } from '../words/useWords.js';
import { DispatchDocument } from './DispatchDocument.js';

const route = getRouteApi('/dispatch');
/** What is on its way; what has arrived or come back is asked for. */
const underway = ['dispatching', 'recalling'];
const shownStates = ['', 'dispatching', 'recalling', 'completed', 'recalled'];

/** Documents on their way out: those that wait for the dispatcher first. */
export function DispatchPage() {
  const { t, name } = useWords();
  const { id, state = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useWide();
  const inbox = useInbox();
  const reports = useReportsIn(state === '' ? underway : [state], underway.includes(state) || state === '');
  const waits = inbox.data?.items ?? [];
  const queue = (reports.data?.items ?? [])
    .map(
      ({ id: reportId, updatedAt, subject, documentType, leadDivision, state: at, seq }): Queued => ({
        reportId,
        subject,
        documentType,
        leadDivision,
        state: at,
        seq,
        since: updatedAt,
        dueAt: null,
        urgency: null,
        waits: waits.filter((one) => one.reportId === reportId).map(({ event, target, action }) => ({ event, target, action })),
      }),
    )
    .toSorted((a, b) => Number(b.waits.length > 0) - Number(a.waits.length > 0));
  const { chosen } = useChosen(id, reports.isPlaceholderData ? [] : queue, wide, state);
  return (
    <>
      <div className="row apart">
        <h1>{t('dispatch.title')}</h1>
        <NativeSelect
          aria-label={t('dispatch.which')}
          value={state}
          onChange={(event) => void navigate({ search: event.currentTarget.value === '' ? {} : { state: event.currentTarget.value }, replace: true })}
          data={shownStates.map((value) => ({ value, label: value === '' ? t('dispatch.underway') : name('state', value) }))}
        />
      </div>
      {reports.error === null ? null : <ProblemNotice error={reports.error} onRetry={() => void reports.refetch()} />}
      <Panes
        route="/dispatch"
        open={id !== undefined}
        side={
          <QueueSide
            queue={reports.data === undefined ? null : queue}
            failed={reports.error !== null}
            empty={{ title: t('dispatch.empty'), hint: t('dispatch.emptyHint') }}
          >
            <QueueList route="/dispatch" queue={queue} chosen={chosen} note={(one) => <Stands one={one} />} />
            {reports.data?.more ? (
              <p className="small soft pad">
                {t('dispatch.newestOnly', { count: queue.length })}{' '}
                <Link to="/search" search={{ state }}>
                  {t('dispatch.findOthers')}
                </Link>
              </p>
            ) : null}
          </QueueSide>
        }
      >
        {chosen === null ? <ChooseOne queue={queue} /> : <DispatchDocument key={chosen} id={chosen} />}
      </Panes>
    </>
  );
}

function Stands({ one: { waits, state } }: { one: Queued }) {
  const { t, name } = useWords();
  const toConfirm = waits.some(({ event }) => event === 'CONFIRM_RECIPIENTS');
  const copies = waits.filter(({ target }) => target !== null).length;
  return (
    <>
      <StateMark group="state" state={state} />
      {toConfirm ? (
        <span className={`${desk.mark} ${desk.changed}`}>{name('event', 'CONFIRM_RECIPIENTS')}</span>
      ) : copies > 0 ? (
        <span className={desk.mark}>{t('dispatch.waiting', { count: copies })}</span>
      ) : null}
    </>
  );
}
