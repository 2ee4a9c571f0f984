/** How much one connection may send. Whoever has been away sends everything at once, and then as fast as people type. */
export interface Pace {
  messages: number;
  bytes: number;
}
/** after a pause */
const burst: Pace = { messages: 1_000, bytes: 32_000_000 };
const perSecond: Pace = { messages: 100, bytes: 1_000_000 };

/** @param elapsed ms since some moment; never runs backwards */
export function createPace(elapsed: () => number): (bytes: number) => boolean {
  let left = { ...burst };
  let asked = elapsed();
  return (bytes) => {
    const now = elapsed();
    const seconds = (now - asked) / 1_000;
    asked = now;
    left = {
      messages: Math.min(burst.messages, left.messages + seconds * perSecond.messages) - 1,
      bytes: Math.min(burst.bytes, left.bytes + seconds * perSecond.bytes) - bytes,
    };
    return left.messages >= 0 && left.bytes >= 0;
  };
}
