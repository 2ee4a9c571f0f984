import { createHash } from 'node:crypto';
import webPush from 'web-push';
import type { Identity } from '../identity/index.js';
import type { Notice, NoticeStore, Sending } from '../store/notices.js';
import { afterQuiet } from './hours.js';
import type { PushKeys } from './push-keys.js';
import type { Reading, Readings } from './reading.js';
import { createSender, type Tried } from './sender.js';
import type { NoticeSettings, NoticeSettingsStore } from './settings.js';
import type { Subscription, Subscriptions } from './subscriptions.js';
import { aboutOf, type Language, placeOf, said } from './wording.js';

/** Sends one request to a push service. Throws where there is no answer. */
export type PushRequest = (endpoint: string, headers: Record<string, string>, body: Uint8Array) => Promise<{ status: number; retryAfter: string | null }>;

export interface PusherDeps {
  keys: PushKeys;
  /** who answers for what is sent: `mailto:` or `https:` (RFC 8292, 2.1) */
  contact: string;
  request: PushRequest;
  notices: NoticeStore;
  subscriptions: Subscriptions;
  settings: Pick<NoticeSettingsStore, 'of'>;
  identity: Pick<Identity, 'person' | 'factsOf'>;
  readings: Readings;
  /** ISO 8601, UTC */
  now: () => string;
  warn: (fields: object, message: string) => void;
}

/** A push service keeps what it could not deliver for so long, s. */
const keptForSeconds = 24 * 3_600;
const dayMs = 24 * 3_600_000;

/** Tells browsers; no more than what there is, about what, and where to find it. */
export function createPusher({ keys, contact, request, notices, subscriptions, settings, identity, readings, now, warn }: PusherDeps) {
  /** What is to go to the browsers of whom this notice is for. */
  async function pushesFor(notice: Notice, chosen: NoticeSettings): Promise<Sending[]> {
    if (!chosen.kinds[notice.kind].push) return [];
    const nextAt = afterQuiet(chosen, now());
    return (await subscriptions.of(notice.person)).map(({ id }) => ({
      id: `push/${notice.id}/${id}`,
      channel: 'push',
      person: notice.person,
      body: JSON.stringify({ notice: notice.id, subscription: id }),
      attempt: 0,
      nextAt,
    }));
  }

  /** What is still to be told; null: it was read, is over, is old, or may not be read any more. */
  async function readingOf(noticeId: string): Promise<Reading | null> {
    const notice = await notices.get(noticeId);
    if (notice === null || notice.readAt !== null || Date.parse(now()) - Date.parse(notice.at) > dayMs) return null;
    const person = await identity.person(notice.person);
    if (person?.active !== true) return null;
    const [reading] = await readings([notice], await identity.factsOf(person, now()));
    return reading === undefined || reading.over ? null : reading;
  }

  async function send({ body, person }: Sending): Promise<Tried> {
    const { notice: noticeId, subscription: id } = JSON.parse(body ?? '{}') as { notice: string; subscription: string };
    const subscription = await subscriptions.get(id);
    if (subscription === null || subscription.person !== person) return { ended: 'not subscribed' };
    const reading = await readingOf(noticeId);
    if (reading === null) return { ended: 'nothing to tell' };
    const { language } = await settings.of(person);
    const { endpoint, headers, payload } = detailsOf(subscription, reading, language);
    const { status, retryAfter } = await request(endpoint, headers, payload);
    if (status === 404 || status === 410) {
      await subscriptions.forget(id);
      return { ended: `gone: ${status}` };
    }
    if (status >= 200 && status < 300) return { ended: 'sent' };
    if (status === 429 || status >= 500) return { failed: `answered ${status}`, ...notBefore(retryAfter) };
    return { ended: `refused: ${status}` };
  }

  function detailsOf(subscription: Subscription, reading: Reading, language: Language) {
    const { notice } = reading;
    const told = {
      id: notice.id,
      title: said(reading, language).title,
      body: aboutOf(reading, language),
      url: placeOf(reading),
      lang: language,
    };
    const made = webPush.generateRequestDetails(subscription, JSON.stringify(told), {
      vapidDetails: { subject: contact, ...keys },
      TTL: keptForSeconds,
      contentEncoding: 'aes128gcm',
      urgency: notice.urgent ? 'high' : 'normal',
      // a second try takes the place of the first where that still waits for its browser (RFC 8030, 5.4)
      topic: createHash('sha256').update(notice.id).digest('base64url').slice(0, 32),
    });
    const headers = Object.fromEntries(Object.entries(made.headers).map(([name, value]) => [name, String(value)]));
    return { endpoint: made.endpoint, headers, payload: new Uint8Array(made.body) };
  }

  /** `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3). */
  function notBefore(retryAfter: string | null): { notBefore?: string } {
    if (retryAfter === null) return {};
    const at = /^\d+$/.test(retryAfter) ? Date.parse(now()) + Number(retryAfter) * 1_000 : Date.parse(retryAfter);
    return Number.isNaN(at) ? {} : { notBefore: new Date(Math.min(at, Date.parse(now()) + dayMs)).toISOString() };
  }

  const sender = createSender({ channel: 'push', notices, send, now, warn });
  return { pushesFor, run: sender.run, stop: sender.stop };
}
export type Pusher = ReturnType<typeof createPusher>;
