import { assemble, type Doc, type ReportPackage } from '../../templates/index.js';
import { type Entry, type Round, roundsOf, type Version, versionsOf } from '../../workflows/index.js';
import type { Store } from '../store/port.js';
import type { Loaded } from './cases.js';
import { packageOf } from './package.js';
import type { Texts } from './texts.js';

const pageSize = 500;

/** What a document was at each submission for review, and each section as it was handed in; and what they are now. */
export function createVersions(store: Store, texts: Texts) {
  async function journalOf(reportId: string): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (let page = pageSize; page === pageSize; ) {
      const next = await store.journal.entries(reportId, entries.at(-1)?.seq ?? 0, pageSize);
      entries.push(...next);
      page = next.length;
    }
    return entries;
  }

  async function packageAt({ frameHash, texts: hashes }: Version): Promise<ReportPackage> {
    const docs = new Map<string, Doc>();
    for (const [section, hash] of Object.entries(hashes)) docs.set(section, await texts.frozen(hash));
    return assemble(await texts.frameOf(frameHash), (section) => docs.get(section) ?? { type: 'doc', content: [] });
  }

  return {
    /** oldest first */
    of: async (reportId: string): Promise<Version[]> => versionsOf(await journalOf(reportId)),
    at: packageAt,
    /** the texts of one section that were handed in, oldest first */
    roundsOf: async (reportId: string, section: string): Promise<Round[]> => roundsOf(await journalOf(reportId), section),
    /** the document with this section alone, as it was handed in; null: as it is now */
    async sectionAt({ case: kase }: Loaded, section: string, round: Round | null): Promise<ReportPackage> {
      const now = await packageOf(texts, kase);
      const text = round === null ? null : await texts.frozen(round.textHash);
      return {
        ...now,
        sections: now.sections.filter(({ number }) => number === section).map((one) => (text === null ? one : { ...one, content: text })),
      };
    },
    /** the text being written, or the one that is being reviewed, signed or was issued */
    now: ({ case: kase }: Loaded): Promise<ReportPackage> => packageOf(texts, kase),
  };
}
