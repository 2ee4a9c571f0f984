import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { doStep } from '../../api/report.js';
import { meQuery, useMe } from '../../api/session.js';
import { openRuns, type Run } from './run.js';
import type { Paper } from './series.js';

/** Closing the window would leave the rest undone: the browser asks first. */
const askFirst = (event: BeforeUnloadEvent) => event.preventDefault();

const runs = openRuns({
  take: ({ paper, step, idempotency }) => doStep(paper.reportId, step, idempotency),
  newKey: () => crypto.randomUUID(),
  underway: (busy) => (busy ? window.addEventListener('beforeunload', askFirst) : window.removeEventListener('beforeunload', askFirst)),
});

export interface Series {
  /** mine, under way or over, whichever screen it was begun on */
  run: Run | null;
  start: (type: string, papers: readonly Paper[], payloadOf: (paper: Paper) => Record<string, unknown>) => Promise<void>;
  again: () => Promise<void>;
  putAway: () => void;
}

/** A series of steps: one result a line, and those whose answer did not come can be tried again under the same key. */
export function useSeries(): Series {
  const client = useQueryClient();
  const person = useMe().data?.person.id;
  const run = useSyncExternalStore(runs.subscribe, runs.present);
  const isStill = () => client.getQueryData(meQuery.queryKey)?.person.id === person;
  const lookAgain = () => {
    for (const key of ['inbox', 'reports', 'report', 'actions', 'journal', 'unlock']) void client.invalidateQueries({ queryKey: [key] });
  };
  return {
    run: run?.person === person ? run : null,
    async start(type, papers, payloadOf) {
      if (person === undefined) return;
      await runs.start({ type, person, papers, payloadOf, isStill });
      lookAgain();
    },
    async again() {
      await runs.again(isStill);
      lookAgain();
    },
    putAway: runs.putAway,
  };
}
