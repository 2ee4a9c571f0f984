import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import type { Logger } from 'pino';
import { createAdministration, createBeat } from './administration/index.js';
import { createPapers } from './attachments/index.js';
import { pause, systemNow } from './clock.js';
import { createChannels, sendDelivery } from './dispatch/index.js';
import { createEngine } from './engine/index.js';
import { connectionTimes, cookieName, createApp } from './http/index.js';
import { createIdentity, type FirstAccount, openFirstOffice } from './identity/index.js';
import { createPrintedImages, type PrintedImage } from './images/index.js';
import { clientDir, listen, urlOf } from './listening.js';
import { createLive } from './live/index.js';
import { type PushRequest, pushRequest } from './notify/index.js';
import { openNotifications } from './notify/open.js';
import { createOffice } from './office.js';
import { readPage } from './page.js';
import { createRenderer, findSoffice } from './render/index.js';
import { createRooms } from './rooms/index.js';
import { keepGoing } from './scheduler.js';
import { createIndexer, tellingOfTexts } from './search/index.js';
import { type Settings, SettingsError } from './settings.js';
import { openStore, type Store } from './store/index.js';
import { readTypes } from './types.js';

export interface RunningServer {
  url: string;
  /** the accounts of the first start; empty where the office was there already */
  accounts: FirstAccount[];
  /** resolves when no effect is running: nothing is being rendered or sent */
  settled(): Promise<void>;
  /** ends what was acknowledged, then everything else */
  close(): Promise<void>;
}

/** What may be given in place of the machine's own. */
export interface Surroundings {
  /** the office's clock: ISO 8601, UTC */
  now(): string;
  /** waits so many ms before what failed is tried again; resolves early when `signal` aborts */
  waitToTryAgain(ms: number, signal: AbortSignal): Promise<void>;
  /** folders in which the converter is looked for, as in PATH */
  path: string | undefined;
  /** ms one DOCX, or one conversion, may take */
  renderTimeoutMs: number;
  /** asks a push service to tell a browser */
  pushRequest: PushRequest;
  /** path of the program that makes DOCX files; undefined: the product's own */
  docxWorker: string | undefined;
  /** what stands between the product and its store */
  throughStore(store: Store): Store;
}

const machine: Surroundings = {
  now: systemNow,
  waitToTryAgain: pause,
  path: process.env['PATH'],
  renderTimeoutMs: 120_000,
  pushRequest,
  docxWorker: undefined,
  throughStore: (store) => store,
};
/** processes that write DOCX, and conversions, at once */
const pageMakersAtMost = 4;
const sendLimitMs = 60_000;
const followMs = 1_000;

/** Puts the product together: every clock, random source, disk and network comes in here and nowhere else. */
export async function startServer(settings: Settings, log: Logger, version: string, given: Partial<Surroundings> = {}): Promise<RunningServer> {
  const { now, waitToTryAgain, path, renderTimeoutMs, docxWorker, throughStore, pushRequest } = { ...machine, ...given };
  await mkdir(settings.dataDir, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new SettingsError(`DATA_DIR: ${settings.dataDir} cannot be used as a folder (${error.code ?? error.message})`);
  });
  const { exchangeDir } = settings.channels;
  if (
    exchangeDir !== null &&
    !(await stat(exchangeDir).then(
      (found) => found.isDirectory(),
      () => false,
    ))
  ) {
    throw new SettingsError(`EXCHANGE_DIR: ${exchangeDir} is no folder`);
  }
  // before the store is opened: a wrong file leaves nothing half begun
  const types = await readTypes(settings.dataDir);
  const page = await readPage(settings.dataDir);
  const { publicUrl } = settings;
  const opened = await openStore({
    dataDir: settings.dataDir,
    ...(settings.mongodbUri === undefined ? {} : { mongodbUri: settings.mongodbUri }),
    ...(settings.mongodbDatabase === undefined ? {} : { mongodbDatabase: settings.mongodbDatabase }),
  });
  const through = throughStore(opened);
  const { texts, onSaved } = tellingOfTexts(through.texts);
  const store: Store = { ...through, texts };
  const identity = createIdentity({ store, now, newId: randomUUID, random: randomBytes });
  const accounts = await openFirstOffice({
    store,
    dataDir: settings.dataDir,
    random: randomBytes,
    production: settings.production,
    ...(settings.officeFile === undefined ? {} : { officeFile: settings.officeFile }),
  });
  const soffice = await findSoffice({ PATH: path });
  const renderer = createRenderer({
    // Pages may wait, people may not: one core stays theirs.
    workers: Math.max(1, Math.min(availableParallelism() - 1, pageMakersAtMost)),
    timeoutMs: renderTimeoutMs,
    soffice,
    tempDir: tmpdir(),
    ...(docxWorker === undefined ? {} : { worker: docxWorker }),
    log: { warn: (message) => log.warn(message) },
  });
  const channels = createChannels(settings.channels);
  const images = createPrintedImages({
    records: store.records<PrintedImage>('images'),
    blobs: store.blobs,
    newId: randomUUID,
    notesOf: identity.audit.notesOf,
    nameOf: async (whose) => (await identity.person(whose))?.name ?? (await identity.office()).agency.name,
  });
  const engine = createEngine({
    store,
    office: createOffice({ identity, channels, now }),
    types,
    page,
    ...(publicUrl === undefined ? {} : { addressOf: (reportId: string) => new URL(`/reports/${reportId}`, publicUrl).href }),
    renderer,
    images,
    channels,
    send: (channel, outgoing) => sendDelivery(channel, outgoing, { hardLimitMs: sendLimitMs }),
    now,
    pause: waitToTryAgain,
    warn: (message, err) => log.warn({ err }, message),
  });
  const indexer = createIndexer({
    store,
    engine,
    personName: async (id) => (await identity.person(id))?.name ?? id,
    pause,
    warn: (message, err) => log.warn({ err }, message),
  });
  engine.onCommitted(indexer.committed);
  onSaved(indexer.changed);
  const papers = createPapers({ store, engine, tempDir: tmpdir(), newId: randomUUID, now, changed: indexer.changed });
  // an open line is no use of a session, neither when it is opened nor while it is up
  const sessions = async (token: string) => {
    const session = await identity.session(token, 'look');
    return session === null || session.person.passwordMustChange ? null : { sessionId: session.id, by: await identity.factsOf(session.person, now()) };
  };
  const live = createLive({
    sessions,
    cookieName,
    publicUrl: settings.publicUrl,
    engine,
    store,
    countNotices: store.notices.countNew,
    log,
    now,
    pause,
  });
  const rooms = createRooms({
    sessions,
    cookieName,
    publicUrl: settings.publicUrl,
    engine,
    asides: store.asides,
    several: store.name === 'mongodb',
    log,
    now,
    newId: randomUUID,
    elapsed: () => performance.now(),
    pause,
  });
  const notifications = await openNotifications({
    store,
    engine,
    identity,
    ...settings,
    pushRequest,
    changed: live.noticed,
    now,
    pause,
    warn: (fields, message) => log.warn(fields, message),
  });
  const beat = createBeat(now);
  const elapsed = () => performance.now();
  const administration = createAdministration({
    files: [settings.dataDir, types, page],
    channels: [channels, settings.channels],
    health: {
      version,
      dataDir: settings.dataDir,
      store,
      renderer,
      font: page.profile.font,
      beat,
      liveMetrics: live.metrics,
      now,
      startedAt: now(),
      elapsed,
    },
  });
  const app = createApp(
    {
      engine,
      identity,
      store,
      papers,
      renderer,
      administration,
      images,
      log,
      now,
      newKey: randomUUID,
      elapsed,
      sessionEnded(id) {
        live.endSession(id);
        rooms.endSession(id);
        notifications.sessionEnded(id);
      },
      notifications,
      async personChanged(id) {
        await live.personChanged(id);
        await rooms.personChanged(id);
      },
      liveMetrics: live.metrics,
      publicUrl: settings.publicUrl,
    },
    { version, clientDir: clientDir(), trustedProxies: settings.trustedProxies, rate: { perSecond: settings.rateLimit, burst: settings.rateLimit * 10 } },
  );
  const server = createServer(connectionTimes, app.callback());
  live.attach(server);
  rooms.attach(server, ['/socket.io']);
  // before the first request: a new step must not hide what a crash left over
  await engine.resume();
  await listen(server, settings);
  if (store.name === 'mongodb') {
    live.followOthers(followMs);
    rooms.followOthers(followMs);
  }
  notifications.start();

  // in the background: documents from before there was a search, and what a crash left out
  void indexer.catchUp().catch((err) => log.warn({ err }, 'What is behind in the search could not be looked through'));

  const stopping = new AbortController();
  const scheduler = keepGoing(engine, indexer, stopping.signal, log, beat);
  const warning = await renderer.fontWarning(page.profile.font);
  if (warning !== null) log.warn(warning);
  if (soffice === null) log.warn('LibreOffice is not installed: documents are issued as DOCX, and their PDF follows when there is a converter');

  return {
    url: urlOf(server, settings),
    accounts,
    async settled() {
      await engine.idle();
      await indexer.idle();
      await notifications.idle();
    },
    async close() {
      stopping.abort();
      live.close();
      await rooms.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      // requests that are being answered are answered; what only stays open is cut
      const cut = setTimeout(() => server.closeAllConnections(), 5_000);
      await closed;
      clearTimeout(cut);
      await engine.stop();
      await notifications.stop();
      await indexer.stop();
      await scheduler;
      for (const channel of Object.values(channels)) await channel.close();
      await renderer.close();
      await store.close();
    },
  };
}
