import type { By, WorkingCalendar } from '../../workflows/index.js';
import type { Committed, Engine } from '../engine/index.js';
import type { Identity } from '../identity/index.js';
import type { Notice, ReadQuery, Store } from '../store/index.js';
import { createAudience } from './audience.js';
import { createDelegatedTeller } from './delegated.js';
import { createHappened } from './happened.js';
import { createMailer, type Post } from './mailer.js';
import type { PushKeys } from './push-keys.js';
import { createPusher, type PushRequest } from './pusher.js';
import { createReadings, type Reading } from './reading.js';
import { createNoticeSettings, type KeptSettings, type NoticeSettings } from './settings.js';
import { createSubscriptions, isPushService, type Subscription, type SubscriptionInput } from './subscriptions.js';
import { createTeller } from './teller.js';

export { pushRequest } from './push-request.js';
export type { PushRequest } from './pusher.js';
export type { DelegationReading, EntryReading, Reading } from './reading.js';
export { type NoticeSettings, noticeSettingsSchema } from './settings.js';
export { subscriptionInput } from './subscriptions.js';
export { aboutOf, type Language, said, stepWords } from './wording.js';

/** Browser push as the office has it; null: turned off. */
export interface PushSetup {
  keys: PushKeys;
  /** who answers for what is sent: `mailto:` or `https:` */
  contact: string;
  request: PushRequest;
  /** push services beside those of the browsers there are */
  hosts: readonly string[];
}

export interface NotificationDeps {
  store: Store;
  engine: Pick<Engine, 'load' | 'onCommitted'>;
  identity: Pick<Identity, 'people' | 'person' | 'factsOf' | 'office' | 'delegations'>;
  calendar: () => Promise<WorkingCalendar>;
  post: Post | null;
  push: PushSetup | null;
  publicUrl: string | undefined;
  /** these people's notices are other ones now */
  changed: (people: Iterable<string>) => void;
  /** ISO 8601, UTC */
  now: () => string;
  /** waits so many ms; resolves early when `signal` aborts */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  warn: (fields: object, message: string) => void;
}

/** Notices that are not new any more are kept for so long, ms. */
const keptMs = 180 * 24 * 3_600_000;
const roundMs = 15_000;
const forgetEveryMs = 24 * 3_600_000;

export interface Feed {
  items: Reading[];
  cursor: string | null;
  unread: number;
}
export type Notifications = ReturnType<typeof createNotifications>;

/** Notices: told from the journal, shown in the app, by mail and in browsers as each person chooses, and none of it twice. */
export function createNotifications(deps: NotificationDeps) {
  const { store, engine, identity, calendar, post, push, publicUrl, changed, now, warn } = deps;
  const { notices } = store;
  const stopping = new AbortController();
  const settings = createNoticeSettings(store.records<KeptSettings>('noticeSettings'), now);
  const subscriptions = createSubscriptions(store.records<Subscription>('subscriptions'), now);
  const readings = createReadings({
    ...store,
    delegations: identity.delegations.all,
    nameOf: async (id) => (await identity.person(id))?.name ?? id,
  });
  const shared = { notices, settings, identity, readings, now, warn };
  const mailer = createMailer({ ...shared, post, calendar, publicUrl });
  const pusher = push === null ? null : createPusher({ ...shared, ...push, subscriptions });
  const telling = {
    notices,
    settingsOf: settings.of,
    pushesFor: async (notice: Notice, chosen: NoticeSettings) => (pusher === null ? [] : pusher.pushesFor(notice, chosen)),
    changed(people: ReadonlySet<string>) {
      changed(people);
      void pusher?.run();
    },
  };
  const teller = createTeller({
    ...telling,
    happened: createHappened({ engine, journal: store.journal }),
    listeners: createAudience({ identity, now }),
    pause: (ms) => deps.pause(ms, stopping.signal),
    warn: (message, err) => warn({ err }, message),
  });
  const delegated = createDelegatedTeller({
    ...telling,
    delegations: identity.delegations.all,
    isHere: async (id) => (await identity.person(id))?.active === true,
    now,
  });
  const deaf = engine.onCommitted((step: Committed) => teller.committed(step));
  let rounds: Promise<void> = Promise.resolve();
  let tellingOfDelegations: Promise<void> = Promise.resolve();

  /** What the clock has brought: mails whose hour has come, what is tried again, what another server that is gone left over. */
  async function round(): Promise<void> {
    await teller.resume();
    await delegated.run();
    await mailer.run();
    await pusher?.run();
  }

  async function keepGoing(): Promise<void> {
    for (let sinceForgot = forgetEveryMs; !stopping.signal.aborted; sinceForgot += roundMs) {
      try {
        await round();
        if (sinceForgot >= forgetEveryMs) {
          sinceForgot = 0;
          await notices.forget(new Date(Date.parse(now()) - keptMs).toISOString());
        }
      } catch (err) {
        warn({ err }, 'Notices could not be looked after; it is tried again');
      }
      await deps.pause(roundMs, stopping.signal);
    }
  }

  /** A person's notices, those that are new first. What they may not read any more is left out, and counts no longer. */
  async function feed(by: By, limit: number, cursor?: string): Promise<Feed> {
    const { person } = by;
    const page = await notices.feed({ person, limit, ...(cursor === undefined ? {} : { cursor }) });
    const items = await readings(page.items, by);
    await settle(person, page.items, items);
    return { items, cursor: page.cursor, unread: await notices.countNew(person) };
  }

  async function settle(person: string, all: readonly Notice[], shown: readonly Reading[]): Promise<void> {
    const open = new Set(shown.filter(({ over }) => !over).map(({ notice }) => notice.id));
    const stale = all.filter(({ id, readAt, overAt }) => readAt === null && overAt === null && !open.has(id)).map(({ id }) => id);
    if (stale.length > 0) await notices.read(person, { ids: stale }, now());
  }

  return {
    feed,
    countNew: notices.countNew,
    /** Answers how many are new still. */
    async read(person: string, which: ReadQuery): Promise<number> {
      await notices.read(person, which, now());
      changed([person]);
      return notices.countNew(person);
    },
    settingsOf: settings.of,
    keepSettings: (person: string, chosen: NoticeSettings): Promise<void> => settings.keep(person, chosen),
    /** whether people can be reached by mail at all */
    hasMail: post !== null,
    /** the public key a browser subscribes with; null: turned off */
    pushKey: push?.keys.publicKey ?? null,
    /** ids of the browsers that are told */
    browsersOf: async (person: string): Promise<string[]> => (push === null ? [] : (await subscriptions.of(person)).map(({ id }) => id)),
    /** The id of the browser; null where nothing may be sent to that address. */
    subscribe: async (input: SubscriptionInput, person: string, session: string): Promise<string | null> =>
      push !== null && isPushService(input.endpoint, push.hosts) ? subscriptions.keep(input, person, session) : null,
    unsubscribe: subscriptions.remove,
    /** Browsers that asked under a session that was ended are told nothing any more. */
    sessionEnded: (session: string): void =>
      void subscriptions.endSession(session).catch((err: unknown) => warn({ err }, 'The browsers of a session could not be forgotten')),
    /** Delegations were recorded or ended here. */
    delegationsChanged(): void {
      tellingOfDelegations = tellingOfDelegations
        .then(delegated.run)
        .catch((err: unknown) => warn({ err }, 'Nobody could be told of a delegation; it is tried again'));
    },
    round,
    /** Takes up what was left over, and goes on until `stop`. */
    start(): void {
      rounds = keepGoing();
    },
    /** Resolves when everybody has been told of everything. */
    async idle(): Promise<void> {
      await teller.idle();
      await tellingOfDelegations;
    },
    async stop(): Promise<void> {
      stopping.abort();
      deaf();
      await teller.stop();
      await tellingOfDelegations;
      await mailer.stop();
      await pusher?.stop();
      await rounds;
    },
  };
}
