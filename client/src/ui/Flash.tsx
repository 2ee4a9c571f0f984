import { useState } from 'react';

/** Draws the eye to a line for a moment when `at` changes under the reader's eyes; lies over it without taking part. */
export function Flash({ at }: { at: number }) {
  const [first] = useState(at);
  return at === first ? null : <span key={at} className="flash arrives" aria-hidden="true" />;
}
