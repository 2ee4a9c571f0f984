/** The middle value; of an even count the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return (
    (percentile(values, 0.5) +
      percentile(
        [...values].map((value) => -value),
        0.5,
      ) *
        -1) /
    2
  );
}

/** The smallest value that at least this share (0–1) of all reach or stay under. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new Error('Nothing was measured');
  return found;
}

/** What one pair measured: ours beside the floor, taken one right after the other. */
export interface Pair {
  floor: number;
  ours: number;
}

/** One pair; which half comes first changes from pair to pair, so that coming second is nobody's gain. */
export async function inTurns(n: number, { floor, ours }: Record<keyof Pair, () => Promise<number>>): Promise<Pair> {
  if (n % 2 === 0) {
    const first = await floor();
    return { floor: first, ours: await ours() };
  }
  const first = await ours();
  return { floor: await floor(), ours: first };
}

/** The middle of the pairs' ratios, with the quarter and three-quarter marks: whatever disturbs the machine disturbs both sides of a pair. */
export function ratiosOf(pairs: readonly Pair[]): { middle: number; low: number; high: number } {
  const ratios = pairs.map(({ floor, ours }) => ours / floor);
  return { middle: median(ratios), low: percentile(ratios, 0.25), high: percentile(ratios, 0.75) };
}

export const whole = (value: number): string => Math.round(value).toLocaleString('en');
export const perSecond = (count: number, ms: number): number => (count / ms) * 1_000;

/** ms that this work takes */
export async function timed(work: () => void | Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
