import { Link } from '@tanstack/react-router';
import type { Entry, Report } from '../api/shapes.js';
import css from '../report/Report.module.css';
import { Icon } from '../ui/Icon.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import { SlipFiles } from './SlipFiles.js';

/** The way to the submission slip, with what the drafter proposes; nothing before the first submission for review. */
export function SlipCard({ report, journal }: { report: Report; journal: readonly Entry[] }) {
  const { t } = useWords();
  const submissions = journal.filter(({ event }) => event.type === 'SUBMIT_FOR_REVIEW');
  const last = submissions.at(-1);
  if (last === undefined) return null;
  const { opinion } = last.event;
  return (
    <section className="stack" aria-labelledby="slip">
      <h2 id="slip">{t('slip.title')}</h2>
      <div className="sheet pad stack">
        <div className="small soft">
          {t('slip.round', { n: submissions.length })} · {last.by.name ?? last.by.person} · <When at={last.at} full />
        </div>
        <p className={css.words}>{typeof opinion === 'string' && opinion !== '' ? opinion : t('slip.usual')}</p>
        <div className={css.files}>
          <Link to="/reports/$id/slip" params={{ id: report.id }} className={css.file}>
            <Icon name="doc" size={16} /> {t('slip.read')}
          </Link>
          <Link to="/reports/$id/changes" params={{ id: report.id }} className={css.file}>
            <Icon name="doc" size={16} /> {t('changes.read')}
          </Link>
          <SlipFiles report={report} />
        </div>
      </div>
    </section>
  );
}
