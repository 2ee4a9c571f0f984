/** Somebody who has not touched the page for so long, ms, may have left it. */
const leaves = 5 * 60_000;
const touches = ['pointerdown', 'keydown', 'wheel', 'focus'] as const;

/** Whether somebody is at a page: it counts as left until it is watched. */
export function createAttendance(now: () => number) {
  let touchedAt = Number.NEGATIVE_INFINITY;
  const touched = () => {
    touchedAt = now();
  };
  return {
    /** Opening a page is a touch of it. */
    watch(page: EventTarget): void {
      touched();
      for (const touch of touches) page.addEventListener(touch, touched, { capture: true, passive: true });
    },
    isAttended: (): boolean => now() - touchedAt < leaves,
  };
}

/** Of this page. What it asks by itself while nobody is at it keeps no session. */
export const attendance = createAttendance(Date.now);
