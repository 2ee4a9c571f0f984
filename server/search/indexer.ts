import { type Case, dayOf, type Entry } from '../../workflows/index.js';
import type { Engine } from '../engine/index.js';
import type { Store, TextStore } from '../store/port.js';
import { fieldsOf, peopleOf, searchVersion } from './fields.js';

export interface IndexerDeps {
  store: Pick<Store, 'search' | 'texts' | 'papers'>;
  engine: Pick<Engine, 'load' | 'packageOf'>;
  personName: (id: string) => Promise<string>;
  /** waits so many ms; resolves early when `signal` aborts */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  warn: (message: string, error: unknown) => void;
}

/** What changes while somebody works is read once, so many ms after the first change. */
const gatherMs = 500;
/** Reports whose state is asked for in one go when the whole index is looked through. */
const pageSize = 100;
/** Reports remembered by what they were found by; of others only a little more work is done. */
const mostRemembered = 2_000;

/**
 * Keeps what reports are found by up to date, behind the steps and saves it is told of. Nothing waits for it and nothing is lost by it:
 * what a crash left out is found by `catchUp`, which also reads reports from before there was a search.
 */
export function createIndexer({ store, engine, personName, pause, warn }: IndexerDeps) {
  /** reports to be read; true: their words may be others even where no step says so */
  const changed = new Map<string, boolean>();
  const remembered = new Map<string, string>();
  const stopping = new AbortController();
  let hurry = new AbortController();
  let working: Promise<void> | null = null;
  let catchingUp: Promise<void> | null = null;

  function note(reportId: string, wordsMayDiffer: boolean): void {
    changed.set(reportId, wordsMayDiffer || (changed.get(reportId) ?? false));
    working ??= work().finally(() => {
      working = null;
    });
  }

  async function work(): Promise<void> {
    await pause(gatherMs, AbortSignal.any([stopping.signal, hurry.signal]));
    for (let next = take(); next !== null; next = take()) {
      const [reportId, wordsMayDiffer] = next;
      await read(reportId, wordsMayDiffer).catch((error) => warn(`${reportId} could not be read for searches`, error));
      // others get their turn between two reports
      await new Promise(setImmediate);
    }
  }

  function take(): [string, boolean] | null {
    const [first] = changed;
    if (first === undefined || stopping.signal.aborted) return null;
    changed.delete(first[0]);
    return first;
  }

  async function read(reportId: string, wordsMayDiffer: boolean): Promise<void> {
    const loaded = await engine.load(reportId);
    if (loaded === null) return;
    const { case: kase, index } = loaded;
    const key = keyOf(kase);
    if (!wordsMayDiffer && remembered.get(reportId) === key) return;
    // before the package: what is saved in between is noted again
    const textsAt =
      (await store.texts.all(reportId))
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? '';
    const [whole, papers, people] = await Promise.all([engine.packageOf(loaded), store.papers.of(reportId), Promise.all(peopleOf(kase).map(personName))]);
    const date = kase.report.context.number?.date ?? dayOf(index.createdAt);
    const fields = fieldsOf({ case: kase, index, package: whole, people, papers }, dayOf(index.createdAt));
    await store.search.put({ reportId, seq: kase.seq, version: searchVersion, textsAt, documentType: index.documentType, date, fields });
    remembered.delete(reportId);
    remembered.set(reportId, key);
    if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value ?? '');
  }

  async function lookThrough(): Promise<void> {
    for (let after: string | null = null; !stopping.signal.aborted; ) {
      const page: { ids: string[]; after: string | null } = await store.search.behind(searchVersion, after, pageSize);
      for (const reportId of page.ids) {
        if (stopping.signal.aborted) return;
        await read(reportId, true).catch((error) => warn(`${reportId} could not be read for searches`, error));
        await new Promise(setImmediate);
      }
      after = page.after;
      if (after === null) return;
      await new Promise(setImmediate);
    }
  }

  return {
    /** a step was committed */
    committed: ({ entry }: { entry: Entry }): void => note(entry.reportId, false),
    /** a text was saved, or a paper attached or removed */
    changed: (reportId: string): void => note(reportId, true),
    /** Reads every report that the index is behind with; one look at a time. Resolves at the end of it. */
    catchUp(): Promise<void> {
      catchingUp ??= lookThrough().finally(() => {
        catchingUp = null;
      });
      return catchingUp;
    },
    /** resolves when everything that was told of is found */
    async idle(): Promise<void> {
      hurry.abort();
      await catchingUp;
      while (working !== null) await working;
      hurry = new AbortController();
    },
    /** what is being read is ended, the rest is left to the next start */
    async stop(): Promise<void> {
      stopping.abort();
      await Promise.all([working, catchingUp]);
    },
  };
}
export type Indexer = ReturnType<typeof createIndexer>;

/** What of a case decides its words; most steps change nothing of it. */
function keyOf({ report, sections, deliveries }: Case): string {
  const { frameHash, contentHash, number, leadDrafter, signer, handedFrom, contentInitial, formatInitial, signature } = report.context;
  return JSON.stringify([
    report.value,
    [
      frameHash,
      contentHash,
      number?.codeNumber,
      leadDrafter,
      signer.person,
      handedFrom?.person,
      contentInitial?.person,
      formatInitial?.person,
      signature?.person,
    ],
    sections.map(({ context: { number: section, division, round, textHash, writers } }) => [section, division, round, textHash, writers.length]),
    deliveries.map(({ context }) => context.name),
  ]);
}

/** The same texts, telling `listener` of every one that is saved, whoever saves it. */
export function tellingOfTexts(texts: TextStore): { texts: TextStore; onSaved(listener: (reportId: string) => void): void } {
  const listeners: ((reportId: string) => void)[] = [];
  return {
    texts: {
      ...texts,
      async put(text, expected) {
        const outcome = await texts.put(text, expected);
        if (outcome === 'saved') for (const listener of listeners) listener(text.reportId);
        return outcome;
      },
    },
    onSaved: (listener) => void listeners.push(listener),
  };
}
