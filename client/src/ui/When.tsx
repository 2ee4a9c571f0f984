import { momentWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { useNow } from './useNow.js';

/** A moment on Vietnam's clock. */
export function When({ at }: { at: string }) {
  const { language } = useWords();
  return (
    <time className="numbers" dateTime={at}>
      {momentWords(at, language, useNow())}
    </time>
  );
}
