/** Pages that wait for their turn. */
import { limiter } from '../limit.js';
import { RenderError } from './errors.js';

export interface Queue {
  <T>(task: () => Promise<T>): Promise<T>;
  /** how many run or wait */
  inside(): number;
}

/** So many at once, in the order they came; where as many wait as may wait, the next one is refused (`renderer_busy`). */
export function queue(atOnce: number, waitingAtMost: number): Queue {
  const limited = limiter(atOnce);
  let inside = 0;

  async function queued<T>(task: () => Promise<T>): Promise<T> {
    if (inside >= atOnce + waitingAtMost) throw new RenderError('renderer_busy');
    inside += 1;
    try {
      return await limited(task);
    } finally {
      inside -= 1;
    }
  }
  return Object.assign(queued, { inside: () => inside });
}
