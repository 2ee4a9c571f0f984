import { z } from 'zod/mini';

const askedShape = z.object({ go: z.string().check(z.regex(/^\/(?!\/)/)), until: z.number() });

/** Fields somebody has written in, for as long as they stand on the page. */
function watchFields(signal: AbortSignal) {
  const fields = new Set<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>();
  document.addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) fields.add(target);
    },
    { capture: true, passive: true, signal },
  );
  return {
    /** Something is being filled in that has not been sent: leaving the screen would lose it. */
    isHalfFilled(): boolean {
      for (const field of fields) if (!field.isConnected) fields.delete(field);
      return [...fields].some((field) => field.value !== '' && field.closest('form, [role="dialog"]') !== null && field.type !== 'search');
    },
  };
}

/**
 * A notice of this browser has been clicked (public/push.js asks): goes where it leads, and says whether it did. It does not where
 * something half filled in would be lost; then a new window is opened. Until what it answers is called.
 */
export function goWhereClicked(go: (path: string) => void): () => void {
  const over = new AbortController();
  const { isHalfFilled } = watchFields(over.signal);
  const answer = ({ data, ports }: MessageEvent) => {
    const asked = askedShape.safeParse(data);
    // whoever asked has opened a new window meanwhile
    if (!asked.success || Date.now() > asked.data.until) return;
    const goes = !isHalfFilled();
    if (goes) go(asked.data.go);
    ports[0]?.postMessage(goes);
  };
  // over plain http there are no notices of the browser
  if ('serviceWorker' in navigator) navigator.serviceWorker.addEventListener('message', answer, over);
  return () => over.abort();
}
