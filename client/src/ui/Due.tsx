import type { Urgency } from '../api/shapes.js';
import { dayWords, distance } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './Due.module.css';
import { Icon } from './Icon.js';
import { useNow } from './useNow.js';

/** A deadline: how far it is, in words, the day itself on asking, and what those it is for have been told of it. */
export function Due({ at, urgency }: { at: string | null; urgency?: Urgency }) {
  const { t, language } = useWords();
  const now = useNow();
  if (at === null) return null;
  const { late, words } = distance(at, language, now);
  return (
    <>
      <time dateTime={at} title={dayWords(at, language)} className={late ? css.late : css.ahead}>
        {t(late ? 'due.late' : 'due.in', { when: words })}
      </time>
      {urgency ? (
        <span className={css[urgency]}>
          <Icon name={urgency === 'overdue' ? 'warn' : 'clock'} size={15} />
          {urgency === 'overdue' ? t('due.overdue') : t('due.near')}
        </span>
      ) : null}
    </>
  );
}
