/** The frame of a document (the package without the texts of its sections), as a form has it. */
import { z } from 'zod/mini';

const text = z.string();
const frameShape = z.looseObject({
  subject: text,
  urgency: z.optional(text),
  divisions: z.array(z.looseObject({ id: text, symbol: text })),
  addressees: z.optional(z.array(text)),
  bases: z.optional(z.array(text)),
  sections: z.array(z.looseObject({ number: text, heading: text, division: text })),
  recipients: z.array(z.looseObject({ text, kind: text, to: z.optional(text), email: z.optional(text), organCode: z.optional(text) })),
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
export interface FrameDraft {
  subject: string;
  urgency: string;
  /** one a line */
  addressees: string;
  bases: string;
  sections: OutlineRow[];
  recipients: RecipientRow[];
}

/** The frame as a form opens with it. */
export function draftOf(frame: Frame): FrameDraft {
  const symbols = new Map(frame.divisions.map(({ id, symbol }) => [id, symbol]));
  return {
    subject: frame.subject,
    urgency: frame.urgency ?? '',
    addressees: (frame.addressees ?? []).join('\n'),
    bases: (frame.bases ?? []).join('\n'),
    sections: frame.sections.map((section) => {
      const { number, heading, division, ...rest } = section;
      return { key: number, origin: number, number, heading, division: symbols.get(division) ?? division, rest };
    }),
    recipients: frame.recipients.map((recipient, line) => {
      const { text: printed, kind, to = '', email = '', organCode = '', ...rest } = recipient;
      return { key: String(line), text: printed, kind, to, email, organCode, rest };
    }),
  };
}

/** The frame that a form makes: what it does not show stays as it was, and a division that comes in is named among the contributors. */
export function editedFrame(frame: Frame, draft: FrameDraft, office: readonly { symbol: string; name: string }[]): Frame {
  const { urgency: _urgency, addressees: _addressees, bases: _bases, ...others } = frame;
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
    ...(draft.urgency === '' ? {} : { urgency: draft.urgency }),
    divisions: [...frame.divisions, ...added],
    ...(addressees.length === 0 && frame.addressees === undefined ? {} : { addressees }),
    ...(bases.length === 0 && frame.bases === undefined ? {} : { bases }),
    sections: draft.sections.map(({ number, heading, division, rest }) => ({
      ...rest,
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
