import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../words/useWords.js';
import desk from '../Desk.module.css';
import type { Queued } from '../queue.js';
import { SeriesDialog } from './SeriesDialog.js';
import type { Paper } from './series.js';
import { type Ticks, useTicks } from './useTicks.js';

export interface SeriesOf {
  ticks: Ticks;
  /** begins with what is ticked; nothing where nothing is */
  button: ReactNode;
  /** the series under way, or its results */
  dialog: ReactNode;
}

/** One step on several documents of a queue, one result each; `own`: what each of them fills in for itself. */
export function useSeriesOf(type: string, queue: readonly Queued[], own?: readonly string[]): SeriesOf {
  const { t, name } = useWords();
  const ticks = useTicks(type);
  // as they were chosen: what is done leaves the queue, its result stays to be read
  const [series, setSeries] = useState<readonly Paper[] | null>(null);
  const papers = queue.flatMap(({ reportId, subject }) => {
    const action = ticks.ticked.get(reportId);
    return action === undefined ? [] : [{ key: reportId, reportId, title: subject, action }];
  });
  const close = () => {
    setSeries(null);
    ticks.clear();
  };
  return {
    ticks,
    button:
      papers.length === 0 ? null : (
        <Button className={desk.big ?? ''} size="md" onClick={() => setSeries(papers)}>
          {t('series.start', { event: name('event', type), count: papers.length })}
        </Button>
      ),
    dialog: series === null ? null : <SeriesDialog type={type} papers={series} {...(own === undefined ? {} : { own })} onClose={close} />,
  };
}
