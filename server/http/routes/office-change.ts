import type { ChangeResult, OfficeChanged } from '../../identity/index.js';
import { invalidProblem, problems } from '../problem.js';
import type { HttpDeps } from './route.js';

/** The change, or the problem that says why there is none; paths are told from `within` on. */
export function changedOrThrow(result: ChangeResult, within = ''): OfficeChanged {
  switch (result.outcome) {
    case 'changed':
      return result;
    case 'invalid':
      throw invalidProblem(
        result.problems.map(({ path, expected }) => ({ path: path.startsWith(`${within}.`) ? path.slice(within.length + 1) : path, expected })),
      );
    case 'unknown':
      throw problems.notFound();
    case 'exists':
      throw problems.exists();
  }
}

type TellDeps = Pick<HttpDeps, 'sessionEnded' | 'personChanged' | 'identity' | 'notifications'>;

/** Open screens know at once: who left is out, who may read less sees less, and so do those who exercise their offices. */
export async function tellLive({ sessionEnded, personChanged, identity, notifications }: TellDeps, change: OfficeChanged): Promise<void> {
  for (const sessionId of change.ended) sessionEnded(sessionId);
  const touched = new Set(change.delegations.map(({ to }) => to));
  for (const { id } of change.people.changed) for (const one of [id, ...(await identity.delegations.substitutesOf(id))]) touched.add(one);
  for (const id of touched) await personChanged(id);
  if (change.delegations.length > 0) notifications.delegationsChanged();
}
