import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useInbox } from '../api/reports.js';
import desk from '../signing/Desk.module.css';
import { Panes, useWide } from '../signing/Panes.js';
import { LookMark, QueueList } from '../signing/QueueList.js';
import { ChooseOne, QueueSide } from '../signing/QueueSide.js';
import { nextAfter, type Queued, queueOf } from '../signing/queue.js';
import { useSeriesOf } from '../signing/series/useSeriesOf.js';
import { waitWords } from '../signing/stepWords.js';
import { useChosen } from '../signing/useChosen.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { ReviewDocument } from './ReviewDocument.js';

const route = getRouteApi('/review');
const events = ['INITIAL', 'APPROVE', 'OVERRIDE_CHECK', 'ANSWER_OPINION'];
const waitsForInitial = ({ waits }: Queued): boolean => waits.some(({ event }) => event === 'INITIAL');

/** What waits to be checked, one document at a time; initials on several in a row. */
export function ReviewPage() {
  const { t } = useWords();
  const { id } = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useWide();
  const inbox = useInbox();
  const [done, setDone] = useState<string | null>(null);
  const queue = queueOf(inbox.data?.items ?? [], events);
  const { chosen, leave } = useChosen(id, queue, wide);
  const { ticks, button, dialog } = useSeriesOf('INITIAL', queue);
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
            <QueueSide
              queue={inbox.data === undefined ? null : queue}
              failed={inbox.error !== null}
              empty={{ title: t('review.empty'), hint: t('review.emptyHint') }}
            >
              <QueueList route="/review" queue={queue} chosen={chosen} ticks={ticks} mayTick={waitsForInitial} note={(one) => <What one={one} />} />
            </QueueSide>
            {button}
          </>
        }
      >
        {chosen === null ? (
          <ChooseOne queue={queue} />
        ) : (
          <ReviewDocument
            key={chosen}
            id={chosen}
            onDone={(words, left) => {
              setDone(words);
              if (!left) return;
              leave(chosen);
              const next = wide ? nextAfter(queue, chosen) : null;
              void navigate({ search: next === null ? {} : { id: next }, replace: true });
            }}
          />
        )}
      </Panes>
      {dialog}
    </>
  );
}

/** What it waits for, and whether I have seen it. */
function What({ one: { waits, reportId, seq } }: { one: Queued }) {
  const words = useWords();
  const { t } = words;
  const kinds = [...new Set(waits.map(({ event }) => event))];
  const findings = waits.filter(({ event }) => event === 'OVERRIDE_CHECK').length;
  return (
    <>
      <span>
        {kinds
          .filter((event) => event !== 'OVERRIDE_CHECK' || kinds.length === 1)
          .map((kind) =>
            waitWords(
              kind,
              waits.filter(({ event }) => event === kind).map(({ target }) => target),
              words,
            ),
          )
          .join(', ')}
      </span>
      {findings === 0 ? null : <span className={`${desk.mark} ${desk.changed}`}>{t('review.findings', { count: findings })}</span>}
      {kinds.some((event) => event !== 'ANSWER_OPINION') ? <LookMark id={reportId} seq={seq} /> : null}
    </>
  );
}
