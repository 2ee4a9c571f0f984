import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { fetched } from './fetched.js';
import { ProblemNotice } from './Notice.js';

interface Shown {
  /** what stands there until it has come */
  waiting?: ReactNode;
  /** it has no place of its own on the screen: where it cannot be had, the corner says so */
  floats?: boolean;
}

/**
 * A part of a screen that is fetched when it is first drawn. Where it cannot be had, its place says so, and it is asked for again at a press or when the
 * line is back; everything around it stays.
 */
export function lazyPart<Props extends object>(module: () => Promise<ComponentType<Props>>, { waiting = null, floats = false }: Shown = {}) {
  let found: ComponentType<Props> | null = null;
  // biome-ignore lint/correctness/noComponentHookFactories: once for each part, when the page is loaded
  return function Part(props: Props) {
    const [Ready, setReady] = useState<ComponentType<Props> | null>(() => found);
    const [error, setError] = useState<unknown>(null);
    const [tries, setTries] = useState(0);
    const again = () => setTries((before) => before + 1);
    // biome-ignore lint/correctness/useExhaustiveDependencies: each try is a reason
    useEffect(() => {
      if (Ready !== null) return;
      let isGone = false;
      fetched(module).then(
        (part) => {
          found = part;
          if (!isGone) setReady(() => part);
        },
        (cause: unknown) => {
          if (!isGone) setError(cause);
        },
      );
      addEventListener('online', again);
      return () => {
        isGone = true;
        removeEventListener('online', again);
      };
    }, [Ready, tries]);
    if (Ready !== null) return <Ready {...props} />;
    if (error === null) return waiting;
    const notice = <ProblemNotice error={error} onRetry={again} />;
    return floats ? <div className="floating">{notice}</div> : notice;
  };
}
