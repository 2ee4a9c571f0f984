import type { RenderInput } from '../../templates/index.js';
import { type Case, sealImage } from '../../workflows/index.js';
import type { JournalStore } from '../store/port.js';
import type { ImagesPort } from './images-port.js';

export interface IssueImagesDeps {
  images: ImagesPort;
  journal: Pick<JournalStore, 'entries'>;
}
type Printed = Pick<NonNullable<RenderInput['issue']>, 'signature' | 'seal'>;

/** So many entries are read at once. */
const page = 1_000;

/**
 * The images on the original: those in force when the number was given, however often it is drawn until it succeeds.
 * A signature is printed only over the name of whoever set it: who signs in the place of somebody else signs by hand.
 */
export async function imagesOfIssue(deps: IssueImagesDeps, kase: Case): Promise<Printed> {
  const issuedAt = await momentOfIssue(deps, kase);
  return issuedAt === null ? {} : imagesAt(deps.images, kase, issuedAt);
}

/** The images a document that is issued at that moment bears. */
export async function imagesAt(images: ImagesPort, { report: { context } }: Case, moment: string): Promise<Printed> {
  const signedBy = context.signature?.person;
  const signature = signedBy === undefined || signedBy !== context.signer.person ? null : await images.at(signedBy, moment);
  const seal = await images.at(sealImage, moment);
  return { ...(signature === null ? {} : { signature }), ...(seal === null ? {} : { seal }) };
}

/** `at` of the ISSUE that the present drawing goes back to; a RETRY of it is another entry. */
async function momentOfIssue({ journal }: IssueImagesDeps, { reportId, report: { context } }: Case): Promise<string | null> {
  if (context.signature === null || context.rendering === null) return null;
  let issuedAt: string | null = null;
  for (let after = context.signature.seq; after < context.rendering; ) {
    const entries = (await journal.entries(reportId, after, page)).filter(({ seq }) => seq <= (context.rendering ?? 0));
    for (const { event, at } of entries) if (event.type === 'ISSUE') issuedAt = at;
    if (entries.length < page) break;
    after = entries.at(-1)?.seq ?? after;
  }
  return issuedAt;
}
