/** What a submission slip holds, as the API answers it and the page prints it. Moments are ISO 8601 in UTC. */
import * as z from 'zod';

const text = z.string();
const maybe = text.nullable();
const person = z.object({ id: text, name: text });

const act = z.object({
  at: text,
  by: person,
  /** whose office they exercised, where it was not their own */
  onBehalfOf: person.nullable(),
  words: maybe,
});

const signer = z.object({ authority: z.array(text), position: text, name: text });

const former = z.object({ report: text, codeNumber: text });

const step = act.extend({
  seq: z.int(),
  level: z.enum(['drafter', 'leadHead', 'office', 'signer', 'clerk']),
  kind: z.enum(['initial', 'return', 'takeBack', 'sign', 'handToDeputy', 'takeFromDeputy', 'returnToSigning', 'withdraw']),
  /** numbers of the sections it was returned for; empty: the whole */
  sections: z.array(text),
  /** as whom it was signed or returned, or who is to sign from now on; null at other levels */
  signer: signer.nullable(),
  /** false: taken back since, or void by what came after */
  stands: z.boolean(),
});

const round = z.object({
  /** from 1 */
  n: z.int(),
  /** its words are the drafter's proposal */
  submitted: act,
  steps: z.array(step),
  overridden: z.array(act.extend({ finding: text, section: maybe, message: maybe })),
});

/** The submission slip (phiếu trình): matter, papers, rounds, each level's opinion in order, the proposal. */
export const slipSchema = z.object({
  id: text,
  seq: z.int(),
  state: text,
  agency: z.object({ parent: text.exactOptional(), name: text, symbol: text }),
  place: text,
  documentType: text,
  /** as printed above the subject: `BÁO CÁO` */
  typeName: text,
  subject: text,
  urgency: z.enum(['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC']).nullable(),
  leadDivision: z.object({ symbol: text, name: text }),
  drafter: person,
  signer,
  /** issued documents that this one is to replace or correct */
  replaces: z.array(former),
  corrects: z.array(former),
  sections: z.array(
    z.object({
      number: text,
      heading: text,
      division: text,
      divisionName: text,
      state: text,
      submitted: act.nullable(),
      approved: act.nullable(),
      waived: act.nullable(),
    }),
  ),
  opinions: z.array(
    z.object({
      id: text,
      from: text,
      fromName: text,
      outside: z.boolean(),
      state: text,
      asked: act,
      answer: z.enum(['agree', 'agreeWithChanges', 'disagree']).nullable(),
      answered: act.nullable(),
      /** number and day of the paper that brought an outside answer */
      paper: maybe,
      settlement: z.enum(['accepted', 'explained']).nullable(),
      settled: act.nullable(),
    }),
  ),
  /** what was attached to the whole or to a section; absent where nobody has asked for it */
  papers: z.array(z.object({ id: text, name: text, section: maybe, by: person, at: text })).exactOptional(),
  /** every submission for review, the present one last */
  rounds: z.array(round).min(1),
  /** what the signer did with it last, unless it has moved on since */
  decision: step.nullable(),
});

export type SlipPage = z.infer<typeof slipSchema>;
export type SlipStep = z.infer<typeof step>;
export type SlipRound = z.infer<typeof round>;
export type SlipAct = z.infer<typeof act>;
