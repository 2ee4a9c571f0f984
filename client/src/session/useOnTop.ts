import { useEffect } from 'react';

/** Mantine looks for this before a key closes a dialogue. */
const keepsKeys = 'data-mantine-stop-propagation';

/** While the door lies over the screen, a dialogue that was open under it can neither be reached nor be closed by a key. */
export function useOnTop(over: boolean): void {
  useEffect(() => {
    if (!over) return;
    const under = [...document.body.children].filter((part) => part instanceof HTMLElement && part.id !== 'root');
    for (const part of under) part.setAttribute('inert', '');
    const marked = new Set<Element>();
    // whatever has the caret now is the door's, or nothing
    const mark = ({ target }: { target: EventTarget | null }) => {
      if (!(target instanceof Element)) return;
      target.setAttribute(keepsKeys, 'true');
      marked.add(target);
    };
    for (const target of [document.body, document.activeElement]) mark({ target });
    document.addEventListener('focusin', mark);
    return () => {
      document.removeEventListener('focusin', mark);
      for (const part of under) part.removeAttribute('inert');
      for (const part of marked) part.removeAttribute(keepsKeys);
    };
  }, [over]);
}
