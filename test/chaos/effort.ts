import { announceSkip } from '../setup/skip.js';

/** Of the places at which a process can be killed, every how many-th is tried. */
export interface Effort {
  sqlite: number;
  mongodb: number;
}

/** CHAOS=full tries all of them; where everything is required, every third on SQLite and every ninth on MongoDB; else some, which is said. */
export function effort(): Effort {
  if (process.env['CHAOS'] === 'full') return { sqlite: 1, mongodb: 1 };
  if (process.env['REQUIRE_ALL'] === '1') return { sqlite: 3, mongodb: 9 };
  return { sqlite: 9, mongodb: 29 };
}

/** Says of a run that tries only some places that it does. */
export function announceRest(store: string, every: number): void {
  if (every > 9) announceSkip(`a kill at every write on ${store}`, `here every ${every}th place is tried; CHAOS=full tries all (minutes)`);
}
