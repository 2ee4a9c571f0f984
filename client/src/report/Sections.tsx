import { Link } from '@tanstack/react-router';
import type { Report, Section } from '../api/shapes.js';
import { Due } from '../ui/Due.js';
import { StateMark } from '../ui/StateMark.js';
import { dayWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './Report.module.css';

/** Every section, whose it is and how far it has come. */
export function Sections({ report }: { report: Report }) {
  const { t } = useWords();
  return (
    <section className="stack" aria-labelledby="sections">
      <h2 id="sections">{t('report.sections')}</h2>
      <div className="sheet">
        <table className={css.table}>
          <thead className="named">
            <tr>
              <th scope="col">{t('report.heading')}</th>
              <th scope="col">{t('report.division')}</th>
              <th scope="col">{t('report.state')}</th>
              <th scope="col">{t('report.round')}</th>
            </tr>
          </thead>
          <tbody>
            {report.sections.map((section) => (
              <Row key={section.number} id={report.id} section={section} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ id, section }: { id: string; section: Section }) {
  const { t, language } = useWords();
  const timeAskedWords = ({ reason, dueAt }: NonNullable<Section['timeAsked']>): string =>
    dueAt === null ? t('report.timeAsked', { reason }) : t('report.timeAskedUntil', { reason, when: dayWords(dueAt, language) });
  const depth = Math.min(section.number.split('.').length, 3);
  return (
    <tr>
      <td className={css.wide}>
        <div className={css[`deep${depth}`]}>
          <Link to="/reports/$id/sections/$number" params={{ id, number: section.number }} title={t('report.read', { number: section.number })}>
            {section.number}. {section.heading}
          </Link>
          {section.headingTail ? <span className="soft"> {section.headingTail}</span> : null}
        </div>
      </td>
      <td className={css.tight} title={section.divisionName ?? section.division}>
        {section.division}
      </td>
      <td className={css.tight}>
        <StateMark group="sectionState" state={section.state} />
        {section.awaited && section.dueAt !== null ? (
          <div className="small">
            <Due at={section.dueAt} urgency={section.urgency} />
          </div>
        ) : null}
        {section.timeAsked ? <div className="small">{timeAskedWords(section.timeAsked)}</div> : null}
      </td>
      <td className="numbers" data-label={t('report.round')}>
        {section.round}
      </td>
    </tr>
  );
}
