import type { z } from 'zod';
import type { WorkingCalendar } from '../calendar/days.js';
import type { Urgency } from '../calendar/deadlines.js';
import type { Json } from './journal.js';
import type { Terms } from './office-terms.js';
import type { Words } from './rule.js';
import type { Situation } from './situation.js';

export interface PersonNamed {
  id: string;
  name: string;
}

/** What the engine knows when it answers what a person can do now; never stored. */
export interface Facts {
  /** ISO 8601, UTC */
  now: string;
  /** the days on which the office works */
  calendar: WorkingCalendar;
  /** how long a section and an opinion have here where nobody names a day */
  terms: Terms;
  /** the office's divisions */
  divisions: { symbol: string; name: string }[];
  /** who could write for the lead division: its drafters */
  drafters: PersonNamed[];
  /** deputies who are assigned the lead division's field, but for who signs now */
  deputies: PersonNamed[];
  /** the package without the texts of its sections */
  frame: Json;
  /** hash of the working text of each section */
  workingTexts: Record<string, string>;
  /** hash of what the document would be now */
  contentHash: string | null;
  /** the number that comes next in the document's series */
  nextNumber: number | null;
  /** what each printed line of recipients would resolve to */
  proposedRecipients: Json;
}

/** One event a person (or the system) can send, with everything the doors need to know of it. */
export interface EventDefinition {
  words: Words;
  /** does the report's own event name a part (REOPEN_SECTION: a section, OVERRIDE_CHECK: a finding)? */
  target?: 'section' | 'finding';
  /** only the system sends it; it is not offered to people */
  system?: true;
  /** somebody's work waits for it, always or as things stand: it makes a line on the desk of whom the rules let pass */
  waits?: true | ((situation: Situation, urgency: Urgency | null) => boolean);
  /** the person's part of the event; the engine's facts are added after it is parsed */
  payload: z.ZodObject;
  /** a value acceptable now for each required field that is not free words */
  defaults?: (situation: Situation, facts: Facts) => Record<string, Json>;
  /** the values a field may take now, by name and in words, where they are few */
  choices?: (situation: Situation, facts: Facts) => Record<string, { value: string; words: string }[]>;
  /** the hash of what the person sees and approves; refused as stale when it differs */
  seen?: (situation: Situation) => string | null;
}

export type EventDefinitions = Record<string, EventDefinition>;
