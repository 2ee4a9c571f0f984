import type { Deadline } from '../../calendar/deadlines.js';

export type Answer = 'agree' | 'agreeWithChanges' | 'disagree';

export interface OpinionContext extends Deadline {
  id: string;
  /** a division's symbol, or the name of an outside agency */
  from: string;
  outside: boolean;
  askedBy: string;
  /** entries that hold the words */
  askedSeq: number;
  answeredSeq: number | null;
  settledSeq: number | null;
  answer: Answer | null;
  /** an opinion is never asked without a deadline */
  dueAt: string;
}
