import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';
import { DatePicker } from '@mantine/dates';
import { useEffect, useRef } from 'react';
import { dayInWords, monthInWords, todayOf } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './DateField.module.css';

interface Props {
  /** `YYYY-MM-DD`; empty: none is picked */
  value: string;
  /** the first day that can be picked; null: any */
  min: string | null;
  onPick: (day: string) => void;
}

/** A month at a time, in the reader’s language; weeks begin on Monday. Arrow keys go from day to day. */
export function DateFieldCalendar({ value, min, onPick }: Props) {
  const { t, language } = useWords();
  const today = todayOf(new Date());
  const start = value === '' ? today : value;
  const whole = useRef<HTMLDivElement>(null);
  // it comes late where it had to be fetched: the day that is meant is under the fingers all the same
  useEffect(() => whole.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  return (
    <div ref={whole}>
      <DatePicker
        value={value === '' ? null : value}
        defaultDate={start}
        onChange={(day) => {
          if (day !== null) onPick(day);
        }}
        {...(min === null ? {} : { minDate: min })}
        locale={language}
        firstDayOfWeek={1}
        monthLabelFormat={(month) => monthInWords(month, language)}
        getDayAriaLabel={(day) => dayInWords(day, language)}
        getDayProps={(day) => ({
          'aria-pressed': day === value,
          ...(day === today ? { 'aria-current': 'date' as const } : {}),
          ...(day === start ? { 'data-autofocus': true } : {}),
        })}
        classNames={{ day: css.day ?? '', calendarHeaderLevel: css.month ?? '' }}
        ariaLabels={{
          previousMonth: t('form.previousMonth'),
          nextMonth: t('form.nextMonth'),
          previousYear: t('form.previousYear'),
          nextYear: t('form.nextYear'),
          previousDecade: t('form.previousDecade'),
          nextDecade: t('form.nextDecade'),
        }}
      />
    </div>
  );
}
