/** Somebody who has not touched the page for so long, ms, may have left it. */
const leaves = 5 * 60_000;
const touches = ['pointerdown', 'keydown', 'wheel', 'focus'] as const;

/** Whether somebody is at a page: it counts as left until it is watched. */
export function createAttendance(now: () => number) {
  let touchedAt = Number.NEGATIVE_INFINITY;
  const waiting = new Set<() => void>();
  const touched = () => {
    touchedAt = now();
    const due = [...waiting];
    waiting.clear();
    for (const act of due) act();
  };
  const isAttended = (): boolean => now() - touchedAt < leaves;
  return {
    /** Opening a page is a touch of it. */
    watch(page: EventTarget): void {
      touched();
      for (const touch of touches) page.addEventListener(touch, touched, { capture: true, passive: true });
    },
    isAttended,
    /** Acts now where somebody is at the page, else at the next touch; until what it answers is called. */
    whenAttended(act: () => void): () => void {
      if (isAttended()) act();
      else waiting.add(act);
      return () => waiting.delete(act);
    },
  };
}

/** Of this page. What it asks by itself while nobody is at it keeps no session. */
export const attendance = createAttendance(Date.now);
