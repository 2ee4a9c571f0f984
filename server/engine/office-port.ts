import type { Frame } from '../../templates/index.js';
import type { Json, Terms, WorkingCalendar } from '../../workflows/index.js';

/** What the engine asks about the office; answered by identity and dispatch. */
export interface OfficePort {
  divisions(): Promise<{ symbol: string; name: string }[]>;
  /** active drafters of a division */
  drafters(division: string): Promise<{ id: string; name: string }[]>;
  /** active deputies who are assigned a division's field, or hold the head's office now in its matters; with their titles */
  deputies(division: string): Promise<{ id: string; name: string; title: string }[]>;
  numbering(): Promise<'perType' | 'shared'>;
  /** what each printed line of recipients resolves to, as CONFIRM_RECIPIENTS takes it */
  proposeRecipients(frame: Frame): Promise<Json>;
  /** the first destination that cannot be reached as named, with the reason in words */
  firstBadAddress(destinations: { channel: string; name: string; address: string }[]): Promise<{ name: string; whyVi: string; whyEn: string } | null>;
  /** the days on which the office works, by which deadlines are counted */
  calendar(): Promise<WorkingCalendar>;
  /** how long a section and an opinion have where nobody names a day */
  terms(): Promise<Terms>;
}
