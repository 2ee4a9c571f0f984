import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useStep } from '../actions/useStep.js';
import { useIssuePreview } from '../api/images.js';
import { isUnsure, mayPass, Problem } from '../api/problem.js';
import type { Action, Report } from '../api/shapes.js';
import { fieldsOf } from '../form/schema.js';
import { begin } from '../form/values.js';
import { DateField } from '../ui/DateField.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './Issuing.module.css';

/** The number that comes next, the day, and how the foot of the page will look; and the button that gives the number. */
export function IssueForm({ report, action, onDone }: { report: Report; action: Action; onDone: () => void }) {
  const { t, name } = useWords();
  const preview = useIssuePreview(report.id, report.seq, true);
  const [offered] = useState(() => begin(fieldsOf(action.payload)));
  const [date, setDate] = useState(typeof offered['date'] === 'string' ? offered['date'] : '');
  const step = useStep(report.id, onDone);
  const problem = step.error instanceof Problem ? step.error : null;
  const number = preview.data?.number ?? null;
  const atDate = problem?.fields.find(({ path }) => path === 'date')?.message;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // the number shown is the number given: where somebody was quicker, the server says so
    step.send(action, { date, ...(number === null ? {} : { number }) });
  };
  return (
    <div className={`sheet pad ${css.next}`}>
      <form className={`unprinted ${css.form}`} onSubmit={submit} noValidate>
        <div>
          <div className="small soft">{t('issuing.next')}</div>
          <output className={css.number}>{preview.data?.codeNumber ?? '…'}</output>
        </div>
        <DateField label={t('field.date')} size="md" withAsterisk value={date} error={date === '' ? t('form.required') : atDate} onChange={setDate} />
        {step.error === null || atDate !== undefined ? null : <ProblemNotice error={step.error} onRetry={() => void preview.refetch()} />}
        {isUnsure(step.error) ? <Notice tone="warn">{t('actions.notSure')}</Notice> : null}
        <Button type="submit" size="md" loading={step.busy} disabled={date === ''}>
          {mayPass(step.error) ? t('app.again') : name('event', 'ISSUE')}
        </Button>
        <p className="small soft">{t('issuing.forGood')}</p>
      </form>
      <Foot report={report} preview={preview.data ?? null} error={preview.error} />
    </div>
  );
}

/** The signature block as it will be printed, images in their real size. */
function Foot({ report, preview, error }: { report: Report; preview: ReturnType<typeof useIssuePreview>['data'] | null; error: unknown }) {
  const { t } = useWords();
  if (!preview) return error === null ? null : <ProblemNotice error={error} />;
  const { titles, foot, seal, signature } = preview;
  const { width, height, covered } = foot.signature;
  const written = signature === null ? width : Math.min(signature.width, width);
  return (
    <figure style={{ margin: 0 }} className={css.form}>
      <figcaption className="small soft">{t('issuing.foot')}</figcaption>
      <div className={css.foot} lang="vi">
        {titles.map((line) => (
          <strong key={line} style={{ display: 'block' }}>
            {line}
          </strong>
        ))}
        <div className={css.room} style={{ height: `${foot.signatureRoom}mm` }}>
          {signature === null ? null : (
            <img src={signature.src} alt={t('images.signature')} style={{ width: `${signature.width}mm`, maxWidth: `${width}mm`, maxHeight: `${height}mm` }} />
          )}
          {seal === null ? null : (
            <img
              className={css.seal}
              src={seal.src}
              alt={t('images.seal')}
              style={{ width: `${seal.width}mm`, right: `calc(50% + ${written * (0.5 - covered)}mm)` }}
            />
          )}
        </div>
        <strong>{report.signer.name}</strong>
      </div>
      <p className="small soft">
        {signature === null ? t('issuing.noSignature') : t('issuing.withSignature')} {seal === null ? t('issuing.noSeal') : t('issuing.withSeal')}
      </p>
    </figure>
  );
}
