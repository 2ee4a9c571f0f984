import { assemble, type Doc, type ReportPackage, type Signature } from '../../templates/index.js';
import type { Case, Signer } from '../../workflows/index.js';
import { parseDoc } from './canonical-doc.js';
import { standing } from './outline.js';
import type { Texts } from './texts.js';

/** The package a case stands for now: its pinned texts once it was submitted for review, else the texts being written; signed by who signs now. */
export async function packageOf(texts: Texts, kase: Case): Promise<ReportPackage> {
  const frame = await texts.frameOf(kase.report.context.frameHash);
  const docs = new Map<string, Doc>();
  if (kase.report.context.contentHash === null) {
    for (const [section, text] of await texts.allWorking(kase)) docs.set(section, parseDoc(text.doc));
  } else {
    for (const { context } of kase.sections) if (context.textHash !== null) docs.set(context.number, await texts.frozen(context.textHash));
  }
  const signature = signatureOf(kase.report.context.signer);
  return assemble({ ...standing(frame, kase), signature }, (section) => docs.get(section) ?? { type: 'doc', content: [] });
}

const signatureOf = ({ authority: [first, ...more], position, name }: Signer): Signature => ({
  authority: first === undefined ? null : more.length === 0 ? first : [first, ...more],
  position,
  name,
});
