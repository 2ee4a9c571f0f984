import { useLocation } from '@tanstack/react-router';
import { useSeries } from '../signing/series/useSeries.js';
import { lazyPart } from '../ui/lazyPart.js';

const Series = lazyPart(async () => (await import('../signing/series/Series.js')).Series, { floats: true });

/** The desks that show their series themselves. */
const desks = ['/sign', '/review', '/issue', '/dispatch'];

/** A series that was left goes on: how far it is, and the way back to it, on every other screen. */
export function SeriesElsewhere() {
  const { run } = useSeries();
  const isAtDesk = useLocation({ select: ({ pathname }) => desks.includes(pathname) });
  if (run === null || isAtDesk) return null;
  return <Series asked={null} onAnswered={() => undefined} />;
}
