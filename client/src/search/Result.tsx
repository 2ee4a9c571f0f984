import { Link } from '@tanstack/react-router';
import type { Found } from '../api/search.js';
import { useMe } from '../api/session.js';
import { StateMark } from '../ui/StateMark.js';
import { dayWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { Marked } from './Marked.js';
import css from './Search.module.css';

/** A document that was found: its name, where it stands, and the place that says what was looked for. */
export function Result({ row }: { row: Found }) {
  const { t, name, language } = useWords();
  const me = useMe().data;
  const lead = [...(me?.divisions ?? []), ...(me?.otherDivisions ?? [])].find(({ symbol }) => symbol === row.leadDivision)?.name ?? row.leadDivision;
  return (
    <Link to="/reports/$id" params={{ id: row.id }} className={css.line ?? ''}>
      <span className="row apart">
        <span className="small soft">
          {name('documentType', row.documentType)} ·{' '}
          {row.codeNumber === null ? (
            t('desk.noNumber')
          ) : (
            <span className="code">
              <Marked text={row.codeNumber} hits={row.numberHits} />
            </span>
          )}
        </span>
        <StateMark group="state" state={row.state} />
      </span>
      <span className={css.subject}>
        <Marked text={row.subject} hits={row.subjectHits} />
      </span>
      {row.excerpt === null ? null : (
        <span className={css.excerpt}>
          <span className={css.place}>
            {row.excerpt.section === null ? name('searchPlace', row.excerpt.of) : t('search.section', { number: row.excerpt.section })}
          </span>{' '}
          <Marked text={row.excerpt.text} hits={row.excerpt.hits} />
        </span>
      )}
      <span className={css.meta}>
        <span>{lead}</span>
        <span className="numbers">{dayWords(row.date, language)}</span>
      </span>
    </Link>
  );
}
