import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Versions } from '../../api/changes.js';
import { useWords } from '../../words/useWords.js';
import desk from '../Desk.module.css';
import type { Queued } from '../queue.js';
import { Series } from './Series.js';
import type { Asked } from './SeriesDialog.js';
import { type Ticks, useTicks } from './useTicks.js';

export interface SeriesOf {
  ticks: Ticks;
  /** begins with what is ticked; nothing where nothing is */
  button: ReactNode;
  /** the series asked for, the one under way, or its results */
  dialog: ReactNode;
}

/** One step on several documents of a queue, one result each; `own`: what each of them fills in for itself. */
export function useSeriesOf(type: string, queue: readonly Queued[], own?: readonly string[]): SeriesOf {
  const { t, name } = useWords();
  const client = useQueryClient();
  const ticks = useTicks(type);
  // as they were chosen: what is done leaves the queue, its result stays to be read
  const [asked, setAsked] = useState<Asked | null>(null);
  const chosen = queue.filter(({ reportId }) => ticks.ticked.has(reportId));
  const papers = chosen.flatMap(({ reportId, subject }) => {
    const ticked = ticks.ticked.get(reportId);
    return ticked === undefined ? [] : [{ key: reportId, reportId, title: subject, ...ticked }];
  });
  /** as the marks in the queue say it, which have asked already */
  const isUnread = ({ reportId, seq }: Queued): boolean => {
    const versions = client.getQueryData<Versions>(['versions', reportId, seq]);
    return versions !== undefined && versions.looked === null && versions.versions.length > 0;
  };
  const ask = () => {
    const unread = new Set(chosen.filter(isUnread).map(({ reportId }) => reportId));
    setAsked({ type, papers, unread, ...(own === undefined ? {} : { own }) });
  };
  return {
    ticks,
    button:
      papers.length === 0 ? null : (
        <Button className={desk.big ?? ''} size="md" onClick={ask}>
          {t('series.start', { event: name('event', type), count: papers.length })}
        </Button>
      ),
    dialog: (
      <Series
        asked={asked}
        onAnswered={() => {
          setAsked(null);
          ticks.clear();
        }}
      />
    ),
  };
}
