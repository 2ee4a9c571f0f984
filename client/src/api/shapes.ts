/** What the server answers, parsed once here; every other file has its types from these. Times are ISO 8601 in UTC. */
import { z } from 'zod/mini';

const text = z.string();
const maybe = z.nullable(z.string());

const person = z.object({ id: text, name: text });

export const meShape = z.object({
  person,
  roles: z.array(text),
  /** the kinds of work that have a screen for this person */
  desks: z.array(text),
  division: maybe,
  agency: z.object({ parent: z.optional(text), name: text, symbol: text }),
  divisions: z.array(z.object({ name: text, symbol: text })),
  otherDivisions: z.array(z.object({ name: text, symbol: text })),
});
export type Me = z.infer<typeof meShape>;

/** How a deadline presses; nothing where it does not, or counts no longer. */
const urgency = z.nullish(z.enum(['near', 'overdue']));
export type Urgency = z.infer<typeof urgency>;

const line = { seq: z.number(), state: text, documentType: text, subject: text, leadDivision: text };

export const reportLineShape = z.object({
  id: text,
  ...line,
  divisions: z.array(text),
  codeNumber: maybe,
  createdAt: text,
  updatedAt: text,
});
export type ReportLine = z.infer<typeof reportLineShape>;
export const reportPageShape = z.object({ items: z.array(reportLineShape), cursor: maybe });
export type ReportPage = z.infer<typeof reportPageShape>;

/** In whose office a step was taken, where it was not the person's own. */
const inPlaceOf = z.nullish(z.object({ name: text }));

/** Who sent something back, by which step and with what words. */
const returned = z.nullish(z.object({ event: text, by: text, onBehalfOf: inPlaceOf, words: text, at: text }));
export type Returned = NonNullable<z.infer<typeof returned>>;

/** Whose turn it is: by role (and division), as a division, or by name; `holder`: who alone has that role. */
const turn = z.object({ role: maybe, division: maybe, name: maybe, holder: z.nullish(text) });
export type Turn = z.infer<typeof turn>;
const step = z.object({ event: text, action: text, target: maybe, count: z._default(z.number(), 1), dueAt: maybe, urgency, who: z.array(turn) });
export type WaitedFor = z.infer<typeof step>;
/** Whom a report waits for, the most pressing first, and how many steps more. */
export const turns = { now: z.array(step), more: z.number() };

export const inboxLineShape = z.object({
  reportId: text,
  ...line,
  event: text,
  action: z.optional(text),
  target: maybe,
  /** of a copy, whom it goes to; of an opinion, who was asked */
  name: z.nullish(text),
  dueAt: maybe,
  urgency,
  since: text,
  returned,
  /** it came by a delegation */
  inPlaceOf,
  /** what I may do where the step itself is not mine to take */
  instead: z.nullish(z.array(z.object({ event: text, action: text }))),
});
export type InboxLine = z.infer<typeof inboxLineShape>;
export const inboxShape = z.object({ count: z.number(), items: z.array(inboxLineShape), cursor: z.nullish(text) });
export type Inbox = z.infer<typeof inboxShape>;

const sectionShape = z.object({
  number: text,
  heading: text,
  headingTail: z.nullish(text),
  division: text,
  divisionName: z.nullish(text),
  state: text,
  round: z.number(),
  dueAt: maybe,
  /** somebody is waited for until then */
  awaited: z._default(z.boolean(), false),
  urgency,
  timeAsked: z.nullish(z.object({ reason: text, dueAt: maybe })),
  returned,
  /** I may change its text now */
  writable: z._default(z.boolean(), false),
  textHash: maybe,
});
export type Section = z.infer<typeof sectionShape>;

const opinionShape = z.object({
  id: text,
  from: text,
  fromName: text,
  outside: z.boolean(),
  state: text,
  question: text,
  answer: maybe,
  words: maybe,
  settlement: maybe,
  explanation: z.nullish(text),
  dueAt: text,
  urgency,
});
export type Opinion = z.infer<typeof opinionShape>;

const findingShape = z.object({
  id: text,
  check: text,
  severity: text,
  message: text,
  why: text,
  section: z.nullish(text),
  /** names the paragraph, or the field, in the package: `sections.3.content.content.0` */
  path: z.optional(text),
  place: z.object({ words: text }),
  /** ranges to be replaced in one step */
  fix: z.nullable(z.array(z.object({ length: z.number(), text }))),
  overridden: z.nullish(z.object({ reason: text })),
});
export const checksShape = z.object({ findings: z.array(findingShape) });
export type Finding = z.infer<typeof findingShape>;

const markShape = z.object({ name: text, onBehalfOf: inPlaceOf, at: text, opinion: z.nullish(text) });
export type Mark = z.infer<typeof markShape>;

const deliveryShape = z.object({
  id: text,
  line: z.number(),
  name: text,
  channel: text,
  state: text,
  attempt: z.number(),
  at: maybe,
  note: maybe,
  leftOn: z.nullish(text),
  receivedBy: z.nullish(text),
  postalNumber: z.nullish(text),
  recall: z.nullish(z.object({ state: text, at: maybe, by: maybe, words: maybe })),
});
export type Delivery = z.infer<typeof deliveryShape>;

/** Another document of the office; `readable`: I may open it. */
const otherShape = z.object({ report: text, codeNumber: text, readable: z.boolean() });
export type OtherReport = z.infer<typeof otherShape>;
const others = z._default(z.array(otherShape), []);

export const reportShape = z.object({
  id: text,
  ...line,
  /** the full path of the state: `issuing.rendering` */
  step: text,
  version: text,
  /** its text is still being put together */
  isDraft: z._default(z.boolean(), false),
  /** an edit leaves its sections and their divisions as they are */
  outlineStays: z._default(z.boolean(), false),
  divisions: z.array(z.object({ symbol: text, name: text })),
  /** as its page prints them */
  page: z.object({ type: text, notation: text, letter: z.boolean(), titles: z.array(text), day: maybe }),
  drafter: person,
  createdAt: text,
  updatedAt: text,
  contentHash: maybe,
  signedHash: maybe,
  sections: z.array(sectionShape),
  opinions: z.array(opinionShape),
  findings: z.array(findingShape),
  initials: z.object({ content: z.nullable(markShape), format: z.nullable(markShape) }),
  signer: z.object({ authority: z.array(text), position: text, name: text }),
  signature: z.nullable(markShape),
  codeNumber: maybe,
  date: maybe,
  recipients: z.array(z.object({ text, kind: text })),
  deliveries: z.array(deliveryShape),
  documents: z.object({ docx: z.boolean(), pdf: z.boolean(), issued: z.boolean() }),
  replaces: others,
  corrects: others,
  mayHaveSuccessor: z.boolean(),
  replacedBy: z.nullish(otherShape),
  correctedBy: others,
  recall: z.nullish(z.object({ by: text, onBehalfOf: inPlaceOf, at: text, reason: text })),
  filed: z.nullish(z.object({ file: text, by: text, at: text })),
  suspended: z.nullish(z.object({ from: text, at: text, reason: text })),
  returned,
  now: z._default(turns.now, []),
  more: z._default(turns.more, 0),
  renderFailure: z.nullish(text),
});
export type Report = z.infer<typeof reportShape>;

export const actionShape = z.object({
  type: text,
  target: z.nullish(text),
  allowed: z.boolean(),
  refusal: z.nullish(z.object({ code: text, message: text })),
  payload: z.record(text, z.unknown()),
  seen: z.nullish(text),
});
export type Action = z.infer<typeof actionShape>;
export const actionsShape = z.array(actionShape);

export const entryShape = z.object({
  seq: z.number(),
  event: z.looseObject({ type: text, target: z.optional(text) }),
  by: z.object({ person: text, name: z.optional(text), onBehalfOf: inPlaceOf }),
  at: text,
  state: text,
});
export type Entry = z.infer<typeof entryShape>;
export const entriesShape = z.array(entryShape);

export const stepShape = z.object({ seq: z.number(), state: text });
export const createdShape = z.object({ id: text, warnings: z.optional(z.array(z.object({ path: text, message: text }))) });
export type Created = z.infer<typeof createdShape>;
/** For answers whose body says nothing that a screen needs. */
export const anyShape = z.unknown();
