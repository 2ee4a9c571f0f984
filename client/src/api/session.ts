import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from './http.js';
import { anyShape, meShape } from './shapes.js';

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: async ({ signal }) => (await ask('/api/me', meShape, { signal })).data, staleTime: 60_000 });

/** Who I am, by the session's cookie; fails with 401 where nobody is signed in. */
export const useMe = () => useQuery(meQuery);

/** The cookie is set by the answer; its token is for programs and stays unread here. */
export async function signIn(account: string, password: string): Promise<void> {
  await ask('/api/session', anyShape, { method: 'POST', body: { account, password } });
}

export async function signOut(): Promise<void> {
  await ask('/api/session', anyShape, { method: 'DELETE' });
}

/** Ends every session of mine, this one too. */
export async function signOutEverywhere(): Promise<void> {
  await ask('/api/sessions', anyShape, { method: 'DELETE' });
}

/** Changes my password; my other sessions end. Throws Problem: `wrong_old_password`, or 422 where the new one will not do. */
export async function changePassword(oldPassword: string, newPassword: string): Promise<void> {
  await ask('/api/me/password', anyShape, { method: 'PUT', body: { oldPassword, newPassword } });
}
