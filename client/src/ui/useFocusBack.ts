import { useEffect } from 'react';

/** A dialog that is drawn only while it is open gives the caret back to whatever had it before, where that is still there. */
export function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}
