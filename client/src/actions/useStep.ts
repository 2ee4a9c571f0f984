import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { repeatable } from '../api/again.js';
import { Problem } from '../api/problem.js';
import { doStep, type Step } from '../api/report.js';
import type { Action } from '../api/shapes.js';
import { type Attempt, attemptFor } from './attempt.js';

/** Sends a step under a key of its own, kept for every retry of the same step. `onStale`: what was seen has changed. */
export function useStep(reportId: string, onDone: () => void, onStale: () => void = () => undefined) {
  const client = useQueryClient();
  const attempt = useRef<Attempt | null>(null);
  const lookAgain = () =>
    Promise.all(
      ['report', 'actions', 'journal']
        .map((key) => client.invalidateQueries({ queryKey: [key, reportId] }))
        .concat(client.invalidateQueries({ queryKey: ['inbox'] })),
    );
  const mutation = useMutation({
    ...repeatable,
    mutationFn: ({ step, key }: { step: Step; key: string }) => doStep(reportId, step, key),
    onSuccess: () => {
      void lookAgain();
      onDone();
    },
    // a refusal says that the screen is behind: what was seen has changed, or it is no longer the moment
    onError: (error) => {
      if (!(error instanceof Problem) || error.status !== 409) return;
      void lookAgain();
      if (error.code === 'stale') onStale();
    },
  });
  return {
    send(action: Action, payload: Record<string, unknown>) {
      const step: Step = { type: action.type, payload, ...(action.target ? { target: action.target } : {}), ...(action.seen ? { seen: action.seen } : {}) };
      attempt.current = attemptFor(attempt.current, step, () => crypto.randomUUID());
      mutation.mutate({ step, key: attempt.current.key });
    },
    busy: mutation.isPending,
    error: mutation.error,
  };
}
