import { type RefObject, useEffect } from 'react';

/**
 * A dialog that is drawn only while it is open gives the caret back to whatever had it before; where that is gone, to the main part of the page.
 * `rather`: what has it instead, once that is set; so for what a menu opened, whose entry is gone by then.
 */
export function useFocusBack(rather?: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const back = rather?.current ?? before;
      if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
      else if (document.activeElement === document.body) document.getElementById('main')?.focus();
    };
  }, [rather]);
}
