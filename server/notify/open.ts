import type { ChannelSettings } from '../dispatch/index.js';
import { createNotifications, type NotificationDeps, type PushSetup } from './index.js';
import { createPost } from './post.js';
import { pushKeys } from './push-keys.js';
import type { PushRequest } from './pusher.js';

export interface OpenDeps extends Omit<NotificationDeps, 'post' | 'push' | 'calendar'> {
  channels: ChannelSettings;
  /** push services beside those of the browsers there are; null: browser push is turned off */
  push: { hosts: readonly string[] } | null;
  dataDir: string;
  pushRequest: PushRequest;
  identity: NotificationDeps['identity'] & { calendar: NotificationDeps['calendar'] };
}

/** Notifications as the settings have them. */
export async function openNotifications({ channels, push, dataDir, pushRequest, ...deps }: OpenDeps) {
  const post = createPost(channels.smtp);
  const setup: PushSetup | null =
    push === null
      ? null
      : { keys: await pushKeys(deps.store, dataDir), contact: contactOf(deps.publicUrl, channels.smtp?.from), request: pushRequest, hosts: push.hosts };
  const notifications = createNotifications({ ...deps, post, push: setup, calendar: deps.identity.calendar });
  return {
    ...notifications,
    async stop(): Promise<void> {
      await notifications.stop();
      post?.close();
    },
  };
}

/** Whom a push service may ask about what we send (RFC 8292, 2.1). */
function contactOf(publicUrl: string | undefined, from: string | undefined): string {
  if (publicUrl?.startsWith('https:')) return publicUrl;
  const [address] = /[^<>\s]+@[^<>\s]+/u.exec(from ?? '') ?? [];
  return `mailto:${address ?? 'postmaster@localhost'}`;
}
