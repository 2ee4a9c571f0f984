import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'vi' | 'en';
/** Each language is fetched when it is first spoken. */
const spoken: Record<Language, () => Promise<{ default: object }>> = { vi: () => import('./vi.json'), en: () => import('./en.json') };
const key = 'trinh-ky.language';

/** The language of the page: as chosen before, else Vietnamese. */
export const keptLanguage = (): Language => (localStorage.getItem(key) === 'en' ? 'en' : 'vi');

/** Readies the words; a screen can be drawn once it resolves. */
export async function readyWords(): Promise<void> {
  const lng = keptLanguage();
  await i18next.use(initReactI18next).init({
    resources: { [lng]: { translation: (await spoken[lng]()).default } },
    lng,
    fallbackLng: lng,
    interpolation: { escapeValue: false },
    // types of the office's own are named once they are known
    react: { bindI18nStore: 'added' },
  });
  document.documentElement.lang = keptLanguage();
}

/** Changes the page's language, and with it the one in which the server answers. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) i18next.addResourceBundle(language, 'translation', (await spoken[language]()).default);
  localStorage.setItem(key, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** Names types of document that this page has no words for: an office's own. */
export function nameTypes(language: Language, names: Readonly<Record<string, string>>): void {
  for (const [type, name] of Object.entries(names)) {
    const known = `documentType.${type}`;
    if (!i18next.exists(known, { lng: language })) i18next.addResource(language, 'translation', known, name);
  }
}
