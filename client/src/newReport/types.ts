import { useQuery } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { ask } from '../api/http.js';

const text = z.string();
const part = z.object({ part: text, name: text });

/** A type of document a new report may have, and how it begins. */
export const typeShape = z.object({
  abbreviation: text,
  name: text,
  englishName: text,
  letter: z.boolean(),
  headings: text,
  musts: z.array(part),
  mustNots: z.array(part),
  openingWords: z.optional(text),
  closingWords: z.optional(text),
  outline: z.array(z.object({ number: text, heading: text, headingTail: z.optional(text) })),
  recipients: z.array(z.object({ text, kind: text })),
});
export type TypeOffered = z.infer<typeof typeShape>;
const typesShape = z.object({ items: z.array(typeShape) });

/** The types of this office; they change only where the server is started again. */
export const useTypes = () =>
  useQuery({ queryKey: ['types'], queryFn: async ({ signal }) => (await ask('/api/types', typesShape, { signal })).data.items, staleTime: 600_000 });

/** `Báo cáo nhanh` of `BÁO CÁO NHANH`; in English the type's English name. */
export function typeTitle({ name, englishName }: Pick<TypeOffered, 'name' | 'englishName'>, language: 'vi' | 'en'): string {
  if (language === 'en') return englishName.charAt(0).toUpperCase() + englishName.slice(1);
  return name.charAt(0) + name.slice(1).toLocaleLowerCase('vi');
}
