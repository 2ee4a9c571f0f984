import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useInbox } from '../api/reports.js';
import { useMe } from '../api/session.js';
import { isLocked, useLocking, useUnlock } from '../api/unlock.js';
import { Icon } from '../ui/Icon.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { Panes, useWide } from './Panes.js';
import { LookMark, QueueList } from './QueueList.js';
import { ChooseOne, QueueSide } from './QueueSide.js';
import { nextAfter, queueOf } from './queue.js';
import { SignatureImage } from './SignatureImage.js';
import { SignDocument } from './SignDocument.js';
import { useSeriesOf } from './series/useSeriesOf.js';
import { useChosen } from './useChosen.js';

const route = getRouteApi('/sign');

/** What waits for a signature, one document at a time or several in a row. */
export function SignPage() {
  const { t } = useWords();
  const { id } = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useWide();
  const me = useMe().data;
  const inbox = useInbox();
  const [done, setDone] = useState<string | null>(null);
  const queue = queueOf(inbox.data?.items ?? [], ['SIGN']);
  const { chosen, leave } = useChosen(id, queue, wide);
  const { ticks, button, dialog } = useSeriesOf('SIGN', queue);
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
            <QueueSide
              queue={inbox.data === undefined ? null : queue}
              failed={inbox.error !== null}
              empty={{ title: t('signing.empty'), hint: t('signing.emptyHint') }}
            >
              <QueueList
                route="/sign"
                queue={queue}
                chosen={chosen}
                {...(queue.length > 1 ? { ticks } : {})}
                note={({ reportId, seq }) => <LookMark id={reportId} seq={seq} />}
              />
            </QueueSide>
            {button}
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
          <ChooseOne queue={queue} />
        ) : (
          <SignDocument
            key={chosen}
            id={chosen}
            onDone={(words) => {
              setDone(words);
              leave(chosen);
              go(wide ? nextAfter(queue, chosen) : null);
            }}
          />
        )}
      </Panes>
      {dialog}
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
