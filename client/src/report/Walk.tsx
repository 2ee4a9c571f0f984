import type { Entry, Report } from '../api/shapes.js';
import { Icon, type IconName } from '../ui/Icon.js';
import { Notice } from '../ui/Notice.js';
import { dayWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { ReturnedParts } from './ReturnedNotice.js';
import { WaitsFor } from './WaitsFor.js';
import css from './Walk.module.css';
import { isEnd, isOver, type WalkStep, walkOf } from './walk.js';

/** Where the document stands on its whole walk. */
export function Walk({ report, journal }: { report: Report; journal: readonly Entry[] }) {
  const { t, name, language } = useWords();
  const steps = walkOf(
    report.state,
    journal.map((entry) => entry.state),
  );
  const ended = isEnd(report.state);
  const within = report.step === report.state ? '' : name('step', report.step);
  return (
    <section className={css.room} aria-label={t('report.walk')}>
      <ol className={css.walk}>
        {steps.map((step, index) => (
          <Step key={step.state} step={step} n={index + 1} />
        ))}
      </ol>
      <p className={css.brief} aria-hidden="true">
        {ended ? null : `${t('report.position', { n: steps.findIndex((step) => step.at === 'present') + 1, of: steps.length })}: `}
        {name('state', report.state)}
      </p>
      <p className={`soft small ${css.hint}`}>
        {within === '' || within === report.step ? null : <strong>{within}. </strong>}
        {name('hint', report.state)}
      </p>
      {isOver(report.state) ? null : <WaitsFor report={report} />}
      {ended ? null : <ReturnedParts report={report} />}
      {report.suspended ? (
        <Notice tone="warn">{t('report.suspended', { when: dayWords(report.suspended.at, language), reason: report.suspended.reason })}</Notice>
      ) : null}
      {report.renderFailure ? <Notice tone="bad">{report.renderFailure}</Notice> : null}
    </section>
  );
}

function Step({ step, n }: { step: WalkStep; n: number }) {
  const { t, name } = useWords();
  const ended = step.at === 'present' && isEnd(step.state);
  const done = step.at === 'present' && step.state === 'completed';
  const icon: IconName | null = step.at === 'past' || done ? 'check' : ended ? 'stop' : null;
  const status = { past: t('report.stepPast'), present: t('report.stepPresent'), future: t('report.stepFuture'), skipped: t('report.stepSkipped') }[step.at];
  return (
    <li
      className={`${css.step} ${css[step.at]} ${ended ? css.ended : ''} ${done ? css.done : ''}`}
      {...(step.at === 'present' ? { 'aria-current': 'step' } : {})}
    >
      <span className={css.dot} aria-hidden="true">
        {icon === null ? <span>{n}</span> : <Icon name={icon} size={14} />}
      </span>
      <span className={css.word}>
        {name('state', step.state)}
        <span className="heard">, {status}</span>
      </span>
    </li>
  );
}
