import { createReadStream } from 'node:fs';
import { type By, type Entry, type PaperRefusal, whyNoPaper, whyNotRemoved } from '../../workflows/index.js';
import type { Engine, Loaded } from '../engine/index.js';
import type { Paper } from '../store/papers.js';
import type { Store } from '../store/port.js';
import { type Sniffed, sniff } from './kinds.js';
import { receive } from './receive.js';

/** Bytes of one paper, and papers of one report. */
export const mostBytes = 50 * 1_048_576;
export const mostPapers = 200;

export interface PapersDeps {
  store: Pick<Store, 'papers' | 'blobs' | 'journal'>;
  engine: Pick<Engine, 'load' | 'inTurn'>;
  /** where a paper stands while it comes in */
  tempDir: string;
  newId: () => string;
  /** ISO 8601, UTC */
  now: () => string;
  /** a report has other papers */
  changed: (reportId: string) => void;
}

/** What somebody wants to attach. */
export interface Attaching {
  reportId: string;
  section: string | null;
  name: string;
  by: By;
  bytes: AsyncIterable<Uint8Array>;
}
export type Attached =
  | { outcome: 'attached'; paper: Paper; again: boolean }
  | { outcome: 'refused'; refusal: PaperRefusal }
  | { outcome: 'tooLarge' | 'empty' | 'tooMany' | 'gone' }
  | Exclude<Sniffed, { outcome: 'fits' }>;
export type Removed = { outcome: 'removed'; paper: Paper } | { outcome: 'refused'; refusal: PaperRefusal } | { outcome: 'gone' };

const pageSize = 500;

/** The papers that lie with a report: their bytes are blobs, who attached and removed them are records beside the journal. */
export function createPapers({ store, engine, tempDir, newId, now, changed }: PapersDeps) {
  const standing = async (reportId: string): Promise<Paper[]> => (await store.papers.of(reportId)).filter(({ removedAt }) => removedAt === null);

  /** Takes a paper in: received, looked at, its bytes on disk before its record names them. The same file under the same name is attached once. */
  async function attach({ reportId, section, name, by, bytes }: Attaching): Promise<Attached> {
    const received = await receive(bytes, tempDir, mostBytes);
    if (received === null) return { outcome: 'tooLarge' };
    try {
      if (received.size === 0) return { outcome: 'empty' };
      const sniffed = await sniff(received.path, name);
      if (sniffed.outcome !== 'fits') return sniffed;
      await store.blobs.putStream(received.hash, createReadStream(received.path));
      const { size, hash } = received;
      return await engine.inTurn(reportId, () => record({ reportId, section, name, type: sniffed.type, size, hash }, by));
    } finally {
      await received.drop();
    }
  }

  /** Asked again in turn with the report's steps: it may have been signed while the paper was on its way. */
  async function record(given: Pick<Paper, 'reportId' | 'section' | 'name' | 'type' | 'size' | 'hash'>, by: By): Promise<Attached> {
    const loaded = await engine.load(given.reportId);
    if (loaded === null) return { outcome: 'gone' };
    const refusal = whyNoPaper(loaded.case, given.section, by);
    if (refusal !== null) return { outcome: 'refused', refusal };
    const there = await standing(given.reportId);
    const same = there.find(({ hash, name, section }) => hash === given.hash && name === given.name && section === given.section);
    if (same !== undefined) return { outcome: 'attached', paper: same, again: true };
    if (there.length >= mostPapers) return { outcome: 'tooMany' };
    const who = { id: by.person, name: by.name };
    const paper: Paper = { ...given, id: newId(), by: who, at: now(), seq: loaded.case.seq, removedBy: null, removedAt: null };
    await store.papers.add(paper);
    changed(given.reportId);
    return { outcome: 'attached', paper, again: false };
  }

  async function journalAfter(reportId: string, seq: number): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (let page = pageSize; page === pageSize; ) {
      const next = await store.journal.entries(reportId, entries.at(-1)?.seq ?? seq, pageSize);
      entries.push(...next);
      page = next.length;
    }
    return entries;
  }

  const remove = (reportId: string, id: string, by: By): Promise<Removed> =>
    engine.inTurn(reportId, async () => {
      const loaded = await engine.load(reportId);
      const paper = (await standing(reportId)).find((one) => one.id === id);
      if (loaded === null || paper === undefined) return { outcome: 'gone' };
      const refusal = whyNotRemoved(loaded.case, await journalAfter(reportId, paper.seq), paper, by);
      if (refusal !== null) return { outcome: 'refused', refusal };
      const [removedBy, removedAt] = [{ id: by.person, name: by.name }, now()];
      if (!(await store.papers.remove(reportId, id, removedBy, removedAt))) return { outcome: 'gone' };
      changed(reportId);
      return { outcome: 'removed', paper: { ...paper, removedBy, removedAt } };
    });

  /** All of a report, each with whether this person may remove it now. */
  async function of({ case: kase }: Loaded, by: By): Promise<{ paper: Paper; mayRemove: boolean }[]> {
    const papers = await store.papers.of(kase.reportId);
    // most people may remove nothing, and then the journal need not be read
    const first = papers.find(({ section, removedAt }) => removedAt === null && whyNoPaper(kase, section, by) === null);
    const journal = first === undefined ? [] : await journalAfter(kase.reportId, first.seq);
    return papers.map((paper) => ({ paper, mayRemove: paper.removedAt === null && whyNotRemoved(kase, journal, paper, by) === null }));
  }

  return {
    attach,
    remove,
    of,
    /** what lies with it now */
    standing,
    /** null where the report has no such paper any more */
    async find(reportId: string, id: string): Promise<Paper | null> {
      return (await standing(reportId)).find((one) => one.id === id) ?? null;
    },
  };
}
export type Papers = ReturnType<typeof createPapers>;
