import * as Y from 'yjs';
import { docToYDoc, editingForm, misfitIn, textField, yDocToDoc } from '../../templates/editing/index.js';
import { type Doc, readDoc } from '../../templates/index.js';
import type { NumberedChange, RoomKey, Store, TextChange, WorkingText } from '../store/index.js';
import { createTurns } from '../store/mongodb/turns.js';
import { canonicalDoc, parseDoc } from './canonical-doc.js';
import { changeTo } from './change-to.js';
import { type Closed, type Late, lateIn, putBack } from './late.js';

/** A text while it is written together: the shared document, and how far into its changes it is. */
interface Draft {
  shared: Y.Doc;
  /** of the newest change in it */
  n: number;
  last: Pick<TextChange, 'by' | 'at'>;
  /** of all its changes */
  bytes: number;
  /** changes since they were last folded into one */
  changes: number;
}

/** What a room begins with: the text of the round, or of one before it; null where nobody has written yet. */
export type Beginning = () => Promise<WorkingText | null>;
/** `misfit`: not a text; `gap`: something that came before is missing; nothing of either is kept. */
export type Written = { outcome: 'written' } | { outcome: 'misfit'; what: string } | { outcome: 'gap' } | { outcome: 'tooLarge' };

const draftsInMemory = 64;
const foldAfter = 200;
/** A document of MongoDB holds 16 MB. */
const mostToFold = 8_000_000;
const mostBytes = 48_000_000;
/** From here on the whole text is measured with every change. */
const measuredFrom = 1_000_000;

export type Drafts = ReturnType<typeof createDrafts>;

/** Texts as shared documents: made of their changes in the store, which are the truth; what is in memory can be dropped at any time. */
export function createDrafts({ texts, textChanges }: Pick<Store, 'texts' | 'textChanges'>) {
  const drafts = new Map<string, Draft>();
  const listeners = new Set<(room: RoomKey, update: Uint8Array) => void>();
  const inTurn = createTurns();
  const turnOf = <T>(room: RoomKey, work: () => Promise<T>): Promise<T> => inTurn(nameOf(room), work);

  function remember(room: RoomKey, draft: Draft): Draft {
    const name = nameOf(room);
    drafts.delete(name);
    drafts.set(name, draft);
    if (drafts.size > draftsInMemory) forget(drafts.keys().next().value ?? '');
    return draft;
  }
  function forget(name: string): void {
    drafts.get(name)?.shared.destroy();
    drafts.delete(name);
  }

  function take(draft: Draft, changes: readonly NumberedChange[]): void {
    draft.shared.transact(() => {
      for (const { update } of changes) Y.applyUpdate(draft.shared, update);
    });
    for (const { n, by, at, update } of changes) {
      draft.n = Math.max(draft.n, n);
      draft.last = { by, at };
      draft.bytes += update.length;
      draft.changes += 1;
    }
  }

  /** The draft with everything that is in the store, begun where it has not been. */
  async function opened(room: RoomKey, beginning: Beginning, opener: Pick<TextChange, 'by' | 'at'>): Promise<Draft> {
    const known = drafts.get(nameOf(room));
    if (known !== undefined) return refreshed(room, known);
    let changes = await textChanges.after(room, 0);
    if (changes.length === 0) {
      const text = await beginning();
      const update = Y.encodeStateAsUpdate(docToYDoc(text === null ? { type: 'doc', content: [] } : parseDoc(text.doc)));
      await textChanges.appendAfter(room, 0, { update, by: text?.by ?? opener.by, at: text?.at ?? opener.at });
      changes = await textChanges.after(room, 0);
    }
    const draft: Draft = { shared: new Y.Doc(), n: 0, last: opener, bytes: 0, changes: 0 };
    draft.shared.getXmlFragment(textField);
    take(draft, changes);
    return remember(room, draft);
  }

  /** Takes in what another server has written; whoever listens is told of it. */
  async function refreshed(room: RoomKey, draft: Draft): Promise<Draft> {
    const changes = await textChanges.after(room, draft.n);
    take(draft, changes);
    for (const { update } of changes) tell(room, update);
    return remember(room, draft);
  }

  const tell = (room: RoomKey, update: Uint8Array): void => {
    for (const listener of listeners) listener(room, update);
  };

  /** What this change does to the text, tried out on the draft; where the answer is not a change, the draft is no longer good. */
  function tried({ shared, bytes }: Draft, update: Uint8Array): Uint8Array | null | Exclude<Written, { outcome: 'written' }> {
    const text = shared.getXmlFragment(textField);
    const effect: { misfit: string | null; updates: Uint8Array[] } = { misfit: null, updates: [] };
    const look = (transaction: Y.Transaction) => {
      effect.misfit ??= misfitIn(transaction, text);
    };
    const note = (change: Uint8Array) => void effect.updates.push(change);
    shared.on('afterTransaction', look);
    shared.on('update', note);
    try {
      Y.applyUpdate(shared, update);
    } catch (error) {
      return { outcome: 'misfit', what: `no update: ${String(error)}` };
    } finally {
      shared.off('afterTransaction', look);
      shared.off('update', note);
    }
    if (effect.misfit !== null) return { outcome: 'misfit', what: effect.misfit };
    if (shared.store.pendingStructs !== null || shared.store.pendingDs !== null) return { outcome: 'gap' };
    if (effect.updates.length === 0) return null;
    const change = effect.updates.length === 1 && effect.updates[0] !== undefined ? effect.updates[0] : Y.mergeUpdates(effect.updates);
    const size = bytes + change.length;
    if (size > mostBytes || (size > measuredFrom && !readDoc(yDocToDoc(shared)).ok)) return { outcome: 'tooLarge' };
    return change;
  }

  async function append(room: RoomKey, draft: Draft, change: TextChange): Promise<void> {
    draft.bytes += change.update.length;
    draft.changes += 1;
    draft.last = { by: change.by, at: change.at };
    try {
      const n = await textChanges.append(room, change);
      // a number left out is another server's: what it wrote comes with the next look
      if (n === draft.n + 1) draft.n = n;
    } catch (error) {
      forget(nameOf(room));
      throw error;
    }
  }

  async function fold(room: RoomKey, draft: Draft): Promise<void> {
    if (draft.changes < foldAfter) return;
    // what another server wrote just now has a number below ours, and must not go before it is in
    await refreshed(room, draft);
    const update = Y.encodeStateAsUpdate(draft.shared);
    draft.changes = 0;
    if (update.length > mostToFold) return;
    await textChanges.fold(room, { n: draft.n, update, ...draft.last });
    draft.bytes = update.length;
  }

  /** Writes changes of clients into a room that is open; each is on the disk when it resolves, or nothing of it is kept. */
  const write = (room: RoomKey, beginning: Beginning, changes: readonly TextChange[]): Promise<Written[]> =>
    turnOf(room, async () => {
      const results: Written[] = [];
      const under: Promise<void>[] = [];
      let draft: Draft | null = null;
      for (const { update, by, at } of changes) {
        draft ??= await opened(room, beginning, { by, at });
        const effect = tried(draft, update);
        if (effect === null || effect instanceof Uint8Array) {
          if (effect !== null) under.push(quiet(append(room, draft, { update: effect, by, at })));
          results.push({ outcome: 'written' });
          continue;
        }
        results.push(effect);
        // what was good before it is in the store, and comes from there
        await Promise.all(under.splice(0));
        forget(nameOf(room));
        draft = null;
      }
      await Promise.all(under);
      if (draft !== null) await fold(room, draft);
      return results;
    });

  /** Makes the text of a room this one, whoever is writing there, and gives the number of the change. */
  const change = (room: RoomKey, beginning: Beginning, doc: Doc, { by, at }: Pick<TextChange, 'by' | 'at'>): Promise<number> =>
    turnOf(room, async () => {
      const draft = await opened(room, beginning, { by, at });
      const update = changeTo(draft.shared, doc);
      if (update !== null) {
        await append(room, draft, { update, by, at });
        tell(room, update);
      }
      return draft.n;
    });

  /** Brings the working text up to what was written in its room. Where only the form differs, the text stays as somebody put it. */
  const settle = (room: RoomKey, beginning: Beginning): Promise<void> =>
    turnOf(room, async () => {
      const draft = await opened(room, beginning, { by: '', at: '' });
      const stored = await texts.get(room.reportId, room.section, room.round);
      if (stored !== null && (stored.through ?? 0) >= draft.n) return;
      const known = stored ?? (await beginning());
      const read = readDoc(yDocToDoc(draft.shared));
      // two servers may together make what no page can hold: the text stays what it was until somebody mends it
      if (!read.ok) return;
      const written = canonicalDoc(read.doc);
      const isKnown = known !== null && canonicalDoc(editingForm(parseDoc(known.doc))).text === written.text;
      const text = isKnown ? { ...known, ...room } : { ...room, doc: written.text, hash: written.hash, ...draft.last };
      // what another server settled meanwhile is settled
      await texts.put({ ...text, through: draft.n }, stored?.hash ?? null);
    });

  return {
    write,
    change,
    settle,
    /** everything that is in a room, as one update */
    state: (room: RoomKey, beginning: Beginning, opener: Pick<TextChange, 'by' | 'at'>): Promise<Uint8Array> =>
      turnOf(room, async () => Y.encodeStateAsUpdate((await opened(room, beginning, opener)).shared)),
    /** looks for what another server has written in a room that is in memory */
    follow: (room: RoomKey): Promise<void> =>
      turnOf(room, async () => {
        const draft = drafts.get(nameOf(room));
        if (draft !== undefined) await refreshed(room, draft);
      }),
    /** what a closed room says beyond the text it was closed with */
    late: (room: RoomKey, closed: Closed): Promise<Late | null> => turnOf(room, () => lateIn({ texts, textChanges }, room, closed)),
    /** takes what a room says beyond the text it was closed with out of it; false where somebody wrote meanwhile, or did this */
    putBack: (room: RoomKey, late: Late): Promise<boolean> =>
      turnOf(room, async () => {
        const isBack = await putBack({ texts, textChanges }, room, late);
        const draft = drafts.get(nameOf(room));
        if (draft !== undefined) await refreshed(room, draft);
        return isBack;
      }),
    /** hears of changes that did not come through `write`: texts put over HTTP, and those of other servers */
    onChange(listener: (room: RoomKey, update: Uint8Array) => void): void {
      listeners.add(listener);
    },
  };
}

/** Awaited later; a failure before that is no stray one. */
function quiet<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

const nameOf = ({ reportId, section, round }: RoomKey): string => JSON.stringify([reportId, section, round]);
