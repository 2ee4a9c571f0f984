/** The shape of a type of document: what an agency may write in a file of its own, and what is kept with a document. */
import * as z from 'zod';
import { sectionOrder } from '../package/section-number.js';
import { partSchema } from './parts.js';

const words = (max: number) => z.string().min(1).max(max).regex(/\S/);

/** A section a new document of the type begins with; numbers as in a package (`1`, `I.1`). */
const outlineSection = z.strictObject({ number: words(30), heading: words(2_000), headingTail: words(2_000).exactOptional() });
const usualRecipient = z.strictObject({ text: words(2_000), kind: z.enum(['internal', 'external']) });

const shape = z.strictObject({
  /** as in the number: `BC`; what a package names the type by. Letters only and a capital first, since it stands in numbers and names a series */
  abbreviation: z.string().regex(/^\p{Lu}\p{L}{0,11}$/u),
  /** as printed above the subject, and in lists: `BÁO CÁO` */
  name: words(100),
  /** for readers of English */
  englishName: words(100),
  /** a letter (công văn) has no type above its subject: `V/v …` stands under the number instead (Decree 30/2020, Appendix I, cell 5b) */
  letter: z.boolean(),
  /** `17/BC-STTTT`; false: the number shows agency and drafting division, `17/STTTT-CNTT` (Appendix III: công văn and thư công have no abbreviation) */
  numberShowsType: z.boolean(),
  /** 1., 1.1. · I., 1., a) · Chương, Mục, Điều, khoản, điểm */
  headings: z.enum(['decimal', 'roman', 'articles']),
  /** printed between legal bases and text: who issues it, above the bases, and `QUYẾT ĐỊNH:` below them */
  enacting: z.strictObject({ issuer: z.boolean(), words: words(100) }).exactOptional(),
  musts: z.array(partSchema).max(20),
  mustNots: z.array(partSchema).max(20),
  /** what it usually opens and ends with; dots stand for what is still to be written */
  openingWords: words(2_000).exactOptional(),
  closingWords: words(2_000).exactOptional(),
  outline: z.array(outlineSection).min(1).max(200),
  recipients: z.array(usualRecipient).max(50),
});

/** What the shape cannot say: no part is wanted and forbidden at once, and the outline is one a package may have. */
export const documentTypeSchema = shape.superRefine(({ musts, mustNots, outline }, ctx) => {
  const both = mustNots.filter((part) => musts.includes(part));
  if (both.length > 0) ctx.addIssue({ code: 'custom', path: ['mustNots'], message: `nothing that is among the musts: ${both.join(', ')}` });
  const order = sectionOrder();
  outline.forEach(({ number }, i) => {
    const expected = order.next(number);
    if (expected !== null) ctx.addIssue({ code: 'custom', path: ['outline', i, 'number'], message: expected.en });
  });
});

/** What sets one type of document apart: its names, its page, what it must hold, and how it begins. */
export type DocumentType = z.infer<typeof documentTypeSchema>;
