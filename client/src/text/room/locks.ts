/**
 * Which windows of this browser are in a room: each holds its lock together with the others, and what the device keeps of a room
 * is cleared only where nobody holds it. A browser without locks, or a page without TLS, knows of no other window.
 */
const locks = (): LockManager | undefined => ('locks' in navigator ? navigator.locks : undefined);

export const canHold = (): boolean => locks() !== undefined;

/** Holds a name together with others; resolves, with what lets it go, once nobody clears what it stands for. */
export function hold(name: string): Promise<() => void> {
  const manager = locks();
  if (manager === undefined) return Promise.resolve(() => undefined);
  return new Promise((resolve, reject) => {
    manager.request(name, { mode: 'shared' }, () => new Promise<void>((letGo) => resolve(letGo))).catch(reject);
  });
}

/** Does this where nobody holds the name, and lets nobody hold it meanwhile; false where somebody does. */
export async function whereNobodyIs(name: string, work: () => Promise<void>): Promise<boolean> {
  const manager = locks();
  if (manager === undefined) {
    await work();
    return true;
  }
  return manager.request(name, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
    return lock !== null;
  });
}

/** How many windows and rooms hold this name; none where that cannot be known. */
export async function holders(name: string): Promise<number> {
  const { held = [] } = (await locks()?.query()) ?? {};
  return held.filter((one) => one.name === name).length;
}
