import { useTranslation } from 'react-i18next';
import type { Language } from './index.js';

/** The words of a key, with `{{name}}` filled in. */
export type Say = (key: string, values?: Record<string, unknown>) => string;

/** Words of the present language. */
export function useWords() {
  const { t: words, i18n } = useTranslation();
  const t: Say = (key, values) => words(key, { ...values });
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  /** The word for a name that the server gave; one that is newer than this page is shown as it came, readably. */
  const name = (group: string, of: string): string => t(`${group}.${of}`, { defaultValue: readable(of) });
  return { t, name, language };
}

/** `SOME_EVENT` and `someState` as words. */
const readable = (name: string): string => (/^[A-Z_]+$/.test(name) ? name.toLowerCase().replaceAll('_', ' ') : name);
