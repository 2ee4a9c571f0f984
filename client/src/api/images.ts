import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { ask } from './http.js';

const text = z.string();
const imageShape = z.object({
  id: text,
  /** mm; null: nothing is printed from then on */
  width: z.nullable(z.number()),
  validFrom: text,
  by: z.object({ id: text, name: text }),
  at: text,
  inForce: z.boolean(),
});
export type PrintedImage = z.infer<typeof imageShape>;

const printed = z.nullable(z.object({ src: text, width: z.number() }));
const previewShape = z.object({
  number: z.nullable(z.number()),
  codeNumber: z.nullable(text),
  titles: z.array(text),
  foot: z.object({ signatureRoom: z.number(), signature: z.object({ width: z.number(), height: z.number(), covered: z.number() }) }),
  seal: printed,
  signature: printed,
});
export type IssuePreview = z.infer<typeof previewShape>;

const address = (of: string): string => `/api/images/${encodeURIComponent(of)}`;
export const imageAddress = (of: string, id: string): string => `${address(of)}/${encodeURIComponent(id)}`;

/** The images recorded of the `seal`, or of a person's signature; newest first. */
export const useImages = (of: string) =>
  useQuery({ queryKey: ['images', of], queryFn: async ({ signal }) => (await ask(address(of), z.array(imageShape), { signal })).data });

export interface NewImage {
  /** `data:image/png;base64,…`; null: nothing is printed from then on */
  image: string | null;
  /** mm */
  width?: number;
  validFrom?: string;
}

export function useRecordImage(of: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (image: NewImage) => (await ask(address(of), imageShape, { method: 'POST', body: image })).data,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['images', of] }),
  });
}

/** The number and the images a document would bear if it were issued now. */
export const useIssuePreview = (id: string, seq: number | undefined, wanted: boolean) =>
  useQuery({
    queryKey: ['issuePreview', id, seq],
    queryFn: async ({ signal }) => (await ask(`/api/reports/${encodeURIComponent(id)}/issue-preview`, previewShape, { signal })).data,
    enabled: wanted && seq !== undefined,
    placeholderData: keepPreviousData,
  });
