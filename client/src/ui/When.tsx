import { momentWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { useNow } from './useNow.js';

/** No moment of a document is of this day. */
const longAgo = new Date(0);

/** A moment on Vietnam's clock; `full`: with its day even where that is today, as a record has it. */
export function When({ at, full = false }: { at: string; full?: boolean }) {
  const { language } = useWords();
  const now = useNow();
  return (
    <time className="numbers" dateTime={at}>
      {momentWords(at, language, full ? longAgo : now)}
    </time>
  );
}
