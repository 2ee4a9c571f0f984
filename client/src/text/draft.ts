/** A copy of what somebody wrote that could become no text, kept on this device until its writer has dealt with it. */
import { z } from 'zod/mini';
import { type Doc, docShape } from './doc.js';

const draftShape = z.object({ at: z.optional(z.string()), doc: docShape });
export interface Draft {
  doc: Doc;
  /** when it was kept, ISO 8601; a copy of an older page does not say */
  at?: string | undefined;
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

/** Keeps the copy; a device that has no room keeps nothing, and the screen goes on without. */
export function keepDraft(storage: Storage, person: string, report: string, section: string, draft: Draft): void {
  try {
    storage.setItem(keyOf(person, report, section), JSON.stringify(draft));
  } catch {
    // full or forbidden: the text itself is still on the screen
  }
}

export const dropDraft = (storage: Storage, person: string, report: string, section: string): void => storage.removeItem(keyOf(person, report, section));
