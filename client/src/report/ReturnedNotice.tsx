import { Link } from '@tanstack/react-router';
import type { Report, Returned } from '../api/shapes.js';
import { Notice } from '../ui/Notice.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './ReturnedNotice.module.css';
import { returnedWords } from './returned.js';

/** Why a text is here again, for who is to do it again. */
export function ReturnedNotice({ returned }: { returned: Returned }) {
  return (
    <Notice tone="warn">
      <Words returned={returned} />
    </Notice>
  );
}

/** Everything of a report that was sent back and is not sent on yet. */
export function ReturnedParts({ report }: { report: Report }) {
  const { t } = useWords();
  const parts = report.sections.filter(({ returned }) => returned);
  if (!report.returned && parts.length === 0) return null;
  return (
    <div className={css.parts}>
      <Notice tone="warn">
        {report.returned ? <Words returned={report.returned} /> : null}
        {parts.map(({ number, returned }) =>
          returned ? (
            <div key={number}>
              <Link to="/reports/$id/sections/$number" params={{ id: report.id, number }}>
                {t('text.title', { number })}
              </Link>
              : <Words returned={returned} />
            </div>
          ) : null,
        )}
      </Notice>
    </div>
  );
}

function Words({ returned }: { returned: Returned }) {
  const { t } = useWords();
  return (
    <span>
      <span className={css.words}>{returnedWords(returned, t)}</span>{' '}
      <span className="soft small">
        <When at={returned.at} />
      </span>
    </span>
  );
}
