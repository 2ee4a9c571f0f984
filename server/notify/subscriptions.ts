import { createHash } from 'node:crypto';
import { z } from 'zod';
import { createRemember } from '../identity/index.js';
import type { RecordStore } from '../store/port.js';

/** Where a browser wants to be told, as its `PushSubscription.toJSON()` has it. */
export const subscriptionInput = z.object({
  endpoint: z.url().max(2_000),
  keys: z.object({ p256dh: z.string().min(80).max(120), auth: z.string().min(20).max(40) }),
});
export type SubscriptionInput = z.infer<typeof subscriptionInput>;

export interface Subscription extends SubscriptionInput {
  id: string;
  person: string;
  /** the session that asked; signing out of it ends it */
  session: string;
  at: string;
}

/** The browsers of a person at most; a newer one takes the place of the oldest. */
const mostBrowsers = 20;

/** Push services of the browsers there are: nothing is sent anywhere else on the word of a browser. */
const services = ['fcm.googleapis.com', 'push.services.mozilla.com', 'notify.windows.com', 'push.apple.com'];

/** May the server send there? Over TLS, to a push service known here or named in PUSH_HOSTS. */
export function isPushService(endpoint: string, moreHosts: readonly string[]): boolean {
  const { protocol, hostname, username } = new URL(endpoint);
  return protocol === 'https:' && username === '' && [...services, ...moreHosts].some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** A browser by its endpoint: 64 hexadecimal digits. */
export const subscriptionId = (endpoint: string): string => createHash('sha256').update(endpoint).digest('hex');

/** The browsers that want to be told, each for one person: whoever asked last. */
export function createSubscriptions(records: RecordStore<Subscription>, now: () => string) {
  const all = createRemember(now)(records.all);
  const of = async (person: string): Promise<Subscription[]> => (await all.get()).filter((one) => one.person === person);
  async function forget(id: string): Promise<void> {
    await records.remove(id);
    all.forget();
  }

  return {
    get: records.get,
    of,
    async keep({ endpoint, keys: { p256dh, auth } }: SubscriptionInput, person: string, session: string): Promise<string> {
      const id = subscriptionId(endpoint);
      const others = (await of(person)).filter((one) => one.id !== id).sort((a, b) => b.at.localeCompare(a.at));
      for (const { id: oldest } of others.slice(mostBrowsers - 1)) await forget(oldest);
      await records.put(id, { id, endpoint, keys: { p256dh, auth }, person, session, at: now() });
      all.forget();
      return id;
    },
    /** False where it is not that person's. */
    async remove(id: string, person: string): Promise<boolean> {
      const found = await records.get(id);
      if (found?.person !== person) return false;
      await forget(id);
      return true;
    },
    /** It will never take anything again. */
    forget,
    async endSession(session: string): Promise<void> {
      for (const one of await records.all()) if (one.session === session) await forget(one.id);
    },
  };
}
export type Subscriptions = ReturnType<typeof createSubscriptions>;
