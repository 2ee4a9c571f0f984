import { Loader } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useReportsIn } from '../api/desks.js';
import { useInbox } from '../api/reports.js';
import type { ReportLine } from '../api/shapes.js';
import desk from '../signing/Desk.module.css';
import { Panes, useWide } from '../signing/Panes.js';
import { QueueList } from '../signing/QueueList.js';
import { QueueSide } from '../signing/QueueSide.js';
import { type Queued, queueOf } from '../signing/queue.js';
import { useSeriesOf } from '../signing/series/useSeriesOf.js';
import { useChosen } from '../signing/useChosen.js';
import { Icon } from '../ui/Icon.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { IssueDocument } from './IssueDocument.js';

const route = getRouteApi('/issue');
const waitsFor =
  (wanted: string) =>
  ({ waits }: Queued): boolean =>
    waits.some(({ event, target }) => event === wanted && target === null);
const waitsForNumber = waitsFor('ISSUE');

/** Its original is being made, and nobody has to do anything. */
const beingMade = ({ id, subject, documentType, leadDivision, state, seq, updatedAt }: ReportLine): Queued => ({
  reportId: id,
  subject,
  documentType,
  leadDivision,
  state,
  seq,
  since: updatedAt,
  dueAt: null,
  urgency: null,
  waits: [],
});

/** What waits for its number, and what is being made: one at a time, or several in the order of their numbers. */
export function IssuePage() {
  const { t } = useWords();
  const { id } = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useWide();
  const inbox = useInbox();
  const issuing = useReportsIn(['issuing'], true);
  const mine = queueOf(
    (inbox.data?.items ?? []).filter(({ target }) => target === null),
    ['ISSUE', 'RETRY'],
  );
  const others = (issuing.data?.items ?? []).filter((one) => mine.every(({ reportId }) => reportId !== one.id)).map(beingMade);
  const queue = [...mine, ...others];
  const { chosen } = useChosen(id, queue, wide);
  const { ticks, button, dialog } = useSeriesOf('ISSUE', queue, ['number']);
  const error = inbox.error ?? issuing.error;
  return (
    <>
      <div className="row apart">
        <h1>{t('issuing.title')}</h1>
        <Link to="/register" search={{}} className="backLink">
          <Icon name="book" size={16} /> {t('issuing.register')}
        </Link>
      </div>
      {error === null ? null : <ProblemNotice error={error} onRetry={() => void Promise.all([inbox.refetch(), issuing.refetch()])} />}
      <Panes
        route="/issue"
        open={id !== undefined}
        side={
          <>
            <QueueSide
              queue={inbox.data === undefined || issuing.data === undefined ? null : queue}
              failed={error !== null}
              empty={{ title: t('issuing.empty'), hint: t('issuing.emptyHint') }}
            >
              <QueueList
                route="/issue"
                queue={queue}
                chosen={chosen}
                {...(mine.length > 1 ? { ticks } : {})}
                mayTick={waitsForNumber}
                note={(one) => <Stage one={one} />}
              />
            </QueueSide>
            {button}
          </>
        }
      >
        {chosen !== null ? (
          // it stays in view while its original is made
          <IssueDocument key={chosen} id={chosen} onIssued={() => void navigate({ search: { id: chosen }, replace: true })} />
        ) : null}
      </Panes>
      {dialog}
    </>
  );
}

function Stage({ one }: { one: Queued }) {
  const { t } = useWords();
  if (waitsForNumber(one)) return <span>{t('issuing.waitsForNumber')}</span>;
  if (waitsFor('RETRY')(one))
    return (
      <span className={`${desk.mark} fault`}>
        <Icon name="warn" size={14} /> {t('issuing.failed')}
      </span>
    );
  return (
    <span className={desk.mark}>
      <Loader size={13} /> {t('issuing.drawing')}
    </span>
  );
}
