import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { dayWords } from '../words/dates.js';
import type { Language } from '../words/index.js';
import { useWords } from '../words/useWords.js';
import css from './DateField.module.css';
import { Icon } from './Icon.js';
import { lazyPart } from './lazyPart.js';
import { isDay, type ReadDate, readDay, readMoment, splitMoment } from './readDate.js';
import { useEscape } from './useEscape.js';

// the calendar comes when somebody asks for it
const Calendar = lazyPart(async () => (await import('./DateFieldCalendar.js')).DateFieldCalendar);

interface Props {
  label: string;
  /** `YYYY-MM-DD`, with a time `YYYY-MM-DDTHH:MM`, both on Vietnam’s clock; empty: none; anything else: words that are no date yet, as they were typed */
  value: string;
  onChange: (value: string) => void;
  withTime?: boolean;
  /** the first day that can be picked, `YYYY-MM-DD` */
  min?: string | undefined;
  description?: string | undefined;
  error?: string | undefined;
  withAsterisk?: boolean;
  name?: string;
  size?: 'md';
}

/** A day, or a moment, written in the reader’s form or picked from a calendar. What is no date is said as soon as the field is left. */
export function DateField({ label, value, onChange, withTime = false, min, description, error, ...others }: Props) {
  const { t, language } = useWords();
  const [known, setKnown] = useState(value);
  const [text, setText] = useState(() => shown(value, withTime, language));
  const [isTyping, setIsTyping] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const read = (words: string, settled: boolean): ReadDate => (withTime ? readMoment : readDay)(words, settled);
  // a value from elsewhere is written anew; what is being typed stays as it is
  if (value !== known) {
    setKnown(value);
    if (value !== writtenAs(text, read(text, false))) setText(shown(value, withTime, language));
  }

  const write = (words: string, settled: boolean) => {
    const found = read(words, settled);
    setText(settled && 'value' in found ? shown(found.value, withTime, language) : words);
    const next = writtenAs(words, found);
    if (next !== value) onChange(next);
  };
  const settle = () => {
    setIsTyping(false);
    write(text, true);
  };
  const close = () => {
    setIsOpen(false);
    opener.current?.focus();
  };
  // the calendar, not the dialog it stands in
  useEscape(isOpen, close);
  const pick = (day: string) => {
    const words = dayWords(day, language);
    const { time } = splitMoment(text);
    write(withTime && time !== '' ? `${time} ${words}` : words, true);
    close();
  };

  const found = read(text, true);
  const fault = isTyping || text.trim() === '' || 'value' in found ? undefined : t(`form.${found.fault.word}`, { day: found.fault.day });
  const picked = readDay(withTime ? splitMoment(text).day : text);
  return (
    <TextInput
      {...others}
      label={label}
      description={description}
      error={fault ?? error}
      placeholder={t(withTime ? 'form.momentForm' : 'form.dayForm')}
      autoComplete="off"
      inputMode={withTime ? 'text' : 'numeric'}
      value={text}
      onChange={(event) => {
        setIsTyping(true);
        write(event.currentTarget.value, false);
      }}
      onBlur={settle}
      // Enter may send the form: it goes with what was meant
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
      rightSection={
        <Popover
          opened={isOpen}
          onChange={close}
          position="bottom-end"
          trapFocus
          closeOnEscape={false}
          // hidden while its field is scrolled out of sight, it would lose the caret
          hideDetached={false}
          shadow="md"
          transitionProps={{ duration: 0 }}
        >
          <Popover.Target>
            <ActionIcon
              ref={opener}
              variant="subtle"
              color="gray"
              aria-label={t('form.calendar', { label })}
              title={t('form.calendar', { label })}
              onClick={() => setIsOpen((was) => !was)}
            >
              <Icon name="calendar" size={18} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown p="xs" className={css.calendar ?? ''}>
            <Calendar value={'value' in picked ? picked.value : ''} onPick={pick} min={min !== undefined && isDay(min) ? min : null} />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

const writtenAs = (words: string, read: ReadDate): string => ('value' in read ? read.value : words.trim());

/** A value as it is written: `24/11/2026`, `17:00 24/11/2026`; words that are no date stay words. */
function shown(value: string, withTime: boolean, language: Language): string {
  const read = withTime ? readMoment(value) : readDay(value);
  if ('fault' in read) return value;
  const day = dayWords(read.value.slice(0, 10), language);
  return withTime ? `${read.value.slice(11)} ${day}` : day;
}
