import type { Frame } from '../../templates/index.js';
import { type Case, type Entry, type Part, replayOne, stateName } from '../../workflows/index.js';
import type { IndexRow } from '../store/lists.js';
import type { Head, Step, Store } from '../store/port.js';
import { handsAfter } from './hands.js';
import { entryHash, stateHash } from './hashes.js';
import { indexRow } from './index-row.js';
import type { Texts } from './texts.js';

/** A case as it stands, with what its next entry must be chained to. */
export interface Loaded {
  case: Case;
  head: Head;
  frame: Frame;
  index: IndexRow;
}

const pageSize = 500;

/** Loads cases from their cached head, and from the journal where the head is missing or behind. */
export function createCases(store: Store, texts: Texts) {
  const cache = new Map<string, Loaded>();

  function remember(loaded: Loaded): Loaded {
    cache.delete(loaded.case.reportId);
    cache.set(loaded.case.reportId, loaded);
    if (cache.size > 1_000) cache.delete(cache.keys().next().value ?? '');
    return loaded;
  }

  /** Null where there is no such report. */
  async function load(reportId: string): Promise<Loaded | null> {
    const head = await store.journal.head(reportId);
    if (head === null) return rebuild(reportId, null);
    const known = cache.get(reportId);
    if (known !== undefined && known.head.seq === head.seq && known.head.hash === head.hash) return { ...known, head };
    const kase = JSON.parse(head.snapshot) as Case;
    const frame = await texts.frameOf(kase.report.context.frameHash);
    const index = (await store.index.get(reportId)) ?? indexRow(kase, frame, null, []);
    return remember({ case: kase, head, frame, index });
  }

  /**
   * The newest state this process knows of, without asking the store: another server may have gone on since, which an append shows by its slot.
   * Asks where effects are still to be run, since the store alone knows how far they have come.
   */
  async function latest(reportId: string): Promise<Loaded | null> {
    const known = cache.get(reportId);
    return known !== undefined && known.head.effectsThrough === known.head.seq ? known : load(reportId);
  }

  /** Goes on from a head to the end of the journal, and writes the head where it was behind. */
  async function rebuild(reportId: string, from: Loaded | null): Promise<Loaded | null> {
    let kase = from?.case ?? null;
    let index = from?.index ?? null;
    let hands = index?.hands ?? [];
    let last: Entry | null = null;
    for (let after = kase?.seq ?? 0; ; ) {
      const entries = await store.journal.entries(reportId, after, pageSize);
      for (const entry of entries) {
        kase = replayOne(kase, entry).case;
        hands = handsAfter(hands, entry, kase);
        last = entry;
      }
      if (entries.length < pageSize) break;
      after = last?.seq ?? after;
    }
    if (kase === null) return null;
    if (last === null) return from;
    const frame = await texts.frameOf(kase.report.context.frameHash);
    index = indexRow(kase, frame, index, hands);
    const head = headOf(kase, last, from?.head.effectsThrough ?? 0);
    await store.journal.saveHead(head, index);
    return remember({ case: kase, head, frame, index });
  }

  /** The newest state even where another server has written meanwhile. */
  async function reload(reportId: string): Promise<Loaded | null> {
    cache.delete(reportId);
    return rebuild(reportId, await load(reportId));
  }

  return { load, latest, reload, remember, forget: (reportId: string) => cache.delete(reportId) };
}
export type Cases = ReturnType<typeof createCases>;

const headOf = (kase: Case, entry: Entry, effectsThrough: number): Head => ({
  reportId: kase.reportId,
  seq: kase.seq,
  version: kase.version,
  hash: entry.hash,
  at: entry.at,
  snapshot: snapshotOf(kase),
  effectsThrough,
});

const partTexts = new WeakMap<Part<object>, string>();

/** Parts that a step leaves alone keep their identity, and so their text. */
function partText(part: Part<object>): string {
  const known = partTexts.get(part);
  if (known !== undefined) return known;
  const text = JSON.stringify(part);
  partTexts.set(part, text);
  return text;
}

/** The case as JSON text. */
function snapshotOf({ report, sections, opinions, deliveries, ...rest }: Case): string {
  const list = (parts: Part<object>[]) => `[${parts.map(partText).join(',')}]`;
  const parts = `"report":${partText(report)},"sections":${list(sections)},"opinions":${list(opinions)},"deliveries":${list(deliveries)}`;
  return `${JSON.stringify(rest).slice(0, -1)},${parts}}`;
}

/** The step that takes a case to its next state: entry, head and index, chained to what came before. */
export function stepOf(kase: Case, unsealed: Omit<Entry, 'stateHash' | 'hash' | 'state' | 'previousHash'>, frame: Frame, before: Loaded | null): Step {
  const open = { ...unsealed, stateHash: stateHash(kase), previousHash: before?.head.hash ?? null };
  const entry: Entry = { ...open, hash: entryHash(open), state: stateName(kase.report.value) };
  // where nothing has to be run and nothing is running, the head says so at once and needs no second write
  const through = before?.head.effectsThrough ?? 0;
  const effectsThrough = entry.effects.length === 0 && through === entry.seq - 1 ? entry.seq : through;
  const hands = handsAfter(before?.index.hands ?? [], entry, kase);
  return { entry, head: headOf(kase, entry, effectsThrough), index: indexRow(kase, frame, before?.index ?? null, hands) };
}
