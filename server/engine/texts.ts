import { type Doc, docSchema, type Frame, frameSchema, isEmptyDoc } from '../../templates/index.js';
import type { Case } from '../../workflows/index.js';
import type { Store, WorkingText } from '../store/port.js';
import { canonicalJson, sha256 } from './canonical.js';

const emptyDoc: Doc = { type: 'doc', content: [] };
const utf8 = new TextDecoder();

/** A document as it is stored and hashed. */
export function canonicalDoc(doc: Doc): { text: string; hash: string } {
  const text = canonicalJson(doc);
  return { text, hash: sha256(text) };
}
const empty = canonicalDoc(emptyDoc);

export type SaveResult = { outcome: 'saved'; hash: string } | { outcome: 'conflict'; hash: string };

/** Working texts and frozen ones: text is work until SUBMIT, then a blob whose hash stands in the journal. */
export function createTexts(store: Store) {
  const frames = new Map<string, Frame>();

  async function frameOf(hash: string): Promise<Frame> {
    const known = frames.get(hash);
    if (known !== undefined) return known;
    const bytes = await store.blobs.get(hash);
    if (bytes === null) throw new Error(`The blob ${hash} is missing`);
    const frame = frameSchema.parse(JSON.parse(utf8.decode(bytes)));
    if (frames.size > 500) frames.delete(frames.keys().next().value ?? '');
    frames.set(hash, frame);
    return frame;
  }

  async function keepFrame(frame: Frame): Promise<string> {
    return store.blobs.put(new TextEncoder().encode(canonicalJson(frame)));
  }

  /** The text of the present round, else of the latest before it; null where nobody has written yet. */
  async function stored(kase: Case, section: string): Promise<WorkingText | null> {
    const round = roundOf(kase, section);
    for (let r = round; r >= 1; r -= 1) {
      const text = await store.texts.get(kase.reportId, section, r);
      if (text !== null) return text;
    }
    return null;
  }

  /** The working text of a section with its hash, which is its ETag. */
  async function working(kase: Case, section: string): Promise<{ text: string; hash: string }> {
    const found = await stored(kase, section);
    return found === null ? empty : { text: found.doc, hash: found.hash };
  }

  /** Saves the working text of the present round where the text before it has the hash the writer saw (`*`: whatever it was). */
  async function save(kase: Case, section: string, doc: Doc, seen: string, by: string, at: string): Promise<SaveResult> {
    const before = await stored(kase, section);
    const round = roundOf(kase, section);
    const present = before?.hash ?? empty.hash;
    if (seen !== '*' && seen !== present) return { outcome: 'conflict', hash: present };
    const { text, hash } = canonicalDoc(doc);
    const expected = before !== null && before.round === round ? before.hash : null;
    const saved = await store.texts.put({ reportId: kase.reportId, section, round, hash, doc: text, by, at }, seen === '*' ? '*' : expected);
    if (saved === 'saved') return { outcome: 'saved', hash };
    return { outcome: 'conflict', hash: (await working(kase, section)).hash };
  }

  /** Every section's present text by its number; sections without text are left out. */
  async function allWorking(kase: Case): Promise<Map<string, WorkingText>> {
    const latest = new Map<string, WorkingText>();
    for (const text of await store.texts.all(kase.reportId)) {
      const known = latest.get(text.section);
      if (text.round <= roundOf(kase, text.section) && (known === undefined || known.round < text.round)) latest.set(text.section, text);
    }
    for (const [section, text] of latest) if (isEmptyText(text.doc)) latest.delete(section);
    return latest;
  }

  /** Writes a text as a blob; its name is the hash it already has. */
  const freeze = (text: string): Promise<string> => store.blobs.put(new TextEncoder().encode(text));

  async function frozen(hash: string): Promise<Doc> {
    const bytes = await store.blobs.get(hash);
    if (bytes === null) throw new Error(`The blob ${hash} is missing`);
    return docSchema.parse(JSON.parse(utf8.decode(bytes)));
  }

  /** What was frozen under a hash, as JSON. */
  async function kept(hash: string): Promise<unknown> {
    const bytes = await store.blobs.get(hash);
    if (bytes === null) throw new Error(`The blob ${hash} is missing`);
    return JSON.parse(utf8.decode(bytes));
  }

  return { frameOf, keepFrame, kept, working, save, allWorking, freeze, frozen };
}
export type Texts = ReturnType<typeof createTexts>;

export const parseDoc = (text: string): Doc => docSchema.parse(JSON.parse(text));
export const isEmptyText = (text: string): boolean => text === empty.text || isEmptyDoc(parseDoc(text));

const roundOf = (kase: Case, section: string): number => kase.sections.find(({ context }) => context.number === section)?.context.round ?? 1;
