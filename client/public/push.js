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

async function show(url) {
  const [screen] = await self.clients.matchAll({ type: 'window' });
  if (screen === undefined) return self.clients.openWindow(url);
  await screen.focus();
  return screen.navigate(url);
}
