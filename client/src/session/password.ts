/** What is wrong with a change of password: what the form sees itself, and what the server answers. */
import { Problem } from '../api/problem.js';

export interface Asked {
  old: string;
  fresh: string;
  again: string;
}

/** Words of the page by their key, or what the server wants to be chosen, in the reader's language. */
type PasswordFault = { key: string } | { choose: string };
export type PasswordFaults = { [field in keyof Asked]?: PasswordFault | undefined };

/** What is missing or differs; whether a password will do is the server's to say. */
export function faultsOf({ old, fresh, again }: Asked): PasswordFaults {
  return {
    ...(old === '' ? { old: { key: 'form.required' } } : {}),
    ...(fresh === '' ? { fresh: { key: 'form.required' } } : {}),
    ...(again === fresh ? {} : { again: { key: again === '' ? 'form.required' : 'password.differ' } }),
  };
}

/** The refusals that belong beside a field; nothing for all others. */
export function refusedFaults(error: unknown): PasswordFaults {
  if (!(error instanceof Problem)) return {};
  if (error.code === 'wrong_old_password') return { old: { key: 'password.wrongOld' } };
  const [told] = error.fields.filter(({ path }) => path === 'newPassword');
  return told === undefined ? {} : { fresh: { choose: told.message } };
}
