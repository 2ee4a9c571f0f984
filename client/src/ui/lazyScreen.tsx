import type { ComponentType } from 'react';
import { Problem } from '../api/problem.js';
import { fetched, notHere } from './fetched.js';

/**
 * A screen that is fetched when somebody goes there: the router asks by `preload`, at each try anew. Throws what `fetched` throws.
 * The module is read by name, and as anything: a screen's own type names the routes, which are made of these screens.
 */
export function lazyScreen<Name extends string>(module: () => Promise<Record<Name, unknown>>, name: Name) {
  let Found: ComponentType | null = null;
  const preload = async (): Promise<void> => {
    Found ??= (await fetched(module))[name] as ComponentType;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: once for each route, when the page is loaded
  function Screen() {
    if (Found === null) throw new Problem({ status: 0, code: notHere, title: '' });
    return <Found />;
  }
  return Object.assign(Screen, { preload });
}
