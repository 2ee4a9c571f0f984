import { Button, Loader } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useReportsIn } from '../api/desks.js';
import { useInbox } from '../api/reports.js';
import type { ReportLine } from '../api/shapes.js';
import desk from '../signing/Desk.module.css';
import { Panes, useWide } from '../signing/Panes.js';
import { QueueList } from '../signing/QueueList.js';
import { type Queued, queueOf } from '../signing/queue.js';
import { SeriesDialog } from '../signing/series/SeriesDialog.js';
import type { Paper } from '../signing/series/series.js';
import { type Ticks, useTicks } from '../signing/series/useTicks.js';
import { Icon } from '../ui/Icon.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
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
  const { t, name } = useWords();
  const { id } = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useWide();
  const inbox = useInbox();
  const issuing = useReportsIn(['issuing']);
  const ticks = useTicks('ISSUE');
  // as they were chosen: what is done leaves the queue, its result stays to be read
  const [series, setSeries] = useState<readonly Paper[] | null>(null);
  const mine = queueOf(
    (inbox.data?.items ?? []).filter(({ target }) => target === null),
    ['ISSUE', 'RETRY'],
  );
  const others = (issuing.data ?? []).filter((one) => mine.every(({ reportId }) => reportId !== one.id)).map(beingMade);
  const queue = [...mine, ...others];
  const chosen = id ?? (wide ? queue[0]?.reportId : undefined) ?? null;
  const papers = queue.flatMap(({ reportId, subject }) => {
    const action = ticks.ticked.get(reportId);
    return action === undefined ? [] : [{ key: reportId, reportId, title: subject, action }];
  });
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
            <Lines
              queue={inbox.data === undefined || issuing.data === undefined ? null : queue}
              failed={error !== null}
              chosen={chosen}
              ticks={mine.length > 1 ? ticks : null}
            />
            {papers.length === 0 ? null : (
              <Button className={desk.big ?? ''} size="md" onClick={() => setSeries(papers)}>
                {t('series.start', { event: name('event', 'ISSUE'), count: papers.length })}
              </Button>
            )}
          </>
        }
      >
        {chosen !== null ? (
          // it stays in view while its original is made
          <IssueDocument key={chosen} id={chosen} onIssued={() => void navigate({ search: { id: chosen }, replace: true })} />
        ) : null}
      </Panes>
      {series !== null ? (
        <SeriesDialog
          type="ISSUE"
          papers={series}
          own={['number']}
          onClose={() => {
            setSeries(null);
            ticks.clear();
          }}
        />
      ) : null}
    </>
  );
}

function Lines({ queue, failed, chosen, ticks }: { queue: readonly Queued[] | null; failed: boolean; chosen: string | null; ticks: Ticks | null }) {
  const { t } = useWords();
  if (queue === null)
    return failed ? null : (
      <div className="sheet">
        <Waiting lines={4} />
      </div>
    );
  if (queue.length === 0)
    return (
      <div className="sheet">
        <Empty title={t('issuing.empty')} hint={t('issuing.emptyHint')} />
      </div>
    );
  return (
    <QueueList
      route="/issue"
      queue={queue}
      chosen={chosen}
      {...(ticks === null ? {} : { ticks })}
      mayTick={waitsForNumber}
      note={(one) => <Stage one={one} />}
    />
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
