import { createContext, useContext } from 'react';
import { Problem } from '../api/problem.js';

/** Why nobody is let in with this answer; null: it says nothing of that. */
export function shutBy(error: unknown): 'signedOut' | 'mustChange' | null {
  if (!(error instanceof Problem)) return null;
  return error.status === 401 ? 'signedOut' : error.code === 'password_must_change' ? 'mustChange' : null;
}

/** Whether the door lies over the screens: then the server would refuse whatever they ask. */
export const ShutContext = createContext(false);
export const useShut = (): boolean => useContext(ShutContext);
