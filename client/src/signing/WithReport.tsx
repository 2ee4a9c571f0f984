import type { ReactNode } from 'react';
import { useVersions } from '../api/changes.js';
import { Problem } from '../api/problem.js';
import { useActions, useReport } from '../api/report.js';
import type { Action, Report } from '../api/shapes.js';
import { useWatch } from '../live/LiveProvider.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';

export interface Given {
  report: Report;
  /** not there yet: undefined */
  actions: readonly Action[] | undefined;
  /** the version I looked at last, and the newest, by the seq of their submissions */
  looked: number | null;
  last: number | null;
}

/** A document as it stands now, followed live, with what I can do in it; until it is there, or where it is not, says so. */
export function WithReport({ id, children }: { id: string; children: (given: Given) => ReactNode }) {
  const { t } = useWords();
  const found = useReport(id);
  const report = found.data;
  const actions = useActions(id, report?.seq);
  const versions = useVersions(id, report?.seq);
  useWatch(report === undefined ? [] : [report]);
  if (found.error instanceof Problem && found.error.status === 404)
    return (
      <div className="sheet">
        <Empty title={t('report.missing')} hint={t('report.missingHint')} />
      </div>
    );
  // which part is read first depends on whether it was submitted: nothing is shown only to be changed for another
  if (report === undefined || (versions.isPending && versions.error === null))
    return found.error === null ? (
      <div className="sheet">
        <Waiting lines={6} />
      </div>
    ) : (
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
    );
  return (
    <>
      {children({ report, actions: actions.data, looked: versions.data?.looked ?? null, last: versions.data?.versions.at(-1)?.seq ?? null })}
      {actions.error === null ? null : <ProblemNotice error={actions.error} onRetry={() => void actions.refetch()} />}
    </>
  );
}
