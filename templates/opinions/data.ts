/** What the consolidated table of opinions holds, as the API answers it and the page prints it. Moments are ISO 8601 in UTC. */
import * as z from 'zod';

const text = z.string();
const maybe = text.nullable();

/** One opinion that was asked. */
const line = z.object({
  id: text,
  group: z.enum(['division', 'agency']),
  from: text,
  state: text,
  question: text,
  askedAt: maybe,
  answer: maybe,
  words: maybe,
  /** number and day of the paper that brought it */
  paper: maybe,
  answeredBy: maybe,
  answeredAt: maybe,
  settlement: maybe,
  explanation: maybe,
  settledBy: maybe,
});

/** The consolidated table (bảng tổng hợp, tiếp thu, giải trình ý kiến). */
export const opinionTableSchema = z.object({
  /** divisions first, then agencies, each in the order they were asked */
  lines: z.array(line),
  /** of what was not taken back */
  totals: z.object({
    asked: z.int(),
    answered: z.int(),
    agree: z.int(),
    agreeWithChanges: z.int(),
    disagree: z.int(),
    accepted: z.int(),
    explained: z.int(),
    /** the deadline passed without an answer */
    lapsed: z.int(),
    waiting: z.int(),
  }),
});

/** The table with what its page needs beside it. */
export const opinionsPageSchema = opinionTableSchema.extend({
  /** the report */
  id: text,
  agency: z.object({ parent: text.exactOptional(), name: text, symbol: text }),
  place: text,
  /** as printed above the subject: `BÁO CÁO` */
  typeName: text,
  subject: text,
  leadDivision: text,
  drafter: text,
  /** the moment it shows */
  at: text,
});

export type OpinionLine = z.infer<typeof line>;
export type OpinionTable = z.infer<typeof opinionTableSchema>;
export type OpinionsPage = z.infer<typeof opinionsPageSchema>;
