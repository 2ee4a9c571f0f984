import type { Report } from '../api/shapes.js';
import { Notice } from '../ui/Notice.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import { OtherReports } from './OtherReports.js';
import css from './Report.module.css';
import { Successor } from './Successor.js';

/** What became of a document after it was issued: whoever reads it has to know that before anything else. */
export function Fate({ report }: { report: Report }) {
  const { t } = useWords();
  const { recall, replacedBy, correctedBy } = report;
  const formers = (['replaces', 'corrects'] as const).filter((of) => report[of].length > 0);
  return (
    <>
      {formers.map((of) => (
        <p key={of} className="small">
          {t(`report.${of}`)} <OtherReports reports={report[of]} />
        </p>
      ))}
      {replacedBy ? (
        <Notice tone="warn">
          {t('report.replacedBy')} <OtherReports reports={[replacedBy]} />
        </Notice>
      ) : null}
      {correctedBy.length === 0 ? null : (
        <Notice tone="warn">
          {t('report.correctedBy')} <OtherReports reports={correctedBy} />
        </Notice>
      )}
      {recall ? (
        <Notice tone="bad" title={t(report.state === 'recalled' ? 'report.recalled' : 'report.recalling')}>
          <div className={css.words}>{recall.reason}</div>
          <div className="small">
            {recall.by}
            {recall.onBehalfOf ? ` (${t('report.inPlaceOf', { name: recall.onBehalfOf.name })})` : ''} · <When at={recall.at} full />
          </div>
        </Notice>
      ) : null}
      <Successor report={report} />
    </>
  );
}
