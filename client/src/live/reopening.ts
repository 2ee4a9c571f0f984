const [least, most] = [1_000, 30_000];

/** When to open a line again that the server has refused, which nobody else does: soon, then less and less often; not at all while the gate is shut. */
export function createReopening(open: () => void) {
  let wait = least;
  let isShut = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    refused(): void {
      clearTimeout(timer);
      if (isShut) return;
      timer = setTimeout(open, wait);
      wait = Math.min(2 * wait, most);
    },
    opened(): void {
      wait = least;
    },
    /** Whoever has come in has their line at once. */
    gate(shut: boolean): void {
      if (shut === isShut) return;
      isShut = shut;
      clearTimeout(timer);
      wait = least;
      if (!shut) open();
    },
    stop: (): void => clearTimeout(timer),
  };
}
