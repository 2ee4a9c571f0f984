/** Packages and texts from outside: cleaned, bounded, checked; never half taken in. */
import type * as z from 'zod';
import { type DocumentType, documentTypes } from '../types/index.js';
import { clean, type Problem, tooLarge, type Warning } from './clean.js';
import { docSchema } from './document.js';
import type { Doc } from './nodes.js';
import { problemsOf } from './problems.js';
import { broken } from './rules.js';
import { type ReportPackage, reportPackageSchema } from './schema.js';

export type ReadPackage = { ok: true; package: ReportPackage; warnings: Warning[] } | { ok: false; problems: [Problem, ...Problem[]] };
export type ReadDoc = { ok: true; doc: Doc; warnings: Warning[] } | { ok: false; problems: [Problem, ...Problem[]] };

/**
 * Reads a package from parsed JSON. Text is brought to NFC and loses the characters XML cannot hold, each place with a warning; nothing else of it changes.
 * Problems come in the order of the page. `types`: those the office has; the decree's where nothing is said.
 */
export function readPackage(input: unknown, types: readonly DocumentType[] = documentTypes): ReadPackage {
  const read = parse(input, reportPackageSchema);
  if (!read.ok) return read;
  const [first, ...others] = broken(read.value, types);
  if (first !== undefined) return { ok: false, problems: [first, ...others] };
  return { ok: true, package: read.value, warnings: read.warnings };
}

/** Reads one text (a section's working text) in the same manner. */
export function readDoc(input: unknown): ReadDoc {
  const read = parse(input, docSchema);
  return read.ok ? { ok: true, doc: read.value, warnings: read.warnings } : read;
}

type Read<T> = { ok: true; value: T; warnings: Warning[] } | { ok: false; problems: [Problem, ...Problem[]] };

function parse<T>(input: unknown, schema: z.ZodType<T>): Read<T> {
  const large = tooLarge(input);
  if (large !== null) return { ok: false, problems: [large] };
  const { value, warnings } = clean(input);
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data, warnings };
  const [first, ...others] = problemsOf(parsed.error);
  return { ok: false, problems: [first ?? { path: '', expected: { vi: 'một gói văn bản', en: 'a package' } }, ...others] };
}
