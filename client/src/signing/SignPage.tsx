import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useInbox } from '../api/reports.js';
import { useMe } from '../api/session.js';
import { isLocked, useLocking, useUnlock } from '../api/unlock.js';
import { Icon } from '../ui/Icon.js';
import { Empty, Notice, ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';
import { Panes, useWide } from './Panes.js';
import { LookMark, QueueList } from './QueueList.js';
import { nextAfter, queueOf } from './queue.js';
import { SignatureImage } from './SignatureImage.js';
import { SignDocument } from './SignDocument.js';
import { SeriesDialog } from './series/SeriesDialog.js';
import type { Paper } from './series/series.js';
import { useTicks } from './series/useTicks.js';

const route = getRouteApi('/sign');

/** What waits for a signature, one document at a time or several in a row. */
export function SignPage() {
  const { t, name } = useWords();
  const { id } = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useWide();
  const me = useMe().data;
  const inbox = useInbox();
  const ticks = useTicks('SIGN');
  // as they were chosen: what is done leaves the queue, its result stays to be read
  const [series, setSeries] = useState<readonly Paper[] | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const queue = queueOf(inbox.data?.items ?? [], ['SIGN']);
  const chosen = id ?? (wide ? queue[0]?.reportId : undefined) ?? null;
  const papers = queue.flatMap(({ reportId, subject }) => {
    const action = ticks.ticked.get(reportId);
    return action === undefined ? [] : [{ key: reportId, reportId, title: subject, action }];
  });
  const go = (next: string | null) => void navigate({ search: next === null ? {} : { id: next }, replace: true });

  return (
    <>
      <div className="row apart">
        <h1>{t('signing.title')}</h1>
        <Link to="/delegations" className="backLink">
          <Icon name="swap" size={16} /> {t('signing.delegate')}
        </Link>
      </div>
      {inbox.error === null ? null : <ProblemNotice error={inbox.error} onRetry={() => void inbox.refetch()} />}
      {done === null ? null : <Notice tone="good">{done}</Notice>}
      <Panes
        route="/sign"
        open={id !== undefined}
        side={
          <>
            {inbox.data === undefined && inbox.error === null ? (
              <div className="sheet">
                <Waiting lines={4} />
              </div>
            ) : queue.length === 0 ? (
              <div className="sheet">
                <Empty title={t('signing.empty')} hint={t('signing.emptyHint')} />
              </div>
            ) : (
              <QueueList
                route="/sign"
                queue={queue}
                chosen={chosen}
                {...(queue.length > 1 ? { ticks } : {})}
                note={({ reportId, seq }) => <LookMark id={reportId} seq={seq} />}
              />
            )}
            {papers.length === 0 ? null : (
              <Button className={css.big ?? ''} size="md" onClick={() => setSeries(papers)}>
                {t('series.start', { event: name('event', 'SIGN'), count: papers.length })}
              </Button>
            )}
            <Unlocked />
            {me === undefined ? null : (
              <details className="sheet pad">
                <summary>{t('images.mine')}</summary>
                <SignatureImage of={me.person.id} />
              </details>
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
          <SignDocument
            key={chosen}
            id={chosen}
            onDone={(words) => {
              setDone(words);
              go(wide ? nextAfter(queue, chosen) : null);
            }}
          />
        )}
      </Panes>
      {series !== null ? (
        <SeriesDialog
          type="SIGN"
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

/** That this browser may sign without asking again, and the way to end that. */
function Unlocked() {
  const { t } = useWords();
  const unlock = useUnlock().data;
  const locking = useLocking();
  const [step] = unlock?.steps ?? [];
  if (unlock?.required !== true || step === undefined || isLocked(unlock, step, Date.now())) return null;
  return (
    <div className="row apart small">
      <span className="row">
        <Icon name="key" size={16} /> {t('signing.unlocked')}
      </span>
      <Button variant="default" size="xs" loading={locking.isPending} onClick={() => locking.mutate()}>
        {t('signing.lock')}
      </Button>
    </div>
  );
}
