import { dayWords, distance } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { useNow } from './useNow.js';

/** A deadline: how far it is, in words, and the day itself on asking. */
export function Due({ at }: { at: string | null }) {
  const { t, language } = useWords();
  const now = useNow();
  if (at === null) return null;
  const { late, words } = distance(at, language, now);
  return (
    <time
      dateTime={at}
      title={dayWords(at, language)}
      style={{ color: late ? 'var(--bad)' : 'var(--soft)', fontWeight: late ? 600 : 400, whiteSpace: 'nowrap' }}
    >
      {t(late ? 'due.late' : 'due.in', { when: words })}
    </time>
  );
}
