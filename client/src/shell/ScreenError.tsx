import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { Problem } from '../api/problem.js';
import { useLink } from '../live/LiveProvider.js';
import { notHere, outOfDate } from '../ui/fetched.js';
import { ProblemNotice } from '../ui/Notice.js';

const key = 'trinh-ky.loaded-anew';
/** A page that is older than its server is loaded anew by itself, but not again and again, ms. */
const notAgainWithin = 60_000;

/** In the place of a screen that could not be fetched, or broke; what stands around it stays. */
export function ScreenError({ error, reset }: { error: unknown; reset: () => void }): ReactNode {
  const router = useRouter();
  const link = useLink();
  const code = error instanceof Problem ? error.code : null;
  const again = () => {
    if (code !== notHere) return location.reload();
    reset();
    void router.invalidate();
  };

  useEffect(() => {
    if (code !== notHere) return;
    const retry = () => void router.invalidate();
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [code, router]);
  // the server may have been away while the network was there
  const before = useRef(link);
  useEffect(() => {
    const isBack = before.current !== 'up' && link === 'up';
    before.current = link;
    if (code === notHere && isBack) void router.invalidate();
  }, [code, link, router]);
  useEffect(() => {
    if (code !== outOfDate || Date.now() - Number(sessionStorage.getItem(key)) < notAgainWithin) return;
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
  }, [code]);
  return <ProblemNotice error={error} onRetry={again} />;
}
