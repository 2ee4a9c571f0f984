/** How long what was read may be used again, ms: several servers share one store. */
const freshForMs = 2_000;

export interface Remembered<T> {
  get: () => Promise<T>;
  /** what was read is old now */
  forget: () => void;
}
export type Remember = <T>(read: () => Promise<T>) => Remembered<T>;

/** Reads once and again when what was read is old; `now` is ISO 8601, UTC. */
export const createRemember =
  (now: () => string): Remember =>
  <T>(read: () => Promise<T>) => {
    let known: { value: Promise<T>; at: number } | null = null;
    return {
      get() {
        const at = Date.parse(now());
        if (known === null || Math.abs(at - known.at) > freshForMs) {
          const reading = { value: read(), at };
          known = reading;
          reading.value.catch(() => {
            if (known === reading) known = null;
          });
        }
        return known.value;
      },
      forget() {
        known = null;
      },
    };
  };
