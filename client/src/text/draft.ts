/** Copies of what somebody wrote that could become no text, kept on this device until their writer has dealt with them. */
import { z } from 'zod/mini';
import { type Doc, docShape } from './doc.js';

const draftShape = z.object({ at: z.optional(z.string()), doc: docShape });
export interface Draft {
  doc: Doc;
  /** when it was kept, ISO 8601; a copy of an older page does not say */
  at?: string | undefined;
}
/** One that is kept, by the name it can be dropped by. */
export interface KeptDraft extends Draft {
  key: string;
}

/** Whose words, and where they were to stand. */
export interface DraftPlace {
  person: string;
  report: string;
  section: string;
}

const changed = new Set<() => void>();
const tell = () => {
  for (const one of changed) one();
};

/** Calls back whenever a copy was kept or dropped, in this window or, in a browser, in another. Returns what stops it. */
export function onDrafts(onChange: () => void): () => void {
  changed.add(onChange);
  globalThis.addEventListener?.('storage', onChange);
  return () => {
    changed.delete(onChange);
    globalThis.removeEventListener?.('storage', onChange);
  };
}

const keyOf = ({ person, report, section }: DraftPlace) => `trinh-ky.draft ${person} ${report} ${section}`;
/** What follows the key of its place: the round, and when it was kept. */
const ending = /^ \d+ \d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** All of a place, the newest first; one that cannot be read is left where it is. */
export function keptDrafts(storage: Storage, place: DraftPlace): KeptDraft[] {
  const key = keyOf(place);
  return keysIn(storage)
    .filter((one) => one === key || (one.startsWith(key) && ending.test(one.slice(key.length))))
    .flatMap((one) => {
      const draft = readDraft(storage.getItem(one));
      return draft === null ? [] : [{ ...draft, key: one }];
    })
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
}

function keysIn(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i)).filter((key) => key !== null);
}

function readDraft(text: string | null): Draft | null {
  try {
    const parsed = draftShape.safeParse(JSON.parse(text ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps the copy beside those there are; false where the device has no room for it, and it is nowhere but where it came from. */
export function keepDraft(storage: Storage, place: DraftPlace, round: number, draft: Draft & { at: string }): boolean {
  const words = JSON.stringify(draft.doc);
  if (keptDrafts(storage, place).some(({ doc }) => JSON.stringify(doc) === words)) return true;
  try {
    storage.setItem(`${keyOf(place)} ${round} ${draft.at}`, JSON.stringify(draft));
  } catch {
    return false;
  }
  tell();
  return true;
}

export function dropDraft(storage: Storage, key: string): void {
  storage.removeItem(key);
  tell();
}
