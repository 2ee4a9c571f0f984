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

/** Saves the working text where it is still what `etag` names, and answers its new name. Throws Problem 409 or 412 where someone was faster. */
export async function saveText(id: string, section: string, doc: Doc, etag: string): Promise<string> {
  const { headers } = await ask(at(id, section), anyShape, { method: 'PUT', body: doc, headers: etag === '' ? {} : { 'If-Match': etag } });
  return headers.get('ETag') ?? '';
}
