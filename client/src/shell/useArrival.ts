import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import { useWords } from '../words/useWords.js';

/** A field that a screen opens with keeps the caret. */
const isField = (element: Element | null): boolean => element?.matches('input, textarea, select, [contenteditable="true"]') ?? false;

/**
 * Names the window after the screen in it, and brings whoever goes from one to another to its heading, so that it is read out.
 * Not at the first screen, and not where the address asks for something else of the same one.
 */
export function useArrival(mainRef: RefObject<HTMLElement | null>): void {
  const router = useRouter();
  const { t } = useWords();
  const isArriving = useRef(false);
  useEffect(() => {
    const main = mainRef.current;
    if (main === null) return;

    const look = () => {
      // a document's comes when the document has
      const heading = main.querySelector<HTMLElement>('h1');
      const key = router.state.matches.at(-1)?.staticData.title;
      const screen = heading?.dataset['title'] ?? (heading?.textContent || (key === undefined ? '' : t(key)));
      const title = [screen, t('app.name')].filter(Boolean).join(' – ');
      if (document.title !== title) document.title = title;

      const active = document.activeElement;
      if (!isArriving.current || heading === null || router.state.status !== 'idle' || active?.closest('[role="dialog"]')) return;
      isArriving.current = false;
      if (main.contains(active) && isField(active)) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    };
    const stay = () => {
      isArriving.current = false;
    };
    const tab = (event: KeyboardEvent) => {
      if (event.key === 'Tab') stay();
    };

    const watch = new MutationObserver(look);
    watch.observe(main, { subtree: true, childList: true, characterData: true });
    const unsubscribe = router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
      if (pathChanged) isArriving.current = fromLocation !== undefined;
      look();
    });
    // a dialog that led here gives the caret back to its button first
    addEventListener('focusin', look);
    // whoever has gone on by then is not fetched back
    addEventListener('pointerdown', stay);
    addEventListener('keydown', tab);
    look();
    return () => {
      watch.disconnect();
      unsubscribe();
      removeEventListener('focusin', look);
      removeEventListener('pointerdown', stay);
      removeEventListener('keydown', tab);
    };
  }, [mainRef, router, t]);
}
