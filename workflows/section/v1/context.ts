import type { Deadline } from '../../calendar/deadlines.js';

/** Its deadline is set when it is given out. */
export interface SectionContext extends Deadline {
  number: string;
  /** symbol and name of the division that contributes it */
  division: string;
  divisionName: string;
  /** the round of writing, from 1; a return begins the next */
  round: number;
  /** of the text last submitted */
  textHash: string | null;
  submittedBy: string | null;
  /** everybody who ever submitted it: none of them decides on it in another's place */
  writers: string[];
  /** the state in which it was declined or waived, so that this can be taken back */
  before: string | null;
  /** who may still take the last step back */
  lastStepBy: string | null;
  /** a wish for more time that nobody has answered: the entry that holds its words, and until when (null: not said) */
  timeAsked: { seq: number; dueAt: string | null } | null;
}
