/* What this browser shows while no screen of Trình Ký is open. It keeps nothing and stands before no request. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => event.waitUntil(tell(event.data)));

async function tell(data) {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // whoever looks at a screen reads it there
  if (data === null || open.some((screen) => screen.visibilityState === 'visible')) return;
  const { id, title, body, url, lang } = data.json();
  // the same notice a second time takes the place of the first
  await self.registration.showNotification(title, { body, lang, tag: id, data: { url }, icon: '/mark.svg' });
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(show(event.notification.data.url));
});

/** A screen that is open goes there itself, where nothing half written stands on it; else there is a new one. */
async function show(url) {
  const screens = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const screen of screens) if (await goes(screen, url)) return screen.focus();
  return self.clients.openWindow(url);
}

/** A screen that sleeps does not answer, and a new window may be opened only soon after the click. */
const patience = 500;

function goes(screen, url) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(() => resolve(false), patience);
    // one that wakes later finds the question there, and that it is over
    screen.postMessage({ go: url, until: Date.now() + patience }, [port2]);
  });
}
