import { z } from 'zod';
import { type Case, mayHaveSuccessor } from '../../../workflows/index.js';
import { type JournalReader, wordsOf } from './deliveries.js';

/** Another document of the office; `readable`: the reader may open it. */
const otherSchema = z.object({ report: z.string(), codeNumber: z.string(), readable: z.boolean() });
type Other = z.infer<typeof otherSchema>;

/** What became of a document once it was issued, and what its issue does to others. */
export const afterIssueSchema = {
  /** issued documents that this one replaces or corrects, once it is issued itself */
  replaces: z.array(otherSchema),
  corrects: z.array(otherSchema),
  /** another document may be named as replacing or correcting it */
  mayHaveSuccessor: z.boolean(),
  replacedBy: otherSchema.nullable(),
  correctedBy: z.array(otherSchema),
  recall: z.object({ by: z.string(), onBehalfOf: z.object({ name: z.string() }).nullable(), at: z.string(), reason: z.string() }).nullable(),
  /** the file (hồ sơ) it was put into */
  filed: z.object({ file: z.string(), by: z.string(), at: z.string() }).nullable(),
};
const shown = z.object(afterIssueSchema);

export interface AfterIssueDeps {
  journal: JournalReader;
  personName: (id: string) => Promise<string>;
  /** may the reader open that report? */
  mayOpen: (reportId: string) => Promise<boolean>;
}

/** Formers, successors, recall and file of a report. */
export async function presentAfterIssue({ journal, personName, mayOpen }: AfterIssueDeps, kase: Case): Promise<z.infer<typeof shown>> {
  const { replaces, corrects, replacedBy, correctedBy, recall, filed } = kase.report.context;
  const other = async (one: Omit<Other, 'readable'>): Promise<Other> => ({ ...one, readable: await mayOpen(one.report) });
  const asked = await journal.entry(recall?.seq ?? null);
  const put = await journal.entry(filed?.seq ?? null);
  return {
    replaces: await Promise.all(replaces.map(other)),
    corrects: await Promise.all(corrects.map(other)),
    mayHaveSuccessor: mayHaveSuccessor(kase),
    replacedBy: replacedBy === null ? null : await other(replacedBy),
    correctedBy: await Promise.all(correctedBy.map(other)),
    recall:
      recall === null
        ? null
        : {
            by: await personName(recall.person),
            onBehalfOf: asked?.by.onBehalfOf === undefined ? null : { name: asked.by.onBehalfOf.name },
            at: recall.at,
            reason: wordsOf(asked, 'reason') ?? '',
          },
    filed: filed === null ? null : { file: wordsOf(put, 'file') ?? '', by: await personName(filed.person), at: filed.at },
  };
}
