/** One attempt at a step: what is sent, and the key under which the server records it at most once. */
export interface Attempt {
  key: string;
  /** the body as sent */
  body: string;
}

/**
 * The attempt for a body. The same body again is the same attempt and keeps its key, so that a retry after a cut line
 * finds what the first try did; another body is another step (the server refuses an old key with a new body).
 */
export function attemptFor(previous: Attempt | null, body: unknown, newKey: () => string): Attempt {
  const text = JSON.stringify(body);
  return previous?.body === text ? previous : { key: newKey(), body: text };
}
