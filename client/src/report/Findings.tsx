import { Button } from '@mantine/core';
import { useState } from 'react';
import { useChecks } from '../api/report.js';
import type { Finding, Report } from '../api/shapes.js';
import { ProblemNotice } from '../ui/Notice.js';
import { StateMark } from '../ui/StateMark.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import css from './Report.module.css';

/** What the office's checks found, and what was let pass with a reason; while the text is being written, what they would find now. */
export function Findings({ report }: { report: Report }) {
  const { t } = useWords();
  if (report.findings.length === 0 && !report.isDraft) return null;
  return (
    <section className="stack" aria-labelledby="findings">
      <h2 id="findings">{t('report.findings')}</h2>
      {report.isDraft ? <Now report={report} /> : <List findings={report.findings} />}
    </section>
  );
}

/** Asked for by the writer, not at every keystroke. */
function Now({ report }: { report: Report }) {
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  const found = useChecks(report.id, isAsked);
  const check = () => (isAsked ? void found.refetch() : setAsked(true));
  return (
    <>
      <div className="row">
        <Button variant="default" size="sm" onClick={check} loading={found.isFetching}>
          {t(isAsked ? 'report.checkAgain' : 'report.checkNow')}
        </Button>
        <span className="small soft">{t('report.checkHint')}</span>
      </div>
      {found.error === null ? null : <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {isAsked && found.data === undefined && found.error === null ? <Waiting lines={3} /> : null}
      {found.data === undefined ? null : found.data.length === 0 ? <p role="status">{t('report.nothingFound')}</p> : <List findings={found.data} />}
    </>
  );
}

const List = ({ findings }: { findings: readonly Finding[] }) => (
  <ul className={`sheet ${css.list}`}>
    {findings.map((finding) => (
      <li key={finding.id}>
        <Found finding={finding} />
      </li>
    ))}
  </ul>
);

function Found({ finding }: { finding: Finding }) {
  const { t } = useWords();
  const overridden = finding.overridden ?? null;
  return (
    <>
      <div className="row">
        <StateMark group="severity" state={finding.severity} {...(overridden === null ? {} : { look: 'overridden' })} />
        <span className="small soft">{finding.place.words}</span>
      </div>
      <div className="breaks">{finding.message}</div>
      <Fix finding={finding} />
      <div className="small soft">{finding.why}</div>
      {overridden === null ? null : <div className={`small ${css.words}`}>{t('report.overridden', { reason: overridden.reason })}</div>}
    </>
  );
}

function Fix({ finding }: { finding: Finding }) {
  const { t } = useWords();
  const [first, ...others] = finding.fix ?? [];
  if (first === undefined) return null;
  const text = first.text === ' ' ? t('report.aSpace') : `“${first.text}”`;
  const what = first.text === '' ? t('report.fixRemove') : t(first.length === 0 ? 'report.fixInsert' : 'report.fixReplace', { text });
  return (
    <div className="small">
      {what}
      {others.length === 0 ? null : ` ${t('report.fixPlaces', { n: others.length + 1 })}`}
    </div>
  );
}
