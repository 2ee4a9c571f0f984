import { useEffect, useRef } from 'react';
import { useMe } from '../../api/session.js';

/** Calls back when the person is found signed in again: who was looked up before is asked for anew at every sign-in. */
export function useSignedIn(onSignedIn: () => void): void {
  const { dataUpdatedAt } = useMe();
  const known = useRef(dataUpdatedAt);
  useEffect(() => {
    if (known.current === dataUpdatedAt) return;
    known.current = dataUpdatedAt;
    onSignedIn();
  }, [dataUpdatedAt, onSignedIn]);
}
