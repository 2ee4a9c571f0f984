import { useEffect, useEffectEvent } from 'react';

const layers: (() => void)[] = [];

// before any dialog hears of the key: dialogs listen on the window from when they are drawn, and would close with what is open in them
addEventListener(
  'keydown',
  (event) => {
    const close = layers.at(-1);
    if (event.key !== 'Escape' || event.isComposing || close === undefined) return;
    event.stopImmediatePropagation();
    close();
  },
  { capture: true },
);

/** Escape closes what is open here, and nothing around it, wherever the caret is; of several the one that was opened last. */
export function useEscape(isOpen: boolean, close: () => void): void {
  const onEscape = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen) return;
    const layer = () => onEscape();
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
    };
  }, [isOpen]);
}
