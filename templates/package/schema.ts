/** A report package: one document with everything needed to draft, approve, issue and dispatch it. */
import * as z from 'zod';
import { type DocumentType, documentTypeSchema } from '../types/index.js';
import { docSchema } from './document.js';
import { limits } from './limits.js';
import type { Doc } from './nodes.js';

/** A text a person can see something of. */
const words = (max: number) => z.string().min(1).max(max).regex(/\S/);
/** A text that may be blank. */
const note = (max: number) => z.string().max(max);

const period = z.strictObject({ month: z.int().min(1).max(12), year: z.int().min(1900).max(9999) });

const agency = z.strictObject({
  parent: note(limits.name).exactOptional(),
  name: words(limits.name),
  symbol: words(limits.symbol),
});

const division = z.strictObject({
  id: words(limits.name),
  name: words(limits.name),
  symbol: words(limits.symbol),
  role: z.enum(['lead', 'contributor']),
});

const drafter = z.strictObject({ division: words(limits.name), initials: note(limits.symbol) });

/** What a section is in a document of articles, where its number does not tell. */
const sectionKind = z.enum(['part', 'chapter', 'section', 'subsection', 'article', 'clause', 'point']);

const outlineSection = {
  kind: sectionKind.exactOptional(),
  number: words(limits.symbol),
  heading: words(limits.heading),
  headingTail: note(limits.heading).exactOptional(),
  division: words(limits.name),
};

const annex = z.strictObject({ title: words(limits.heading), content: docSchema, landscape: z.boolean().exactOptional() });

const recipient = z.strictObject({
  text: words(limits.heading),
  to: note(limits.heading).exactOptional(),
  kind: z.enum(['internal', 'external']),
  purpose: note(limits.heading).exactOptional(),
  email: note(limits.name).exactOptional(),
  organCode: note(limits.name).exactOptional(),
});

const archive = z.strictObject({
  office: words(limits.symbol),
  division: words(limits.symbol),
  initials: note(limits.symbol).exactOptional(),
  copies: z.int().min(1).max(100_000).exactOptional(),
});

/** Drafter's initials and number of copies, `PL.(300)` (Decree 30/2020, Appendix I, cell 12). */
const drafterMark = z.strictObject({ initials: words(limits.symbol), copies: z.int().min(1).max(1_000_000) });

/** The agency's address below the text of a letter (cell 13). */
const footer = z.strictObject({
  address: words(limits.name),
  email: words(limits.name).exactOptional(),
  web: words(limits.name).exactOptional(),
  phone: words(limits.name).exactOptional(),
  fax: words(limits.name).exactOptional(),
});

const signature = z.strictObject({
  authority: z.union([words(limits.name), z.array(words(limits.name)).min(1).max(limits.authorityLines), z.null()]),
  position: words(limits.name),
  name: words(limits.name),
});

/** Everything but the sections, in the order of the page. */
const around = {
  before: {
    documentType: words(limits.symbol),
    subject: words(limits.subject),
    place: words(limits.name),
    period: period.exactOptional(),
    urgency: z.enum(['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC']).exactOptional(),
    /** boxed as it is (cell 11): XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ */
    circulation: words(limits.symbol * 2).exactOptional(),
    /** who enacts a decision or resolution, where the signature's authority does not tell */
    issuer: words(limits.name).exactOptional(),
    agency,
    divisions: z.array(division).min(1).max(limits.divisions),
    drafter: drafter.exactOptional(),
    addressees: z.array(words(limits.heading)).max(limits.addressees).exactOptional(),
    bases: z.array(words(limits.base)).max(limits.bases).exactOptional(),
    opening: docSchema.exactOptional(),
  },
  after: {
    closing: docSchema.exactOptional(),
    annexes: z.array(annex).max(limits.annexes).exactOptional(),
    recipients: z.array(recipient).min(1).max(limits.recipients),
    archive,
    drafterMark: drafterMark.exactOptional(),
    footer: footer.exactOptional(),
    signature,
  },
};

/** The shape of a package. For what comes from outside use `readPackage`, which also holds the rules a shape cannot say. */
export const reportPackageSchema = z.strictObject({
  ...around.before,
  sections: z
    .array(z.strictObject({ ...outlineSection, content: docSchema }))
    .min(1)
    .max(limits.sections),
  ...around.after,
});

/** The shape of a package whose sections are still to be written, as it is kept: with the type of document it was begun with, whatever becomes of that type later. */
export const frameSchema = z.strictObject({
  ...around.before,
  typeDefinition: documentTypeSchema.exactOptional(),
  sections: z.array(z.strictObject(outlineSection)).min(1).max(limits.sections),
  ...around.after,
});

/** A package as it is worked with: what was read from outside names its type, what is kept carries the definition too. */
export type ReportPackage = z.infer<typeof reportPackageSchema> & { typeDefinition?: DocumentType };
export type Frame = z.infer<typeof frameSchema>;
export type Section = ReportPackage['sections'][number];
export type Division = ReportPackage['divisions'][number];
export type Recipient = ReportPackage['recipients'][number];
export type Signature = ReportPackage['signature'];
export type Annex = NonNullable<ReportPackage['annexes']>[number];

/** The package without the texts of its sections: what is the lead drafter's before anybody has written. */
export function frameOf(report: ReportPackage): Frame {
  return { ...report, sections: report.sections.map(({ content: _content, ...section }) => section) };
}

/** The package a frame becomes with the text of each section, asked by its number. */
export function assemble(frame: Frame, textOf: (sectionNumber: string) => Doc): ReportPackage {
  return { ...frame, sections: frame.sections.map((section) => ({ ...section, content: textOf(section.number) })) };
}

/** The package with the type of document it is to keep for good. */
export function begunWith(report: ReportPackage, typeDefinition: DocumentType): ReportPackage {
  return { ...report, typeDefinition };
}

/** As it is sent and read: without the definition that is kept with it. */
export function withoutType<T extends { typeDefinition?: DocumentType }>(kept: T): Omit<T, 'typeDefinition'> {
  const { typeDefinition: _kept, ...sent } = kept;
  return sent;
}
