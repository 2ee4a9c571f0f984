import type { ReactNode } from 'react';
import { Empty } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import type { Queued } from './queue.js';

interface SideProps {
  /** null: not there yet */
  queue: readonly Queued[] | null;
  /** it could not be had, which is said above */
  failed: boolean;
  /** what to say where nothing waits */
  empty: { title: string; hint: string };
  children: ReactNode;
}

/** A queue, or why there is none to be seen. */
export function QueueSide({ queue, failed, empty, children }: SideProps) {
  if (queue === null)
    return failed ? null : (
      <div className="sheet">
        <Waiting lines={4} />
      </div>
    );
  if (queue.length > 0) return children;
  return (
    <div className="sheet">
      <Empty {...empty} />
    </div>
  );
}

/** Beside a queue of which nothing is chosen. */
export function ChooseOne({ queue }: { queue: readonly Queued[] }) {
  const { t } = useWords();
  if (queue.length === 0) return null;
  return (
    <div className="sheet">
      <Empty title={t('queue.choose')} hint={t('queue.chooseHint')} />
    </div>
  );
}
