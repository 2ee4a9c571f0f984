import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Report } from '../api/shapes.js';
import { StateMark } from '../ui/StateMark.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';

/** What document this is, where it stands, and the way to everything else about it. */
export function DocumentHead({ report, children }: { report: Report; children?: ReactNode }) {
  const { t, name } = useWords();
  const lead = report.divisions.find(({ symbol }) => symbol === report.leadDivision)?.name ?? report.leadDivision;
  return (
    <header className={css.head}>
      <div className="row apart">
        <span className="small soft">
          {name('documentType', report.documentType)}
          {report.codeNumber === null ? null : (
            <>
              {' '}
              · <span className="code">{report.codeNumber}</span>
            </>
          )}
        </span>
        <StateMark group="state" state={report.state} />
      </div>
      <h2 className="breaks">{report.subject}</h2>
      <div className={css.meta}>
        <span>{lead}</span>
        <span>
          {t('report.drafter')}: {report.drafter.name}
        </span>
        {children}
        <Link to="/reports/$id" params={{ id: report.id }}>
          {t('queue.whole')}
        </Link>
      </div>
    </header>
  );
}
