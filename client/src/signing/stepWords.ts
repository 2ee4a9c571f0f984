import type { useWords } from '../words/useWords.js';

type Part = string | null | undefined;
type Words = Pick<ReturnType<typeof useWords>, 't' | 'name'>;

/** What waits to be done, with the sections it is to be done to. */
export function waitWords(type: string, parts: readonly Part[], { t, name }: Words): string {
  const sections = parts.filter((part) => typeof part === 'string');
  return type === 'APPROVE' && sections.length > 0 ? t('queue.approve', { sections: sections.join(', ') }) : name('event', type);
}

/** What the button of a step says: which section it approves; of several parts, how many. */
export function stepWords(type: string, parts: readonly Part[], words: Words): string {
  const { t, name } = words;
  return parts.length > 1 ? t('actions.count', { event: name('event', type), count: parts.length }) : waitWords(type, parts, words);
}
