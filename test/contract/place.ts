import { afterEach, beforeEach } from '@jest/globals';
import type { Store } from '../../server/store/index.js';

/** Where a store keeps its things: empty at first, and opened as often as a test likes. */
export interface Place {
  open(): Promise<Store>;
  destroy(): Promise<void>;
}

/** The store under test: a fresh one for each test, and the same things opened again. */
export interface Subject {
  store(): Store;
  reopen(): Promise<Store>;
}

/** Gives every test of the enclosing `describe` an empty store of its own. */
export function inFreshPlaces(makePlace: () => Promise<Place>): Subject {
  let place: Place | null = null;
  let store: Store | null = null;

  const present = (): Store => {
    if (store === null) throw new Error('The store has not been opened');
    return store;
  };

  beforeEach(async () => {
    place = await makePlace();
    store = await place.open();
  });

  afterEach(async () => {
    await store?.close();
    await place?.destroy();
    place = null;
    store = null;
  });

  return {
    store: present,
    async reopen() {
      await present().close();
      if (place === null) throw new Error('There is no place to open again');
      store = await place.open();
      return store;
    },
  };
}
