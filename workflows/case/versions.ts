import { isCreate } from './create.js';
import type { Entry } from './journal.js';

/** A version of a document that was laid before others: what was submitted for review, by the hashes of its frame and its texts. */
export interface Version {
  /** of the entry that submitted it */
  seq: number;
  at: string;
  by: { person: string; name: string };
  /** the how many-th submission, from 1 */
  round: number;
  frameHash: string;
  /** hash of the text of each section that has one, by its number */
  texts: Record<string, string>;
}

/** Every version that was submitted for review, oldest first; `entries` are the journal from its beginning. */
export function versionsOf(entries: Iterable<Entry>): Version[] {
  const versions: Version[] = [];
  let frameHash = '';
  for (const { seq, at, event, by } of entries) {
    if ((isCreate(event) || event.type === 'EDIT') && typeof event.frameHash === 'string') frameHash = event.frameHash;
    if (event.type !== 'SUBMIT_FOR_REVIEW') continue;
    const texts = { ...(event.texts as Record<string, string>) };
    versions.push({ seq, at, by: { person: by.person, name: by.name }, round: versions.length + 1, frameHash, texts });
  }
  return versions;
}

/** A text of one section as its division handed it in. */
export interface Round extends Omit<Version, 'frameHash' | 'texts'> {
  textHash: string;
}

/** Every text of this section that was handed in, oldest first; `entries` are the journal from its beginning. */
export function roundsOf(entries: Iterable<Entry>, section: string): Round[] {
  const rounds: Round[] = [];
  for (const { seq, at, event, by } of entries) {
    if (event.type !== 'SUBMIT' || event.target !== section || typeof event.textHash !== 'string') continue;
    rounds.push({ seq, at, by: { person: by.person, name: by.name }, round: rounds.length + 1, textHash: event.textHash });
  }
  return rounds;
}
