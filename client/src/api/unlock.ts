import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { ask } from './http.js';

const unlockShape = z.object({
  /** the office asks for the password once more before a signature is set */
  required: z.boolean(),
  /** before which steps */
  steps: z.array(z.string()),
  /** ISO 8601, UTC; null: locked */
  until: z.nullable(z.string()),
});
export type Unlock = z.infer<typeof unlockShape>;

const address = '/api/session/unlock';
const key = ['unlock'];

/** Whether signing asks for my password once more, and until when it was given. */
export const useUnlock = () =>
  useQuery({ queryKey: key, queryFn: async ({ signal }) => (await ask(address, unlockShape, { signal })).data, staleTime: 60_000 });

/** Whether the password has to be given before this step. */
export const isLocked = (unlock: Unlock | undefined, step: string, now: number): boolean =>
  unlock?.required === true && unlock.steps.includes(step) && (unlock.until === null || Date.parse(unlock.until) <= now);

/** Gives the password once more. Throws Problem: `wrong_old_password`, or 429 after too many tries. */
export function useUnlocking() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (password: string) => (await ask(address, unlockShape, { method: 'POST', body: { password } })).data,
    onSuccess: (unlock) => queries.setQueryData(key, unlock),
  });
}

/** Locks again, at once. */
export function useLocking() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask(address, z.null(), { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}
