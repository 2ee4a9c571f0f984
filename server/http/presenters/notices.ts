import { z } from 'zod';
import { systemPerson } from '../../../workflows/index.js';
import { type Reading, said, stepWords } from '../../notify/index.js';
import { noticeKinds } from '../../store/index.js';
import type { Language } from '../language.js';

export const noticeSchema = z.object({
  /** `R7/12/P3/waits` */
  id: z.string(),
  kind: z.enum(noticeKinds),
  reportId: z.string(),
  /** of the entry it tells of */
  seq: z.int(),
  at: z.string(),
  /** what it tells, in one line */
  title: z.string(),
  /** what was said with the step: a reason, an opinion */
  words: z.string().nullable(),
  /** who took the step; null: the system */
  by: z.string().nullable(),
  /** in whose office they took it, where it was not their own */
  onBehalfOf: z.string().nullable(),
  urgent: z.boolean(),
  /** what waits for me by it, or did */
  steps: z.array(z.object({ event: z.string(), action: z.string(), target: z.string().nullable(), dueAt: z.string().nullable() })),
  read: z.boolean(),
  /** nothing of `steps` waits for me any more */
  over: z.boolean(),
  /** the document as it stands now */
  subject: z.string(),
  documentType: z.string(),
  codeNumber: z.string().nullable(),
  state: z.string(),
});

/** A notice as its reader sees it, in their language. */
export function presentNotice({ notice, entry, row, over }: Reading, language: Language): z.infer<typeof noticeSchema> {
  const { id, kind, reportId, seq, at, urgent, steps, readAt } = notice;
  const { subject, documentType, codeNumber, state } = row;
  return {
    id,
    kind,
    reportId,
    seq,
    at,
    ...said(notice, entry, language),
    by: entry.by.person === systemPerson ? null : entry.by.name,
    onBehalfOf: entry.by.onBehalfOf?.name ?? null,
    urgent,
    steps: steps.map(({ event, target, dueAt }) => ({ event, action: stepWords(event, target, language), target, dueAt })),
    read: readAt !== null,
    over,
    subject,
    documentType,
    codeNumber,
    state,
  };
}
