import { begunWith, type DocumentType, frameOf, isEmptyDoc, type ReportPackage } from '../../templates/index.js';
import { type By, type CreateEvent, createCase, currentVersion, type Signer } from '../../workflows/index.js';
import type { Store } from '../store/port.js';
import { canonicalDoc } from './canonical-doc.js';
import type { Loaded } from './cases.js';
import { type Cases, stepOf } from './cases.js';
import type { Outcome } from './outcome.js';
import { draftingOf, leadOf, outlineOf } from './outline.js';
import type { Committed } from './step.js';
import type { Texts } from './texts.js';

export interface CreateDeps {
  store: Store;
  cases: Cases;
  texts: Texts;
  types: readonly DocumentType[];
  now: () => string;
  committed: (committed: Committed, loaded: Loaded) => void;
}

/** Where a creation's key leads to, so that the same request twice opens one report. */
interface Reservation {
  reportId: string;
  hash: string;
}

/** Opens a report from a package: texts and frame are stored and synced before the first entry names them. */
export function createReports({ store, cases, texts, types, now, committed }: CreateDeps) {
  const reservations = store.records<Reservation>('meta');

  /** The id for this request: a new one, or the one a former try of the same request took. */
  async function reserve(by: By): Promise<Reservation | 'keyReused'> {
    const { request } = by;
    const fresh = async () => ({ reportId: await store.journal.nextReportId(), hash: request?.hash ?? '' });
    if (request === undefined) return fresh();
    const id = `create:${by.person}:${request.key}`;
    const known = await reservations.get(id);
    const reservation = known ?? (await fresh());
    if (known === null && (await reservations.add(id, reservation)) === 'exists') return reserve(by);
    return reservation.hash === request.hash ? reservation : 'keyReused';
  }

  /** The definition of the package's type as it is today: the document keeps it, and its hash stands in the journal with the frame's. */
  function definitionOf({ documentType }: ReportPackage): DocumentType {
    const found = types.find(({ abbreviation }) => abbreviation === documentType);
    if (found === undefined) throw new Error(`A package of the unknown type ${documentType} was let in`);
    return found;
  }

  /** The package has been read and matched to the office; the signer has been found. */
  return async function create(report: ReportPackage, signer: Signer, by: By): Promise<Outcome> {
    const reservation = await reserve(by);
    if (reservation === 'keyReused') return { outcome: 'keyReused' };
    const { reportId } = reservation;
    const [first] = await store.journal.entries(reportId, 0, 1);
    if (first !== undefined) return { outcome: 'accepted', entry: first, again: true };

    const at = now();
    const frame = frameOf(begunWith(report, definitionOf(report)));
    const frameHash = await texts.keepFrame(frame);
    for (const { number, content } of report.sections) {
      if (isEmptyDoc(content)) continue;
      // a former try of the same request may have put it already
      const { text, hash } = canonicalDoc(content);
      await store.texts.put({ reportId, section: number, round: 1, hash, doc: text, by: by.person, at }, null);
    }
    const event = createEvent(report, frameHash, signer);
    const kase = createCase(reportId, event, by, at);
    const step = stepOf(kase, { reportId, seq: 1, version: currentVersion, event, by, at, effects: [] }, frame, null);
    const { outcome } = await store.journal.append(step);
    if (outcome === 'taken') return create(report, signer, by);
    const loaded = cases.remember({ case: kase, head: step.head, frame, index: step.index });
    committed({ entry: step.entry, before: null, after: step.index }, loaded);
    return { outcome: 'accepted', entry: step.entry, again: false };
  };
}

function createEvent(report: ReportPackage, frameHash: string, signer: Signer): CreateEvent {
  return {
    type: 'CREATE',
    documentType: report.documentType,
    leadDivision: leadOf(report).symbol,
    drafterDivision: draftingOf(report).symbol,
    frameHash,
    // the name is printed as the package spells it
    signer: { ...signer, name: report.signature.name },
    sections: outlineOf(report),
  };
}
