import { Link } from '@tanstack/react-router';
import { useMe } from '../api/session.js';
import type { Report } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../words/useWords.js';
import css from './Report.module.css';

/** The way to a document that replaces or corrects this one, for whoever drafts. */
export function Successor({ report }: { report: Report }) {
  const { t } = useWords();
  const drafts = useMe().data?.desks.includes('drafting') ?? false;
  if (!report.mayHaveSuccessor || !drafts) return null;
  return (
    <p className={css.successor}>
      {(['replaces', 'corrects'] as const).map((as) => (
        <Link key={as} to="/new" search={{ former: report.id, as }}>
          <Icon name="plus" size={14} /> {t(`report.successor.${as}`)}
        </Link>
      ))}
    </p>
  );
}
