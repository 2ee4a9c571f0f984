import { useState } from 'react';
import type { Queued } from './queue.js';

interface Chosen {
  /** the document beside the queue */
  chosen: string | null;
  /** this one has left my hands: it is not offered again by itself */
  leave: (id: string) => void;
}

/**
 * The document that is asked for; where none is and there is room for one, the first that waits. That one stays when somebody else takes it
 * out of the queue: what is read, and what is typed about it, is not swapped for another under the reader's eyes.
 */
export function useChosen(asked: string | undefined, queue: readonly Pick<Queued, 'reportId'>[], wide: boolean, filter = ''): Chosen {
  const [held, hold] = useState<string | null>(null);
  const [sifted, sift] = useState(filter);
  const [left, setLeft] = useState<string | null>(null);
  const first = queue.find(({ reportId }) => reportId !== left)?.reportId ?? null;
  // with another queue that the reader asks for, what was held goes
  if (sifted !== filter) {
    sift(filter);
    hold(null);
  } else if (asked === undefined && wide && held === null && first !== null) hold(first);
  return {
    chosen: asked ?? (wide ? (held ?? first) : null),
    leave(id) {
      hold(null);
      setLeft(id);
    },
  };
}
