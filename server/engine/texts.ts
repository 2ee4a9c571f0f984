import { type Doc, docSchema, type Frame, frameSchema, isEmptyDoc } from '../../templates/index.js';
import { type Case, closedText, isBeingWritten } from '../../workflows/index.js';
import type { RoomKey, Store, TextChange, WorkingText } from '../store/index.js';
import { canonicalJson } from './canonical.js';
import { canonicalDoc, parseDoc } from './canonical-doc.js';
import { createDrafts } from './drafts.js';
import type { Late } from './late.js';

const emptyDoc: Doc = { type: 'doc', content: [] };
const utf8 = new TextDecoder();
const empty = canonicalDoc(emptyDoc);

export type SaveResult = { outcome: 'saved'; hash: string } | { outcome: 'conflict'; hash: string };

/** Working texts and frozen ones: text is work until SUBMIT, then a blob whose hash stands in the journal. */
export function createTexts(store: Store) {
  const frames = new Map<string, Frame>();
  const drafts = createDrafts(store);

  async function frameOf(hash: string): Promise<Frame> {
    const known = frames.get(hash);
    if (known !== undefined) return known;
    const frame = frameSchema.parse(await kept(hash));
    if (frames.size > 500) frames.delete(frames.keys().next().value ?? '');
    frames.set(hash, frame);
    return frame;
  }

  async function keepFrame(frame: Frame): Promise<string> {
    return store.blobs.put(new TextEncoder().encode(canonicalJson(frame)));
  }

  /** The text of a round, else of the latest before it; null where nobody has written yet. */
  async function upTo({ reportId, section, round }: RoomKey): Promise<WorkingText | null> {
    for (let r = round; r >= 1; r -= 1) {
      const text = await store.texts.get(reportId, section, r);
      if (text !== null) return text;
    }
    return null;
  }
  const stored = (kase: Case, section: string): Promise<WorkingText | null> => upTo(roomOf(kase, section));

  /** Brings working texts up to what is being written in their rooms: of one section, or of all. What is closed stays as it was closed. */
  async function settle(kase: Case, only?: string): Promise<void> {
    const open = kase.sections.map(({ context }) => context).filter(({ number }) => (only ?? number) === number && isBeingWritten(kase, number));
    if (open.length === 0) return;
    const newest = await store.textChanges.newest(kase.reportId);
    for (const { number, round } of open) {
      const written = newest.find((one) => one.section === number && one.round === round);
      if (written === undefined) continue;
      const text = await store.texts.get(kase.reportId, number, round);
      if ((text?.through ?? 0) < written.n) await drafts.settle({ reportId: kase.reportId, section: number, round }, () => stored(kase, number));
    }
  }

  /** Writes what clients changed into a room; whether its section is being written, and by whom, is for the caller to ask. */
  const write = (room: RoomKey, changes: readonly TextChange[]) => drafts.write(room, () => upTo(room), changes);

  /** Everything in a room, as one update; begun where nobody has been in it. */
  const shared = (room: RoomKey, opener: Pick<TextChange, 'by' | 'at'>): Promise<Uint8Array> => drafts.state(room, () => upTo(room), opener);

  /** The text of a section with its hash, which is its ETag: the one being written, or the one it stands by while it is closed. */
  async function working(kase: Case, section: string): Promise<{ text: string; hash: string }> {
    const closed = closedText(kase, section);
    if (closed !== null) return { text: await frozenText(closed), hash: closed };
    await settle(kase, section);
    const found = await stored(kase, section);
    return found === null ? empty : { text: found.doc, hash: found.hash };
  }

  /** Saves the working text of the present round where the text before it has the hash the writer saw (`*`: whatever it was). */
  async function save(kase: Case, section: string, doc: Doc, seen: string, by: string, at: string): Promise<SaveResult> {
    const present = (await working(kase, section)).hash;
    if (seen !== '*' && seen !== present) return { outcome: 'conflict', hash: present };
    const room = roomOf(kase, section);
    const { text, hash } = canonicalDoc(doc);
    const through = await drafts.change(room, () => upTo(room), doc, { by, at });
    // kept to the letter, also where an editor would say the same in another form
    await store.texts.put({ ...room, hash, doc: text, by, at, through }, '*');
    return { outcome: 'saved', hash };
  }

  /** Every section's present text by its number; sections without text are left out. */
  async function allWorking(kase: Case): Promise<Map<string, WorkingText>> {
    await settle(kase);
    const latest = new Map<string, WorkingText>();
    for (const text of await store.texts.all(kase.reportId)) {
      const known = latest.get(text.section);
      if (text.round <= roundOf(kase, text.section) && (known === undefined || known.round < text.round)) latest.set(text.section, text);
    }
    // what another server settled while a section was being closed is not what it stands by
    for (const { context } of kase.sections) {
      const hash = closedText(kase, context.number);
      const text = latest.get(context.number);
      if (hash !== null && text !== undefined && text.hash !== hash) latest.set(context.number, { ...text, hash, doc: await frozenText(hash) });
    }
    for (const [section, text] of latest) if (isEmptyText(text.doc)) latest.delete(section);
    return latest;
  }

  /** Writes a text as a blob; its name is the hash it already has. */
  const freeze = (text: string): Promise<string> => store.blobs.put(new TextEncoder().encode(text));

  async function frozenText(hash: string): Promise<string> {
    const bytes = await store.blobs.get(hash);
    if (bytes === null) throw new Error(`The blob ${hash} is missing`);
    return utf8.decode(bytes);
  }
  const frozen = async (hash: string): Promise<Doc> => docSchema.parse(await kept(hash));

  /** What was frozen under a hash, as JSON. */
  const kept = async (hash: string): Promise<unknown> => JSON.parse(await frozenText(hash));

  /** What a closed room says beyond the text it was closed with. */
  async function lateIn(kase: Case, room: RoomKey): Promise<Late | null> {
    const settled = await store.texts.get(room.reportId, room.section, room.round);
    const hash = room.round === roundOf(kase, room.section) ? closedText(kase, room.section) : null;
    const base = settled ?? (await upTo(room));
    const known = base ?? { hash: empty.hash, doc: empty.text, by: '', at: '' };
    // closed without being handed in: as it stood
    const text = hash === null || hash === known.hash ? known : { ...known, hash, doc: await frozenText(hash) };
    return drafts.late(room, { text, settled });
  }

  return {
    frameOf,
    keepFrame,
    kept,
    working,
    save,
    allWorking,
    freeze,
    frozen,
    settle,
    write,
    shared,
    followRoom: drafts.follow,
    lateIn,
    putBack: drafts.putBack,
    onRoomChange: drafts.onChange,
  };
}
export type Texts = ReturnType<typeof createTexts>;

export const isEmptyText = (text: string): boolean => text === empty.text || isEmptyDoc(parseDoc(text));

const roomOf = (kase: Case, section: string): RoomKey => ({ reportId: kase.reportId, section, round: roundOf(kase, section) });
const roundOf = (kase: Case, section: string): number => kase.sections.find(({ context }) => context.number === section)?.context.round ?? 1;
