import { Notice } from '../../ui/Notice.js';
import { useWords } from '../../words/useWords.js';
import css from './Series.module.css';
import { type Line, tally } from './series.js';

const counted = { done: 'series.countDone', refused: 'series.countRefused', failed: 'series.countFailed' } as const;

/** How many have their result; at the end, how many ended how. */
export function HowFar({ lines, busy }: { lines: readonly Line[]; busy: boolean }) {
  const { t } = useWords();
  const counts = tally(lines);
  const ended = counts.done + counts.refused + counts.failed;
  const of = lines.length;
  const sums = (['done', 'refused', 'failed'] as const).filter((state) => counts[state] > 0).map((state) => t(counted[state], { count: counts[state] }));
  return (
    <>
      <div className={css.track} role="progressbar" aria-label={t('series.progress')} aria-valuemin={0} aria-valuemax={of} aria-valuenow={ended}>
        {(['done', 'refused', 'failed'] as const).map((state) => (
          <span key={state} data-state={state} style={{ width: `${(counts[state] / of) * 100}%` }} />
        ))}
      </div>
      <div role="status">
        {busy ? (
          t('series.running', { done: ended, of })
        ) : (
          <Notice tone={counts.refused > 0 ? 'bad' : counts.failed > 0 ? 'warn' : 'good'}>{sums.join(' · ')}</Notice>
        )}
      </div>
    </>
  );
}
