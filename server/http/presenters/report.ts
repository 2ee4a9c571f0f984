import { z } from 'zod';
import { dayInWords, notation, titlesOf, typeOf } from '../../../templates/index.js';
import { type Entry, isAwaited, isDraft, outlineStays, stateName, statePath, urgencyOf } from '../../../workflows/index.js';
import type { Engine, Loaded } from '../../engine/index.js';
import type { IndexRow } from '../../store/lists.js';
import type { Language } from '../language.js';
import { afterIssueSchema, presentAfterIssue } from './after-issue.js';
import { deliverySchema, type JournalReader, presentDeliveries, wordsOf } from './deliveries.js';
import { findingSchema, findingsIn, presentFinding } from './findings.js';
import { type Returns, returnedSchema } from './returned.js';
import { createTurns, type Staff, turnsSchema } from './turns.js';

const text = z.string();
const maybe = text.nullable();
/** how a deadline presses; null as well where it counts no longer */
const urgency = z.enum(['near', 'overdue']).nullable();
/** `onBehalfOf`: in whose office it was set, where it was not their own */
const mark = z.object({ name: text, onBehalfOf: z.object({ name: text }).nullable(), at: text, opinion: text.optional() }).nullable();

/** A report as a line of a list. */
export const reportLineSchema = z.object({
  id: text,
  seq: z.int(),
  state: text,
  documentType: text,
  subject: text,
  leadDivision: text,
  divisions: z.array(text),
  codeNumber: maybe,
  createdAt: text,
  updatedAt: text,
});

/** A report with everything a desk shows of it, but for the text of its sections. */
export const reportSchema = reportLineSchema.omit({ divisions: true }).extend({
  /** the full state, such as `issuing.rendering` */
  step: text,
  version: text,
  /** its text is still being put together */
  isDraft: z.boolean(),
  /** an edit leaves its sections and their divisions as they are */
  outlineStays: z.boolean(),
  agency: z.object({ parent: text.optional(), name: text, symbol: text }),
  divisions: z.array(z.object({ symbol: text, name: text })),
  /** what a page of it prints: the type, what stands after the number's slash, whether its subject stands under the number, the lines above the name, the day in words */
  page: z.object({ type: text, notation: text, letter: z.boolean(), titles: z.array(text), day: maybe }),
  drafter: z.object({ id: text, name: text }),
  contentHash: maybe,
  signedHash: maybe,
  sections: z.array(
    z.object({
      number: text,
      heading: text,
      headingTail: text.optional(),
      division: text,
      divisionName: text,
      state: text,
      round: z.int(),
      dueAt: maybe,
      /** somebody is waited for until then */
      awaited: z.boolean(),
      urgency,
      /** a wish for more time that waits for the lead drafter */
      timeAsked: z.object({ reason: text, dueAt: maybe }).nullable(),
      /** who sent it back, until it is submitted again */
      returned: returnedSchema.nullable(),
      /** the reader may change its text now */
      writable: z.boolean(),
      textHash: maybe,
    }),
  ),
  opinions: z.array(
    z.object({
      id: text,
      from: text,
      /** the division's name as it was when it was asked, or the agency's */
      fromName: text,
      outside: z.boolean(),
      state: text,
      question: text,
      answer: maybe,
      words: maybe,
      /** number and day of the paper that brought an outside answer */
      paper: maybe,
      settlement: maybe,
      explanation: maybe,
      dueAt: text,
      urgency,
    }),
  ),
  findings: z.array(findingSchema.extend({ overridden: z.object({ reason: text }).nullable() })),
  initials: z.object({ content: mark, format: mark }),
  signer: z.object({ authority: z.array(text), position: text, name: text }),
  signature: mark,
  date: maybe,
  recipients: z.array(z.object({ text, kind: z.enum(['internal', 'external']) })),
  deliveries: z.array(deliverySchema),
  ...afterIssueSchema,
  documents: z.object({ docx: z.boolean(), pdf: z.boolean(), issued: z.boolean() }),
  suspended: z.object({ from: text, at: text, reason: text }).nullable(),
  /** who sent it back as a whole, until it is sent on again */
  returned: returnedSchema.nullable(),
  ...turnsSchema,
  renderFailure: maybe,
});

export const reportLine = (row: IndexRow): z.infer<typeof reportLineSchema> => ({
  id: row.reportId,
  seq: row.seq,
  state: row.state,
  documentType: row.documentType,
  subject: row.subject,
  leadDivision: row.leadDivision,
  divisions: row.divisions,
  codeNumber: row.codeNumber,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

export interface ReportPresenterDeps {
  engine: Engine;
  /** the entries whose words are shown */
  entry: (reportId: string, seq: number) => Promise<Entry | null>;
  /** entries after a seq, so many at most */
  entries: (reportId: string, after: number, limit: number) => Promise<Entry[]>;
  personName: (id: string) => Promise<string>;
  /** the people of the office as they are now */
  people: () => Promise<Staff>;
  /** what was sent back and not sent on since, up to a seq or later */
  returns: (reportId: string, seq: number) => Promise<Returns>;
  hasConverter: () => Promise<boolean>;
}

/** Who asks for a report, as far as it shows: their language, which sections they may write, and which other reports they may open. */
export interface Reader {
  language: Language;
  writes: (section: string) => boolean;
  mayOpen: (reportId: string) => Promise<boolean>;
}

/** So many of the steps a report waits for are told; of more, only how many. */
const told = 6;

/** The one place where a report becomes JSON. */
export async function presentReport(deps: ReportPresenterDeps, loaded: Loaded, { language, writes, mayOpen }: Reader): Promise<z.infer<typeof reportSchema>> {
  const { case: kase, frame, index } = loaded;
  const { context, value } = kase.report;
  const { suspended } = context;
  const journal: JournalReader = {
    entry: async (seq) => (seq === null ? null : deps.entry(kase.reportId, seq)),
    after: (seq, limit) => deps.entries(kase.reportId, seq, limit),
  };
  const { entry } = journal;
  const returns = await deps.returns(kase.reportId, kase.seq);
  const headings = new Map(frame.sections.map((section) => [section.number, section]));
  const { divisions: _, ...line } = reportLine(index);

  const markOf = async (set: typeof context.signature) => {
    if (set === null) return null;
    const opinion = wordsOf(await entry(set.seq), 'opinion');
    const onBehalfOf = set.onBehalfOf === null ? null : { name: set.onBehalfOf.name };
    return { name: await deps.personName(set.person), onBehalfOf, at: set.at, ...(opinion === null ? {} : { opinion }) };
  };

  return {
    ...line,
    step: statePath(value),
    version: kase.version,
    isDraft: isDraft(kase),
    outlineStays: outlineStays(kase),
    agency: frame.agency,
    divisions: frame.divisions.map(({ symbol, name }) => ({ symbol, name })),
    page: {
      type: typeOf(frame)?.name ?? frame.documentType,
      notation: notation(frame),
      letter: typeOf(frame)?.letter ?? false,
      titles: titlesOf(context.signer.authority, context.signer.position),
      day: context.number === null ? null : dayInWords(context.number.date),
    },
    drafter: { id: context.leadDrafter, name: await deps.personName(context.leadDrafter) },
    contentHash: context.contentHash,
    signedHash: context.signedHash,
    sections: await Promise.all(
      kase.sections.map(async (section) => {
        const { number, division, divisionName, round, dueAt, timeAsked, textHash } = section.context;
        const heading = headings.get(number);
        const reason = timeAsked === null ? null : wordsOf(await entry(timeAsked.seq), 'reason');
        return {
          number,
          heading: heading?.heading ?? '',
          ...(heading?.headingTail === undefined ? {} : { headingTail: heading.headingTail }),
          division,
          divisionName,
          state: stateName(section.value),
          round,
          dueAt,
          awaited: isAwaited(kase, { section }),
          urgency: urgencyOf(kase, { section }),
          timeAsked: timeAsked === null ? null : { reason: reason ?? '', dueAt: timeAsked.dueAt },
          returned: returns.sections.get(number) ?? null,
          writable: writes(number),
          textHash,
        };
      }),
    ),
    opinions: await Promise.all(
      kase.opinions.map(async (part) => {
        const { context: opinion, value: state } = part;
        const asked = await entry(opinion.askedSeq);
        const answered = await entry(opinion.answeredSeq);
        const settled = await entry(opinion.settledSeq);
        return {
          id: opinion.id,
          from: opinion.from,
          fromName: wordsOf(asked, 'fromName') ?? opinion.from,
          outside: opinion.outside,
          state: stateName(state),
          question: wordsOf(asked, 'question') ?? '',
          answer: opinion.answer,
          words: wordsOf(answered, 'words'),
          paper: wordsOf(answered, 'paper'),
          settlement: wordsOf(settled, 'settlement'),
          explanation: wordsOf(settled, 'words'),
          dueAt: opinion.dueAt,
          urgency: urgencyOf(kase, { opinion: part }),
        };
      }),
    ),
    findings: await findingsOf(deps, loaded, language),
    initials: { content: await markOf(context.contentInitial), format: await markOf(context.formatInitial) },
    signer: { authority: context.signer.authority, position: context.signer.position, name: context.signer.name },
    signature: await markOf(context.signature),
    date: context.number?.date ?? null,
    recipients: frame.recipients.map(({ text: printed, kind }) => ({ text: printed, kind })),
    deliveries: await presentDeliveries(journal, kase),
    ...(await presentAfterIssue({ journal, personName: deps.personName, mayOpen }, kase)),
    documents: {
      docx: true,
      pdf: context.docxHash === null ? await deps.hasConverter() : context.pdfHash !== null,
      issued: context.docxHash !== null,
    },
    suspended: suspended === null ? null : { from: suspended.from, at: suspended.at, reason: wordsOf(await entry(suspended.seq), 'reason') ?? '' },
    returned: returns.report,
    ...createTurns(await deps.people(), language, told)(index.waiting),
    renderFailure: context.renderFailure,
  };
}

/** What the checks find in the pinned text; a must may have been overridden. Shown from the review on. */
async function findingsOf(deps: ReportPresenterDeps, loaded: Loaded, language: Language) {
  const { context } = loaded.case.report;
  if (context.contentHash === null) return [];
  const found = await findingsIn(deps.engine, loaded);
  return Promise.all(
    found.map(async (finding) => {
      const overridden = context.overridden.find((one) => one.id === finding.id);
      const reason = overridden === undefined ? null : wordsOf(await deps.entry(loaded.case.reportId, overridden.seq), 'reason');
      return { ...presentFinding(finding, language), overridden: reason === null ? null : { reason } };
    }),
  );
}
