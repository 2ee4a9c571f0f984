import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';

/** A pause in typing, ms. */
const pause = 250;

interface Typed {
  /** what stands in the field */
  typed: string;
  type: (words: string) => void;
  /** writes these words into the field and waits for nothing more; whoever calls it looks for them itself */
  set: (words: string) => void;
}

/**
 * The words in a field whose address is `q`: `look` is called after a pause in typing, and the field follows the address where something else changed it
 * (back, forward, a link, the palette).
 */
export function useTyped(q: string, look: (words: string) => void): Typed {
  const [field, setField] = useState({ typed: q, asked: q, q });
  const lookSoon = useDebouncedCallback((words: string) => {
    setField((now) => ({ ...now, asked: words.trim() }));
    look(words);
  }, pause);
  const isOwn = q.trim() === field.asked;
  if (field.q !== q) setField(isOwn ? { ...field, q } : { typed: q, asked: q, q });
  useEffect(() => {
    if (!isOwn) lookSoon.cancel();
  }, [isOwn, lookSoon]);
  return {
    typed: field.typed,
    type: (words) => {
      setField({ ...field, typed: words });
      lookSoon(words);
    },
    set: (words) => {
      lookSoon.cancel();
      setField({ ...field, typed: words, asked: words.trim() });
    },
  };
}
