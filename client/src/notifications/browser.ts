import { addBrowser, removeBrowser } from '../api/notices.js';

/** Why this browser cannot tell; null: it can. */
export type Hindrance = 'insecure' | 'unsupported' | 'denied' | null;

interface World {
  isSecureContext: boolean;
  hasServiceWorker: boolean;
  hasPush: boolean;
  permission: NotificationPermission | null;
}

export const worldOf = (): World => ({
  isSecureContext: window.isSecureContext,
  hasServiceWorker: 'serviceWorker' in navigator,
  hasPush: 'PushManager' in window,
  permission: 'Notification' in window ? Notification.permission : null,
});

export function hindranceOf({ isSecureContext, hasServiceWorker, hasPush, permission }: World): Hindrance {
  if (!isSecureContext) return 'insecure';
  if (!hasServiceWorker || !hasPush || permission === null) return 'unsupported';
  return permission === 'denied' ? 'denied' : null;
}

const script = '/push.js';

async function subscriptionHere(): Promise<PushSubscription | null> {
  if (!('serviceWorker' in navigator)) return null;
  const worker = await navigator.serviceWorker.getRegistration('/');
  return (await worker?.pushManager?.getSubscription()) ?? null;
}

/** The name by which the server knows a browser: the SHA-256 of its endpoint. */
export async function browserId(endpoint: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The name of this browser among those that are told; null: it is not. */
export async function browserHere(known: readonly string[]): Promise<string | null> {
  const subscription = await subscriptionHere();
  if (subscription === null) return null;
  const id = await browserId(subscription.endpoint);
  return known.includes(id) ? id : null;
}

/** Asks for permission, then the push service for an address, then the server to keep it. False: the person said no. To be called on a click alone. */
export async function turnOn(key: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const worker = await navigator.serviceWorker.register(script, { scope: '/' });
  await navigator.serviceWorker.ready;
  // an address made for another key takes nothing of ours
  await (await worker.pushManager.getSubscription())?.unsubscribe();
  const subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  await addBrowser(subscription.toJSON());
  return true;
}

/** Tells the server first: an address that is gone is found out only when something is sent there. */
export async function turnOff(id: string): Promise<void> {
  await removeBrowser(id);
  await (await subscriptionHere())?.unsubscribe();
}
