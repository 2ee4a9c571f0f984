import { ActionIcon, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Icon } from '../ui/Icon.js';
import { type Language, speak } from '../words/index.js';
import { useWords } from '../words/useWords.js';
import css from './Switches.module.css';

const languages: { value: Language; short: string; name: string }[] = [
  { value: 'vi', short: 'VI', name: 'Tiếng Việt' },
  { value: 'en', short: 'EN', name: 'English' },
];

/** Vietnamese or English; what the server says is asked for again in the new language. */
export function LanguageSwitch() {
  const { t, language } = useWords();
  const client = useQueryClient();
  const choose = async (value: Language) => {
    await speak(value);
    void client.invalidateQueries();
  };
  return (
    <fieldset className={css.choice} aria-label={t('app.language')} style={{ margin: 0, padding: 0 }}>
      {languages.map(({ value, short, name }) => (
        <button
          key={value}
          type="button"
          lang={value}
          title={name}
          aria-label={`${short} – ${name}`}
          aria-pressed={value === language}
          onClick={() => void choose(value)}
        >
          {short}
        </button>
      ))}
    </fieldset>
  );
}

const turn = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const signs = { auto: 'half', light: 'sun', dark: 'moon' } as const;

/** As the device, light, dark. */
export function SchemeSwitch() {
  const { t } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const words = `${t('app.scheme')}: ${t(`app.${colorScheme}`)}`;
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words} title={words} onClick={() => setColorScheme(turn[colorScheme])}>
      <Icon name={signs[colorScheme]} />
    </ActionIcon>
  );
}
