/** Runs work on one thing after the work on it that came before. */
export type InTurn = <T>(thing: string, work: () => Promise<T>) => Promise<T>;

/**
 * Turns within this process. MongoDB changes a document in one go; FerretDB reads it, changes it and writes it back, and loses what came between.
 * So what is changed in place is changed in turn, and whatever must hold between processes (slots, numbers, ids) is decided by inserts under a unique key.
 */
export function createTurns(): InTurn {
  const queues = new Map<string, Promise<unknown>>();
  return (thing, work) => {
    const mine = (queues.get(thing) ?? Promise.resolve()).then(work, work);
    queues.set(thing, mine);
    const leave = () => {
      if (queues.get(thing) === mine) queues.delete(thing);
    };
    mine.then(leave, leave);
    return mine;
  };
}
