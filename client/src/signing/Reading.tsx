import { Button } from '@mantine/core';
import { useComparison, useLook } from '../api/changes.js';
import type { Report } from '../api/shapes.js';
import { useSlip } from '../api/slip.js';
import { Parts } from '../changes/Parts.js';
import { SlipBody } from '../slip/SlipBody.js';
import { Icon } from '../ui/Icon.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';

/** The submission slip beside the document it goes with. */
export function SlipRead({ report }: { report: Report }) {
  const { t } = useWords();
  const slip = useSlip(report.id, report.seq);
  if (slip.error !== null) return <ProblemNotice error={slip.error} onRetry={() => void slip.refetch()} />;
  if (slip.data === undefined)
    return (
      <div className="sheet">
        <Waiting lines={6} />
      </div>
    );
  const { urgency, replaces, corrects } = slip.data;
  const formers = [
    ...replaces.map(({ codeNumber }) => t('signing.replaces', { number: codeNumber })),
    ...corrects.map(({ codeNumber }) => t('signing.corrects', { number: codeNumber })),
  ];
  return (
    <>
      {urgency === null && formers.length === 0 ? null : (
        <p className="row">
          {urgency === null ? null : (
            <strong className={css.urgent}>
              <Icon name="warn" size={16} /> {urgency}
            </strong>
          )}
          {formers.join('; ')}
        </p>
      )}
      <SlipBody slip={slip.data} />
    </>
  );
}

/** From what I saw last to what waits now; of a document that is new to me there is nothing to compare. */
export function ChangesRead({ report, looked, last }: { report: Report; looked: number | null; last: number | null }) {
  const { t } = useWords();
  const look = useLook(report.id);
  const comparison = useComparison(report.id, report.seq, looked, 'now');
  const mark =
    last === null || looked === last ? null : (
      <Button variant="default" className={css.big ?? ''} loading={look.isPending} onClick={() => look.mutate(last)}>
        {t('changes.look')}
      </Button>
    );
  if (looked === null)
    return (
      <div className="sheet">
        <Empty title={t('signing.firstLook')} hint={t('signing.firstLookHint')}>
          {mark}
        </Empty>
      </div>
    );
  if (comparison.error !== null) return <ProblemNotice error={comparison.error} onRetry={() => void comparison.refetch()} />;
  if (comparison.data === undefined)
    return (
      <div className="sheet">
        <Waiting lines={6} />
      </div>
    );
  return (
    <>
      <Parts comparison={comparison.data} />
      {mark}
    </>
  );
}
