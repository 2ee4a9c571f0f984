import { assemble, type Doc, type ReportPackage } from '../../templates/index.js';
import type { Case } from '../../workflows/index.js';
import { parseDoc, type Texts } from './texts.js';

/** The package a case stands for now: its pinned texts once it was submitted for review, else the texts being written. */
export async function packageOf(texts: Texts, kase: Case): Promise<ReportPackage> {
  const frame = await texts.frameOf(kase.report.context.frameHash);
  const docs = new Map<string, Doc>();
  if (kase.report.context.contentHash === null) {
    for (const [section, text] of await texts.allWorking(kase)) docs.set(section, parseDoc(text.doc));
  } else {
    for (const { context } of kase.sections) if (context.textHash !== null) docs.set(context.number, await texts.frozen(context.textHash));
  }
  return assemble(frame, (section) => docs.get(section) ?? { type: 'doc', content: [] });
}
