import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useInbox } from '../api/reports.js';
import desk from '../signing/Desk.module.css';
import { Panes, useWide } from '../signing/Panes.js';
import { LookMark, QueueList } from '../signing/QueueList.js';
import { nextAfter, type Queued, queueOf } from '../signing/queue.js';
import { SeriesDialog } from '../signing/series/SeriesDialog.js';
import type { Paper } from '../signing/series/series.js';
import { useTicks } from '../signing/series/useTicks.js';
import { Empty, Notice, ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import { ReviewDocument } from './ReviewDocument.js';

const route = getRouteApi('/review');
const events = ['INITIAL', 'APPROVE', 'OVERRIDE_CHECK', 'ANSWER_OPINION'];
const waitsForInitial = ({ waits }: Queued): boolean => waits.some(({ event }) => event === 'INITIAL');

/** What waits to be checked, one document at a time; initials on several in a row. */
export function ReviewPage() {
  const { t, name } = useWords();
  const { id } = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useWide();
  const inbox = useInbox();
  const ticks = useTicks('INITIAL');
  // as they were chosen: what is done leaves the queue, its result stays to be read
  const [series, setSeries] = useState<readonly Paper[] | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const queue = queueOf(inbox.data?.items ?? [], events);
  const chosen = id ?? (wide ? queue[0]?.reportId : undefined) ?? null;
  const papers = queue.flatMap(({ reportId, subject }) => {
    const action = ticks.ticked.get(reportId);
    return action === undefined ? [] : [{ key: reportId, reportId, title: subject, action }];
  });
  return (
    <>
      <h1>{t('review.title')}</h1>
      {inbox.error === null ? null : <ProblemNotice error={inbox.error} onRetry={() => void inbox.refetch()} />}
      {done === null ? null : <Notice tone="good">{done}</Notice>}
      <Panes
        route="/review"
        open={id !== undefined}
        narrow
        side={
          <>
            {inbox.data === undefined && inbox.error === null ? (
              <div className="sheet">
                <Waiting lines={4} />
              </div>
            ) : queue.length === 0 ? (
              <div className="sheet">
                <Empty title={t('review.empty')} hint={t('review.emptyHint')} />
              </div>
            ) : (
              <QueueList route="/review" queue={queue} chosen={chosen} ticks={ticks} mayTick={waitsForInitial} note={(one) => <What one={one} />} />
            )}
            {papers.length === 0 ? null : (
              <Button className={desk.big ?? ''} size="md" onClick={() => setSeries(papers)}>
                {t('series.start', { event: name('event', 'INITIAL'), count: papers.length })}
              </Button>
            )}
          </>
        }
      >
        {chosen === null ? (
          queue.length === 0 ? null : (
            <div className="sheet">
              <Empty title={t('queue.choose')} hint={t('queue.chooseHint')} />
            </div>
          )
        ) : (
          <ReviewDocument
            key={chosen}
            id={chosen}
            onDone={(words, left) => {
              setDone(words);
              if (!left) return;
              const next = wide ? nextAfter(queue, chosen) : null;
              void navigate({ search: next === null ? {} : { id: next }, replace: true });
            }}
          />
        )}
      </Panes>
      {series !== null ? (
        <SeriesDialog
          type="INITIAL"
          papers={series}
          onClose={() => {
            setSeries(null);
            ticks.clear();
          }}
        />
      ) : null}
    </>
  );
}

/** What it waits for, and whether I have seen it. */
function What({ one: { waits, reportId, seq, state } }: { one: Queued }) {
  const { t, name } = useWords();
  const kinds = [...new Set(waits.map(({ event }) => event))];
  const findings = waits.filter(({ event }) => event === 'OVERRIDE_CHECK').length;
  return (
    <>
      <span>
        {kinds
          .filter((event) => event !== 'OVERRIDE_CHECK' || kinds.length === 1)
          .map((event) => name('event', event))
          .join(', ')}
      </span>
      {findings === 0 ? null : <span className={`${desk.mark} ${desk.changed}`}>{t('review.findings', { count: findings })}</span>}
      {['contentReview', 'formatReview'].includes(state) ? <LookMark id={reportId} seq={seq} /> : null}
    </>
  );
}
