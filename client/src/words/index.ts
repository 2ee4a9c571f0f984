import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import vi from './vi.json';

export type Language = 'vi' | 'en';
const key = 'trinh-ky.language';

/** The language of the page: as chosen before, else Vietnamese. */
export const keptLanguage = (): Language => (localStorage.getItem(key) === 'en' ? 'en' : 'vi');

/** Readies the words; a screen can be drawn once it resolves. */
export async function readyWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { vi: { translation: vi }, en: { translation: en } },
    lng: keptLanguage(),
    fallbackLng: 'vi',
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = keptLanguage();
}

/** Changes the page's language, and with it the one in which the server answers. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(key, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
