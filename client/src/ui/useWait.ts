import { useEffect, useState } from 'react';
import { waitOf } from '../api/problem.js';

/** How long one has still to wait before asking again, ms, second by second; null where the error says nothing of it. */
export function useWait(error: unknown): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (waitOf(error, 0) === null) return;
    const look = () => {
      const at = Date.now();
      setNow(at);
      if (waitOf(error, at) === 0) clearInterval(timer);
    };
    const timer = setInterval(look, 1_000);
    look();
    return () => clearInterval(timer);
  }, [error]);
  return waitOf(error, now);
}
