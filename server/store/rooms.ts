/** What is kept of texts while people write them together: the changes they are made of, and words that came too late. */

/** Where a section's text of one round is written. */
export interface RoomKey {
  reportId: string;
  section: string;
  round: number;
}

/** One change of a shared text: an update of Yjs. Updates may be applied in any order, and twice. */
export interface TextChange {
  update: Uint8Array;
  by: string;
  at: string;
}
/** `n`: 1, 2, … in its room; the text is what all of them make together. */
export type NumberedChange = TextChange & { n: number };

export interface TextChangeStore {
  /** Adds a change as the next after `n` others; false where others came before it. */
  appendAfter(room: RoomKey, n: number, change: TextChange): Promise<boolean>;
  /** Adds a change after all others and gives its number. Throws StoreError `too_large_to_store`. */
  append(room: RoomKey, change: TextChange): Promise<number>;
  /** Changes with a greater number, ascending. */
  after(room: RoomKey, n: number): Promise<NumberedChange[]>;
  /** The number of the newest change of each room of a report that has one. */
  newest(reportId: string): Promise<{ section: string; round: number; n: number }[]>;
  /** Puts one change in the place of all up to its number: `update` must hold them all. What a crash leaves is the same text. */
  fold(room: RoomKey, change: NumberedChange): Promise<void>;
}

/** Words that came to a room when it was closed: kept for whoever wrote them, shown to nobody else. */
export interface Aside {
  /** names it among those of one person in one section */
  id: string;
  reportId: string;
  section: string;
  round: number;
  person: string;
  at: string;
  /** the whole text as the writer saw it, as canonical JSON text */
  doc: string;
}
export interface AsideStore {
  /** In the place of one of the same id. */
  put(aside: Aside): Promise<void>;
  /** Newest first. */
  of(reportId: string, section: string, person: string): Promise<Aside[]>;
  /** False where there is none. */
  remove(reportId: string, section: string, person: string, id: string): Promise<boolean>;
}
