import type { Report, WaitedFor } from '../api/shapes.js';
import { Due } from '../ui/Due.js';
import { useWords } from '../words/useWords.js';
import { missingFirst } from './missing.js';
import { useTurnWords } from './useTurnWords.js';
import css from './Walk.module.css';

/** So many steps are told at once. */
const told = 5;

/** What is still missing, and whose turn it is. */
export function WaitsFor({ report }: { report: Report }) {
  const { t } = useWords();
  const { isMissing, steps } = missingFirst(report);
  const left = steps.length - told + report.more;
  if (steps.length === 0) return null;
  return (
    <div className={css.waits}>
      <strong>{t(isMissing ? 'report.stillMissing' : 'report.waitsFor')}</strong>{' '}
      <ul>
        {steps.slice(0, told).map((step) => (
          <li key={`${step.event} ${step.target} ${step.urgency}`}>
            <Step step={step} report={report} />
          </li>
        ))}
        {left > 0 ? <li>{t('report.andMore', { count: left })}</li> : null}
      </ul>
    </div>
  );
}

function Step({ step, report }: { step: WaitedFor; report: Report }) {
  const { t, name, language } = useWords();
  const turnWords = useTurnWords(report.divisions);
  const { event, target, count, dueAt, urgency } = step;
  // those after the second have been told because it is late
  const who = [...new Set(step.who.map(turnWords))].slice(0, 2).join(` ${t('work.or')} `);
  const words = t(`waits.${event}`, { defaultValue: name('event', event) });
  const action = words.charAt(0).toLocaleLowerCase(language) + words.slice(1);
  const doing = t(`turn.${event}`, { defaultValue: t('turn.any', { who, action }), who });
  const section = report.sections.find(({ number }) => number === target);
  const part = section ?? (count > 1 ? undefined : report.deliveries.find(({ id }) => id === target));
  return (
    <>
      {part === undefined || ('name' in part && who.startsWith(part.name.replace(/ \(.*\)$/, '')))
        ? null
        : `${'number' in part ? t('report.part', { number: part.number }) : part.name} – `}
      {doing}
      {count > 1 ? ` (${count})` : ''}
      {dueAt === null ? null : (
        <>
          , <Due at={dueAt} urgency={urgency === 'near' ? null : urgency} />
        </>
      )}
    </>
  );
}
