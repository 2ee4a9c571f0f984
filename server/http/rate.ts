export interface RateLimit {
  /** requests a second, for as long as one likes */
  perSecond: number;
  /** requests at once after a pause */
  burst: number;
}

/** Keys remembered; who was silent long enough has everything back and needs no memory. */
const most = 50_000;

/** How often each session may ask. `elapsed` is in ms and never runs backwards. */
export function createRateLimiter({ perSecond, burst }: RateLimit, elapsed: () => number) {
  /** when a session that asks no more will have everything back, ms */
  const fullAt = new Map<string, number>();
  const costMs = 1_000 / perSecond;

  function sweep(now: number): void {
    for (const [key, at] of fullAt) if (at <= now) fullAt.delete(key);
  }

  /** Counts a request; answers how long to wait, ms, where there were too many, and then counts nothing. */
  return (key: string): number => {
    const now = elapsed();
    const next = Math.max(now, fullAt.get(key) ?? 0) + costMs;
    const over = next - now - burst * costMs;
    if (over > 0) return over;
    if (fullAt.size >= most && !fullAt.has(key)) sweep(now);
    fullAt.set(key, next);
    return 0;
  };
}
