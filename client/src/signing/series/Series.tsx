import { type Ref, useRef, useState } from 'react';
import { Icon } from '../../ui/Icon.js';
import { useWords } from '../../words/useWords.js';
import css from './Series.module.css';
import { type Asked, SeriesDialog } from './SeriesDialog.js';
import { tally } from './series.js';
import { useSeries } from './useSeries.js';

interface Props {
  /** what is to be begun; null: nothing */
  asked: Asked | null;
  /** it was begun, or thought better of */
  onAnswered: () => void;
}

/** A series that is asked for, or under way: its dialog, or in the corner of the page how far it is. */
export function Series({ asked, onAnswered }: Props) {
  const series = useSeries();
  const [isOpen, setOpen] = useState(false);
  const corner = useRef<HTMLButtonElement>(null);
  const { run } = series;
  if (asked === null && (run === null || !isOpen)) return run === null ? null : <Corner ref={corner} series={series} onOpen={() => setOpen(true)} />;
  return (
    <SeriesDialog
      asked={asked}
      series={series}
      corner={corner}
      onBegun={() => {
        setOpen(true);
        onAnswered();
      }}
      onClose={() => {
        setOpen(false);
        if (asked === null) series.putAway();
        else onAnswered();
      }}
    />
  );
}

/** How far it is, and the way back to it. */
function Corner({ ref, series: { run }, onOpen }: { ref: Ref<HTMLButtonElement>; series: ReturnType<typeof useSeries>; onOpen: () => void }) {
  const { t, name } = useWords();
  if (run === null) return null;
  const { done, refused, failed } = tally(run.lines);
  const ended = done + refused + failed;
  return (
    <button ref={ref} type="button" className={css.corner} onClick={onOpen}>
      <Icon name={run.busy ? 'clock' : refused + failed > 0 ? 'warn' : 'check'} size={18} />
      {t(run.busy ? 'series.corner' : 'series.cornerOver', { event: name('event', run.type), done: run.busy ? ended : done, of: run.lines.length })}
    </button>
  );
}
