import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageRenderer } from '../render/index.js';
import type { Store } from '../store/port.js';

export type HealthState = 'good' | 'warn' | 'bad';
/** One thing that is looked at: how it is, which of its sentences says so, and what stands in that. */
export interface HealthItem {
  name: 'store' | 'disk' | 'converter' | 'rendering' | 'effects' | 'pdfs' | 'deliveries' | 'clock' | 'backup' | 'live';
  state: HealthState;
  says: string;
  values: Record<string, string | number>;
}
export interface Health {
  version: string;
  node: string;
  /** ISO 8601, UTC */
  startedAt: string;
  now: string;
  /** bytes */
  memory: number;
  items: HealthItem[];
}

/** The rounds in which deadlines are passed and missing PDFs made. */
export interface Beat {
  done(): void;
  failed(error: unknown): void;
  last(): { at: string | null; problem: string | null };
}

/** `now` is ISO 8601, UTC. */
export function createBeat(now: () => string): Beat {
  let last: { at: string | null; problem: string | null } = { at: null, problem: null };
  return {
    done() {
      last = { at: now(), problem: null };
    },
    failed(error) {
      last = { at: now(), problem: error instanceof Error ? error.message : String(error) };
    },
    last: () => last,
  };
}

export interface HealthDeps {
  version: string;
  dataDir: string;
  store: Store;
  renderer: Pick<PageRenderer, 'converter' | 'fontWarning' | 'load'>;
  /** the typeface documents are set in */
  font: string;
  beat: Beat;
  liveMetrics: () => Record<string, number>;
  /** ISO 8601, UTC */
  now: () => string;
  startedAt: string;
  /** ms since some moment; never runs backwards */
  elapsed: () => number;
}

const gigabyte = 1024 ** 3;
/** Bytes left at which there is no room for a busy day, and none for an hour. */
const littleRoom = 5 * gigabyte;
const noRoom = gigabyte / 2;
/** As many are counted; more are told as that many. */
const most = 1_000;
/** A round that makes many PDFs takes its time. */
const quietMs = 15 * 60_000;
const backupMs = 2 * 24 * 60 * 60_000;
/** Whoever makes backups touches it when one is whole. */
export const backupMark = 'last-backup';

/** How everything is that the office rests on, looked at when it is asked. */
export function createHealth({ version, dataDir, store, renderer, font, beat, liveMetrics, now, startedAt, elapsed }: HealthDeps): () => Promise<Health> {
  const item = (name: HealthItem['name'], state: HealthState, says: string, values: HealthItem['values'] = {}): HealthItem => ({ name, state, says, values });

  async function ofStore(): Promise<HealthItem> {
    const began = elapsed();
    try {
      await store.ping();
      return item('store', 'good', 'ok', { kind: store.name === 'sqlite' ? 'SQLite' : 'MongoDB', ms: Math.max(1, Math.round(elapsed() - began)) });
    } catch (error) {
      return item('store', 'bad', 'failed', { message: messageOf(error) });
    }
  }

  async function ofDisk(): Promise<HealthItem> {
    try {
      const { bavail, blocks, bsize } = await statfs(dataDir);
      const free = bavail * bsize;
      const values = { free, total: blocks * bsize, folder: dataDir };
      return free < noRoom
        ? item('disk', 'bad', 'none', values)
        : free < littleRoom
          ? item('disk', 'warn', 'little', values)
          : item('disk', 'good', 'ok', values);
    } catch (error) {
      return item('disk', 'warn', 'unknown', { message: messageOf(error), folder: dataDir });
    }
  }

  async function ofConverter(): Promise<HealthItem> {
    const converter = await renderer.converter();
    if (converter === null) return item('converter', 'warn', 'none');
    const warning = await renderer.fontWarning(font);
    return warning === null ? item('converter', 'good', 'ok', { converter, font }) : item('converter', 'warn', 'font', { converter, message: warning });
  }

  function ofRendering(): HealthItem {
    const { docx, pdf } = renderer.load();
    return docx + pdf === 0 ? item('rendering', 'good', 'idle') : item('rendering', docx + pdf > 20 ? 'warn' : 'good', 'busy', { docx, pdf });
  }

  async function ofEffects(): Promise<HealthItem> {
    const count = (await store.journal.withEffectsToRun(most)).length;
    return count === 0 ? item('effects', 'good', 'none') : item('effects', count > 50 ? 'warn' : 'good', 'running', { count });
  }

  async function ofPdfs(): Promise<HealthItem> {
    const count = (await store.index.withoutPdf(most)).length;
    return count === 0 ? item('pdfs', 'good', 'none') : item('pdfs', 'warn', 'missing', { count });
  }

  async function ofDeliveries(): Promise<HealthItem> {
    const lines = await store.index.waiting(['role:dispatcher'], most);
    const counted = (event: string) => lines.filter((line) => line.event === event).length;
    const [failed, byHand] = [counted('RETRY'), counted('HAND_OVER')];
    if (failed > 0) return item('deliveries', 'warn', 'failed', { failed, byHand });
    return byHand > 0 ? item('deliveries', 'good', 'waiting', { byHand }) : item('deliveries', 'good', 'none');
  }

  function ofClock(): HealthItem {
    const { at, problem } = beat.last();
    if (problem !== null) return item('clock', 'bad', 'failed', { message: problem });
    if (at === null) return item('clock', 'good', 'starting');
    return item('clock', Date.parse(now()) - Date.parse(at) > quietMs ? 'bad' : 'good', 'told', { at });
  }

  async function ofBackup(): Promise<HealthItem> {
    try {
      const at = (await stat(join(dataDir, backupMark))).mtime.toISOString();
      return Date.parse(now()) - Date.parse(at) > backupMs ? item('backup', 'warn', 'old', { at }) : item('backup', 'good', 'made', { at });
    } catch {
      return item('backup', 'warn', 'none', { file: join(dataDir, backupMark) });
    }
  }

  function ofLive(): HealthItem {
    const { sockets = 0, watches = 0 } = liveMetrics();
    return item('live', 'good', 'ok', { sockets, watches });
  }

  /** A store that does not answer is told once, by its own item; what is counted in it is then not known. */
  const counted = (name: HealthItem['name'], look: () => Promise<HealthItem>): Promise<HealthItem> =>
    look().catch((error: unknown) => item(name, 'bad', 'unknown', { message: messageOf(error) }));

  return async () => ({
    version,
    node: process.version,
    startedAt,
    now: now(),
    memory: process.memoryUsage().rss,
    items: await Promise.all([
      ofStore(),
      ofDisk(),
      ofConverter(),
      ofRendering(),
      counted('effects', ofEffects),
      counted('pdfs', ofPdfs),
      counted('deliveries', ofDeliveries),
      ofClock(),
      ofBackup(),
      ofLive(),
    ]),
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
