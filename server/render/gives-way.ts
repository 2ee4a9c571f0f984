/** Pages may wait, people may not. */
import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/** A third of the processor that an equal would get: enough that pages come, on a machine that has other things to do, too. */
const niceness = 5;

/**
 * A process that makes pages, and what it starts from now on, takes the processor when nobody else needs it; where the machine runs out of memory,
 * it ends before the server does. To be called at its start; where the system does not allow it, the process goes on as it is.
 */
export function givesWay(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, niceness);
    if (process.platform === 'linux') writeFileSync(`/proc/${pid}/oom_score_adj`, '500');
  } catch {
    // It has ended already, or may not be told.
  }
}
