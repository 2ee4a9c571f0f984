import { useQuery } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { type Doc, docShape } from '../text/doc.js';
import { ask } from './http.js';
import { anyShape } from './shapes.js';

export interface SectionText {
  doc: Doc;
  /** names this state of the text; sent back as If-Match */
  etag: string;
  /** the methods the server lets me use here; null where it does not say */
  allow: string[] | null;
}

const at = (id: string, section: string) => `/api/reports/${encodeURIComponent(id)}/sections/${encodeURIComponent(section)}/text`;
const bodyShape = z.union([docShape, z.object({ doc: docShape })]);

export async function loadText(id: string, section: string, signal?: AbortSignal): Promise<SectionText> {
  const { data, headers } = await ask(at(id, section), bodyShape, signal === undefined ? {} : { signal });
  return {
    doc: 'doc' in data ? data.doc : data,
    etag: headers.get('ETag') ?? '',
    allow:
      headers
        .get('Allow')
        ?.split(',')
        .map((method) => method.trim()) ?? null,
  };
}

export const useText = (id: string, section: string) => useQuery({ queryKey: ['text', id, section], queryFn: ({ signal }) => loadText(id, section, signal) });

/** What an editor needs of a finding: where it is, to the letter. Units are UTF-16; a footnote counts nothing, a line break one. */
const textFindingShape = z.object({
  id: z.string(),
  check: z.string(),
  severity: z.string(),
  section: z.nullable(z.string()),
  message: z.string(),
  why: z.string(),
  /** `sections.3.content.content.0` */
  path: z.string(),
  place: z.object({ offset: z.number(), length: z.number(), words: z.string() }),
  /** ranges to be replaced, all as they stand now; null where it takes judgement */
  fix: z.nullable(z.array(z.object({ path: z.string(), offset: z.number(), length: z.number(), text: z.string() }))),
});
export type TextFinding = z.infer<typeof textFindingShape>;
const textChecksShape = z.object({ findings: z.array(textFindingShape) });

/** What the office's checks find in the whole text as the server has it now. */
export async function checkText(id: string, signal?: AbortSignal): Promise<TextFinding[]> {
  return (await ask(`/api/reports/${encodeURIComponent(id)}/checks`, textChecksShape, signal === undefined ? {} : { signal })).data.findings;
}

const asideShape = z.array(z.object({ id: z.string(), round: z.number(), at: z.string(), text: docShape }));
/** Words of mine that came too late to become text, newest first. */
export type Aside = z.infer<typeof asideShape>[number];

const asideAt = (id: string, section: string) => at(id, section).replace(/text$/, 'aside');

export const useAside = (id: string, section: string) =>
  useQuery({ queryKey: ['aside', id, section], queryFn: async ({ signal }) => (await ask(asideAt(id, section), asideShape, { signal })).data });

export async function dropAside(id: string, section: string, aside: string): Promise<void> {
  await ask(`${asideAt(id, section)}/${encodeURIComponent(aside)}`, anyShape, { method: 'DELETE' });
}
