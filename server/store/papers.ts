/** The part of the port for papers. */

/** A paper attached to a report: a record beside the journal, never deleted. Its bytes are a blob. */
export interface Paper {
  id: string;
  reportId: string;
  /** number of the section it belongs to; null: the whole document */
  section: string | null;
  name: string;
  /** media type, as its content shows */
  type: string;
  /** bytes */
  size: number;
  hash: string;
  /** person id and name on that day */
  by: { id: string; name: string };
  at: string;
  /** of the report's last entry when it was attached */
  seq: number;
  removedBy: { id: string; name: string } | null;
  removedAt: string | null;
}
export interface PaperStore {
  add(paper: Paper): Promise<void>;
  /** All of a report, removed ones too, in the order they came. */
  of(reportId: string): Promise<Paper[]>;
  /** Marks it removed, once; false where it is not there or was removed before. */
  remove(reportId: string, id: string, by: { id: string; name: string }, at: string): Promise<boolean>;
}
