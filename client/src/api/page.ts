import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { docShape } from '../text/doc.js';
import { ask } from './http.js';

const text = z.string();
const maybeDoc = z.optional(docShape);

/** A report as it will be printed, with its present texts. */
const pageShape = z.looseObject({
  documentType: text,
  subject: text,
  place: text,
  urgency: z.optional(text),
  agency: z.object({ parent: z.optional(text), name: text, symbol: text }),
  addressees: z.optional(z.array(text)),
  bases: z.optional(z.array(text)),
  opening: maybeDoc,
  sections: z.array(z.looseObject({ number: text, heading: text, headingTail: z.optional(text), content: docShape })),
  closing: maybeDoc,
  annexes: z.optional(z.array(z.looseObject({ title: text, content: docShape }))),
  recipients: z.array(z.looseObject({ text })),
  archive: z.looseObject({ office: text, division: text, initials: z.optional(text) }),
  signature: z.object({ authority: z.nullable(z.union([text, z.array(text)])), position: text, name: text }),
});
export type PagePackage = z.infer<typeof pageShape>;

export const usePage = (id: string, seq: number | undefined) =>
  useQuery({
    queryKey: ['page', id, seq],
    queryFn: async ({ signal }) => (await ask(`/api/reports/${encodeURIComponent(id)}/package`, pageShape, { signal })).data,
    enabled: seq !== undefined,
    placeholderData: keepPreviousData,
  });

export const documentAddress = (id: string, kind: 'docx' | 'pdf'): string => `/api/reports/${encodeURIComponent(id)}/document.${kind}`;
