import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { docShape } from '../text/doc.js';
import { ask } from './http.js';

const text = z.string();
const line = z.optional(text);

/** The last of the printed recipients, `Lưu: VT, TT(TTD), 05b`. */
export const archiveShape = z.looseObject({ office: text, division: text, initials: line, copies: z.optional(z.number()) });
/** Drafter’s initials and number of copies, `PL.(300)`. */
export const drafterMarkShape = z.looseObject({ initials: text, copies: z.number() });
/** The agency’s address below the first page of a letter. */
export const footerShape = z.looseObject({ address: text, phone: line, fax: line, email: line, web: line });

/** A report as a package with its present texts: as much of it as a page shows, the rest kept as it came. */
export const packageShape = z.looseObject({
  documentType: text,
  subject: text,
  place: text,
  urgency: line,
  circulation: line,
  issuer: line,
  agency: z.object({ parent: line, name: text, symbol: text }),
  divisions: z.array(z.looseObject({ id: text, symbol: text, name: text, role: text })),
  addressees: z.optional(z.array(text)),
  bases: z.optional(z.array(text)),
  opening: z.optional(docShape),
  sections: z.array(z.looseObject({ number: text, heading: text, headingTail: line, kind: line, division: text, content: docShape })),
  closing: z.optional(docShape),
  annexes: z.optional(z.array(z.looseObject({ title: text, content: docShape }))),
  recipients: z.array(z.looseObject({ text, kind: text, to: line, email: line, organCode: line })),
  archive: archiveShape,
  drafterMark: z.optional(drafterMarkShape),
  footer: z.optional(footerShape),
  signature: z.object({ authority: z.nullable(z.union([text, z.array(text)])), position: text, name: text }),
});
export type ReportPackage = z.infer<typeof packageShape>;

export const loadPackage = async (id: string, signal?: AbortSignal): Promise<ReportPackage> =>
  (await ask(`/api/reports/${encodeURIComponent(id)}/package`, packageShape, signal === undefined ? {} : { signal })).data;

/** Working text moves between steps: the page asks anew this often, ms. */
const every = 30_000;

export const usePackage = (id: string, seq: number) =>
  useQuery({ queryKey: ['package', id, seq], queryFn: ({ signal }) => loadPackage(id, signal), placeholderData: keepPreviousData, refetchInterval: every });

export const documentAddress = (id: string, kind: 'docx' | 'pdf'): string => `/api/reports/${encodeURIComponent(id)}/document.${kind}`;
