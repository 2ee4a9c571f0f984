import { setMaxListeners } from 'node:events';
import type { DocumentType, ReportPackage } from '../../templates/index.js';
import { type Action, type ActionFilter, actions, type By, dueSteps, type Effect, type Signer } from '../../workflows/index.js';
import type { Channel, ChannelName, Outgoing, SendResult } from '../dispatch/port.js';
import { limiter } from '../limit.js';
import type { Renderer } from '../render/port.js';
import type { Store } from '../store/port.js';
import { createCases, type Loaded } from './cases.js';
import { createReports } from './create.js';
import { createEffects } from './effects.js';
import { createFacts } from './facts.js';
import type { ImagesPort } from './images-port.js';
import { createLook, type LookDeps } from './look.js';
import type { OfficePort } from './office-port.js';
import { packageOf } from './package.js';
import { createRunDelivery } from './run-delivery.js';
import { createRunFormer } from './run-former.js';
import { createRunRecall } from './run-recall.js';
import { createRunRender } from './run-render.js';
import { type Committed, createStep, laterOf } from './step.js';
import { systemBy } from './system.js';
import { createTexts } from './texts.js';
import { createVersions } from './versions.js';

export interface EngineDeps {
  store: Store;
  office: OfficePort;
  /** the types of document a new report may have; a report that was opened keeps its own */
  types: readonly DocumentType[];
  /** how documents look from now on; one that was submitted for review keeps the look it had */
  page: LookDeps['page'];
  /** the address of a report's page, for the code on the document; absent where nobody reaches it from outside */
  addressOf?: (reportId: string) => string;
  renderer: Renderer;
  /** images of the seal and of signatures; absent: nothing is printed of either */
  images?: ImagesPort;
  channels: Record<ChannelName, Channel>;
  send: (channel: Channel, outgoing: Outgoing) => Promise<SendResult>;
  /** ISO 8601, UTC */
  now: () => string;
  /** waits so many ms; resolves early when `signal` aborts */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  warn: (message: string, error: unknown) => void;
}

const deliveriesAtOnce = 16;
/** A report on which nothing was written for so long is not being worked on by another server: longer than all tries of a delivery. */
const quietMs = 15 * 60_000;

export type Engine = ReturnType<typeof createEngine>;

/** The engine: event → decide → journal → effects; due dates; replay. Everything from outside comes in through `deps`. */
export function createEngine(deps: EngineDeps) {
  const { store, office, renderer, now, warn } = deps;
  const listeners = new Set<(committed: Committed) => void>();
  const stopping = new AbortController();
  // every delivery that waits for its next try listens
  setMaxListeners(0, stopping.signal);
  const pause = (ms: number) => deps.pause(ms, stopping.signal);
  const texts = createTexts(store);
  const cases = createCases(store, texts);
  const look = createLook({ texts, page: deps.page, addressOf: deps.addressOf });
  const facts = createFacts(store, texts, office, look, cases.load);

  const committed = (step: Committed, loaded: Loaded) => {
    for (const listener of listeners) {
      // the step is written: whoever fails to hear of it must not make it look refused
      try {
        listener(step);
      } catch (error) {
        warn(`Entry ${step.entry.seq} of ${step.entry.reportId} could not be told`, error);
      }
    }
    effects.committed(step.entry, loaded.head.effectsThrough);
  };
  const { take, send, inTurn } = createStep({ store, cases, facts, frameOf: texts.frameOf, now, committed });
  const create = createReports({ store, cases, texts, types: deps.types, now, committed });
  const rendering = createRunRender({ store, cases, look, renderer, images: deps.images, take, warn });
  const deliver = createRunDelivery({ store, cases, channels: deps.channels, send: deps.send, take, now, pause, stopping: () => stopping.signal.aborted });
  const askBack = createRunRecall({ store, cases, channels: deps.channels, send: deps.send, take });
  const tellFormer = createRunFormer({ cases, take });
  const versions = createVersions(store, texts);
  // each holds its own copy of the files, and the far side is asked no more at once
  const sending = limiter(deliveriesAtOnce);
  function runEffect(reportId: string, effect: Effect): Promise<void> {
    switch (effect.type) {
      case 'render':
        return rendering.render(reportId);
      case 'deliver':
        return sending(() => deliver(reportId, effect.delivery));
      case 'recall':
        return sending(() => askBack(reportId, effect.delivery));
      case 'tellFormer':
        return tellFormer(reportId, effect);
      case 'voidNumber':
        return store.register.void(effect.series, effect.year, effect.n, effect.reason);
    }
  }
  const effects = createEffects({
    store,
    reload: cases.reload,
    pause,
    run: runEffect,
    failed: (reportId, effect: Effect, error) => warn(`The effect ${effect.type} of ${reportId} failed and is tried again`, error),
  });

  /** What this person could do, all of it or only one event or one target. */
  async function actionsFor({ case: kase, ...loaded }: Loaded, by: By, only: ActionFilter = {}): Promise<Action[]> {
    const at = laterOf(now(), loaded.head.at);
    return actions(kase, by, await facts.forActions({ case: kase, ...loaded }, at), only);
  }

  /** Tells what the clock has brought since: deadlines that are near, and those that have passed. */
  async function passDeadlines(): Promise<void> {
    const at = now();
    for (const reportId of await store.index.due(at, 1_000)) {
      // one report that cannot be loaded does not keep the others waiting
      await passDeadlinesOf(reportId, at).catch((error) => warn(`The deadlines of ${reportId} could not be passed`, error));
    }
  }

  async function passDeadlinesOf(reportId: string, at: string): Promise<void> {
    const loaded = await cases.load(reportId);
    if (loaded === null) return;
    for (const event of dueSteps(loaded.case, at)) {
      // one telling a deadline: the key drops what another server, or an earlier round, has told
      await take(reportId, event, systemBy(event, `${event.type}:${event.target}:${event.dueAt}`));
    }
  }

  return {
    types: deps.types,
    create: (report: ReportPackage, signer: Signer, by: By) => create(report, signer, by),
    /** takes a person's step: `input` is the body as sent */
    send,
    /** null where there is no such report */
    load: cases.load,
    actionsFor,
    texts,
    /** work on one report's texts goes in turn with its steps, so that nothing is written into a closed room */
    inTurn,
    packageOf: (loaded: Loaded) => packageOf(texts, loaded.case),
    versions,
    /** what a draft of the document as it stands is drawn from */
    draftOf: (loaded: Loaded) => look.inputOf(loaded.case),
    passDeadlines,
    addMissingPdfs: rendering.addMissingPdfs,
    /** what a crash left over; call once, before the first request */
    async resume(): Promise<void> {
      await store.register.settle();
      await effects.resume();
    },
    /** what another server left over that is gone; call now and then */
    async resumeAbandoned(): Promise<void> {
      await store.register.settle();
      await effects.resume(new Date(Date.parse(now()) - quietMs).toISOString());
    },
    onCommitted(listener: (committed: Committed) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** resolves when no effect is running */
    idle: effects.idle,
    /** running effects end or are left to the next start */
    async stop(): Promise<void> {
      stopping.abort();
      await effects.stop();
    },
  };
}
