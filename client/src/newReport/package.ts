import { z } from 'zod/mini';

export type ReadPackage = { ok: true; value: unknown } | { ok: false; reason: string };

/** Reads pasted text as JSON; `reason` is empty where there is no text at all. Whether it is a package, the server says. */
export function readPackage(text: string): ReadPackage {
  if (text.trim() === '') return { ok: false, reason: '' };
  try {
    // files from some editors begin with a byte order mark
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

const glance = z.object({ documentType: z.string(), subject: z.string(), sections: z.array(z.unknown()), recipients: z.array(z.unknown()) });

/** Enough of a package to recognise it by; null where it does not look like one. */
export function summaryOf(value: unknown): { documentType: string; subject: string; sections: number; recipients: number } | null {
  const seen = glance.safeParse(value);
  if (!seen.success) return null;
  const { documentType, subject, sections, recipients } = seen.data;
  return { documentType, subject, sections: sections.length, recipients: recipients.length };
}
