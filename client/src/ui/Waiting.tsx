import { Skeleton } from '@mantine/core';
import { useWords } from '../words/useWords.js';

/** Lines that are on their way. */
export function Waiting({ lines }: { lines: number }) {
  const { t } = useWords();
  return (
    <div className="stack pad" role="status" aria-label={t('app.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines that stand for others are all alike
        <div key={line} className="stack">
          <Skeleton height={14} width={`${80 - ((line * 17) % 40)}%`} radius="sm" />
          <Skeleton height={10} width={`${50 - ((line * 11) % 20)}%`} radius="sm" />
        </div>
      ))}
    </div>
  );
}
