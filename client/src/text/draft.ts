/** What somebody is writing, kept on this device until it is saved, so that a reload or a lost session costs nothing. */
import { z } from 'zod/mini';
import { type Doc, docShape } from './doc.js';

const draftShape = z.object({ etag: z.string(), doc: docShape });
export interface Draft {
  /** of the text it was begun from */
  etag: string;
  doc: Doc;
}

const keyOf = (person: string, report: string, section: string) => `trinh-ky.draft ${person} ${report} ${section}`;

export function keptDraft(storage: Storage, person: string, report: string, section: string): Draft | null {
  const text = storage.getItem(keyOf(person, report, section));
  if (text === null) return null;
  try {
    const parsed = draftShape.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps the draft; a device that has no room keeps nothing, and the screen goes on without. */
export function keepDraft(storage: Storage, person: string, report: string, section: string, draft: Draft): void {
  try {
    storage.setItem(keyOf(person, report, section), JSON.stringify(draft));
  } catch {
    // full or forbidden: the text itself is still on the screen
  }
}

export const dropDraft = (storage: Storage, person: string, report: string, section: string): void => storage.removeItem(keyOf(person, report, section));
