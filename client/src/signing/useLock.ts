import { useState } from 'react';
import { isLocked, useUnlock, useUnlocking } from '../api/unlock.js';

/** Asks for the password where the server wants it for this step; one unlock is for all that follow. */
export function useLock(type: string) {
  const unlock = useUnlock().data;
  const unlocking = useUnlocking();
  const [password, setPassword] = useState('');
  const locked = isLocked(unlock, type, Date.now());
  return {
    isLocked: locked,
    password,
    setPassword,
    busy: unlocking.isPending,
    error: unlocking.error,
    /** true where nothing stands in the way any more */
    async open(): Promise<boolean> {
      if (!locked) return true;
      if (password === '') return false;
      try {
        await unlocking.mutateAsync(password);
        setPassword('');
        return true;
      } catch {
        return false;
      }
    },
  };
}
