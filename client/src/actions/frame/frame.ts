/** The frame of a document (the package without the texts of its sections), as a form has it. */
import { z } from 'zod/mini';
import { archiveShape, drafterMarkShape, footerShape } from '../../api/package.js';
import { docShape } from '../../text/doc.js';
import { docOf, plainOf } from './around.js';

const text = z.string();
const frameShape = z.looseObject({
  documentType: z.optional(text),
  subject: text,
  place: z.optional(text),
  urgency: z.optional(text),
  circulation: z.optional(text),
  issuer: z.optional(text),
  divisions: z.array(z.looseObject({ id: text, symbol: text })),
  addressees: z.optional(z.array(text)),
  bases: z.optional(z.array(text)),
  opening: z.optional(docShape),
  closing: z.optional(docShape),
  sections: z.array(z.looseObject({ kind: z.optional(text), number: text, heading: text, division: text })),
  recipients: z.array(z.looseObject({ text, kind: text, to: z.optional(text), email: z.optional(text), organCode: z.optional(text) })),
  archive: z.optional(archiveShape),
  drafterMark: z.optional(drafterMarkShape),
  footer: z.optional(footerShape),
});
export type Frame = z.infer<typeof frameShape>;
type Section = Frame['sections'][number];
type Recipient = Frame['recipients'][number];

/** The frame that `actions` offers for EDIT; null where it is not one. */
export function offeredFrame(payload: Record<string, unknown>): Frame | null {
  const offered = z.object({ properties: z.object({ frame: z.object({ default: frameShape }) }) }).safeParse(payload);
  return offered.success ? offered.data.properties.frame.default : null;
}

/** A line of the outline while it is edited. */
export interface OutlineRow {
  key: string;
  /** the number under which it came, and under which its text is kept; null: it is new */
  origin: string | null;
  /** what it is in a document of articles; empty: as its number tells */
  kind: string;
  number: string;
  heading: string;
  /** symbol */
  division: string;
  /** what else the frame says of the section */
  rest: Partial<Section>;
}
export interface RecipientRow {
  key: string;
  text: string;
  kind: string;
  to: string;
  email: string;
  organCode: string;
  rest: Partial<Recipient>;
}
/** What stands on the page around the text, as it is typed. */
export interface PageDraft {
  place: string;
  urgency: string;
  circulation: string;
  issuer: string;
  archive: { office: string; division: string; initials: string; copies: string };
  drafterMark: { initials: string; copies: string };
  footer: { address: string; phone: string; fax: string; email: string; web: string };
}
export interface FrameDraft extends PageDraft {
  subject: string;
  /** one a line */
  addressees: string;
  bases: string;
  /** one paragraph a line; null: it holds what a plain field cannot keep */
  opening: string | null;
  closing: string | null;
  sections: OutlineRow[];
  recipients: RecipientRow[];
}

/** The frame as a form opens with it. */
export function draftOf(frame: Frame): FrameDraft {
  const symbols = new Map(frame.divisions.map(({ id, symbol }) => [id, symbol]));
  return {
    subject: frame.subject,
    ...pageDraftOf(frame),
    addressees: (frame.addressees ?? []).join('\n'),
    bases: (frame.bases ?? []).join('\n'),
    opening: plainOf(frame.opening),
    closing: plainOf(frame.closing),
    sections: frame.sections.map((section) => {
      const { kind = '', number, heading, division, ...rest } = section;
      return { key: number, origin: number, kind, number, heading, division: symbols.get(division) ?? division, rest };
    }),
    recipients: frame.recipients.map((recipient, line) => {
      const { text: printed, kind, to = '', email = '', organCode = '', ...rest } = recipient;
      return { key: String(line), text: printed, kind, to, email, organCode, rest };
    }),
  };
}

function pageDraftOf({ place = '', urgency = '', circulation = '', issuer = '', archive, drafterMark, footer }: Frame): PageDraft {
  return {
    place,
    urgency,
    circulation,
    issuer,
    archive: {
      office: archive?.office ?? '',
      division: archive?.division ?? '',
      initials: archive?.initials ?? '',
      copies: archive?.copies === undefined ? '' : String(archive.copies),
    },
    drafterMark: { initials: drafterMark?.initials ?? '', copies: drafterMark === undefined ? '' : String(drafterMark.copies) },
    footer: { address: footer?.address ?? '', phone: footer?.phone ?? '', fax: footer?.fax ?? '', email: footer?.email ?? '', web: footer?.web ?? '' },
  };
}

/** The frame that a form makes: what it does not show stays as it was, and a division that comes in is named among the contributors. */
export function editedFrame(frame: Frame, draft: FrameDraft, office: readonly { symbol: string; name: string }[]) {
  const {
    place: _place,
    urgency: _urgency,
    circulation: _circulation,
    issuer: _issuer,
    addressees: _addressees,
    bases: _bases,
    opening: _opening,
    closing: _closing,
    archive: _archive,
    drafterMark: _mark,
    footer: _footer,
    ...others
  } = frame;
  const known = new Map(frame.divisions.map(({ id, symbol }) => [symbol, id]));
  const needed = new Set(draft.sections.map(({ division }) => division));
  const added = office
    .filter(({ symbol }) => needed.has(symbol) && !known.has(symbol))
    .map((one) => ({ id: freeId(one.symbol, frame), ...one, role: 'contributor' }));
  for (const { id, symbol } of added) known.set(symbol, id);
  const addressees = linesOf(draft.addressees);
  const bases = linesOf(draft.bases);
  return {
    ...others,
    subject: draft.subject.trim(),
    ...pageOf(frame, draft),
    divisions: [...frame.divisions, ...added],
    ...(addressees.length === 0 && frame.addressees === undefined ? {} : { addressees }),
    ...(bases.length === 0 && frame.bases === undefined ? {} : { bases }),
    ...aroundOf(frame, draft),
    sections: draft.sections.map(({ kind, number, heading, division, rest }) => ({
      ...rest,
      ...filled({ kind }),
      number: number.trim(),
      heading: heading.trim(),
      division: known.get(division) ?? division,
    })),
    recipients: draft.recipients.map(({ text: printed, kind, to, email, organCode, rest }) => ({
      ...rest,
      text: printed.trim(),
      kind,
      ...filled({ to, email, organCode }),
    })),
  };
}

/** The words before and after the sections; what was not changed keeps its form. */
function aroundOf(frame: Frame, draft: FrameDraft): Pick<Frame, 'opening' | 'closing'> {
  const one = (of: 'opening' | 'closing') => {
    const doc = draft[of] === null || draft[of] === plainOf(frame[of]) ? frame[of] : docOf(draft[of]);
    return doc === undefined ? {} : { [of]: doc };
  };
  return { ...one('opening'), ...one('closing') };
}

/** What the page says, as it was typed: a part of which nothing is written is left out, and one half written is for the server to name. */
function pageOf(frame: Frame, { place, urgency, circulation, issuer, archive, drafterMark, footer }: PageDraft) {
  const isWritten = (part: Record<string, string>) => Object.values(part).some((words) => words.trim() !== '');
  const withCopies = ({ copies, ...others }: { copies: string; [field: string]: string }) => ({ ...filled(others), ...copiesOf(copies) });
  return {
    ...(frame.place === undefined ? filled({ place }) : { place: place.trim() }),
    ...filled({ urgency, circulation, issuer }),
    ...(isWritten(archive) || frame.archive !== undefined ? { archive: { office: '', division: '', ...withCopies(archive) } } : {}),
    ...(isWritten(drafterMark) ? { drafterMark: { initials: '', copies: '', ...withCopies(drafterMark) } } : {}),
    ...(isWritten(footer) ? { footer: { address: '', ...filled(footer) } } : {}),
  };
}

/** A number; words that are none stay words, and the server says so. */
const copiesOf = (words: string): { copies?: number | string } =>
  words.trim() === '' ? {} : { copies: /^\d+$/.test(words.trim()) ? Number(words) : words.trim() };

const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const filled = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).flatMap(([field, words]) => (words.trim() === '' ? [] : [[field, words.trim()]])));

function freeId(symbol: string, { divisions }: Frame): string {
  const taken = new Set(divisions.map(({ id }) => id));
  let id = symbol.toLowerCase();
  while (taken.has(id)) id = `${id}-`;
  return id;
}
