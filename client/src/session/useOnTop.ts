import { useEffect } from 'react';

/** While the door lies over the screen, a dialogue that was open under it can neither be reached nor be closed by a key. */
export function useOnTop(over: boolean): void {
  useEffect(() => {
    if (!over) return;
    const under = [...document.body.children].filter((part) => part instanceof HTMLElement && part.id !== 'root');
    for (const part of under) part.setAttribute('inert', '');
    return () => {
      for (const part of under) part.removeAttribute('inert');
    };
  }, [over]);
}

/** Keeps a key pressed in a field of the door from closing what lies under it (Mantine looks for this name). */
export const keepsKeys = { 'data-mantine-stop-propagation': 'true' } as const;
