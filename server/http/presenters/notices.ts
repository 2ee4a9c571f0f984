import { z } from 'zod';
import { systemPerson } from '../../../workflows/index.js';
import { aboutOf, type DelegationReading, type EntryReading, type Reading, said, stepWords } from '../../notify/index.js';
import { noticeKinds } from '../../store/index.js';
import type { Language } from '../language.js';

export const noticeSchema = z.object({
  /** `R7/12/P3/waits`, `delegation/…/P3/delegated` */
  id: z.string(),
  kind: z.enum(noticeKinds),
  /** the document it tells of, and the entry; null: it tells of a delegation */
  reportId: z.string().nullable(),
  seq: z.int().nullable(),
  /** id of the delegation it tells of */
  delegation: z.string().nullable(),
  at: z.string(),
  /** what it tells, in one line */
  title: z.string(),
  /** of what, in one line: number and subject of the document; days and paper of the delegation */
  about: z.string(),
  /** what was said with the step: a reason, an opinion */
  words: z.string().nullable(),
  /** who took the step, recorded or ended the delegation; null: the system, or a file of the office */
  by: z.string().nullable(),
  /** in whose office they took it, where it was not their own */
  onBehalfOf: z.string().nullable(),
  urgent: z.boolean(),
  /** what waits for me by it, or did */
  steps: z.array(z.object({ event: z.string(), action: z.string(), target: z.string().nullable(), dueAt: z.string().nullable() })),
  read: z.boolean(),
  /** nothing of `steps` waits for me any more */
  over: z.boolean(),
  /** the document as it stands now; null: it tells of none */
  subject: z.string().nullable(),
  documentType: z.string().nullable(),
  codeNumber: z.string().nullable(),
  state: z.string().nullable(),
});

/** A notice as its reader sees it, in their language. */
export function presentNotice(reading: Reading, language: Language): z.infer<typeof noticeSchema> {
  const { id, kind, at, urgent, steps, readAt } = reading.notice;
  return {
    id,
    kind,
    at,
    ...said(reading, language),
    about: aboutOf(reading, language),
    urgent,
    steps: steps.map(({ event, target, dueAt }) => ({ event, action: stepWords(event, target, language), target, dueAt })),
    read: readAt !== null,
    over: reading.over,
    ...('row' in reading ? ofDocument(reading) : ofDelegation(reading)),
  };
}

function ofDocument({ notice: { reportId, seq }, entry: { by }, row }: EntryReading) {
  const { subject, documentType, codeNumber, state } = row;
  const who = { by: by.person === systemPerson ? null : by.name, onBehalfOf: by.onBehalfOf?.name ?? null };
  return { reportId, seq, delegation: null, ...who, subject, documentType, codeNumber, state };
}

function ofDelegation({ delegation, names }: DelegationReading) {
  const noDocument = { reportId: null, seq: null, subject: null, documentType: null, codeNumber: null, state: null };
  return { ...noDocument, delegation: delegation.id, by: names.by, onBehalfOf: null };
}
