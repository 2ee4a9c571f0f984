import type { Frame } from '../../templates/index.js';
import type { Case, Entry, Part, Signer } from '../../workflows/index.js';
import { hashOf } from './canonical.js';

const partHashes = new WeakMap<Part<object>, string>();

/** Parts that a step leaves alone keep their identity, and so their hash. */
function partHash(part: Part<object>): string {
  const known = partHashes.get(part);
  if (known !== undefined) return known;
  const hash = hashOf(part);
  partHashes.set(part, hash);
  return hash;
}

/** SHA-256 over the version, the report and the hash of each part: one small change costs one small hash. */
export const stateHash = (kase: Case): string =>
  hashOf({
    version: kase.version,
    reportId: kase.reportId,
    report: partHash(kase.report),
    sections: kase.sections.map(partHash),
    opinions: kase.opinions.map(partHash),
    deliveries: kase.deliveries.map(partHash),
  });

/** SHA-256 over the RFC 8785 JSON of everything in the entry but `hash` and `state`. */
export function entryHash(entry: Omit<Entry, 'hash' | 'state'>): string {
  const { reportId, seq, version, event, by, at, effects, stateHash, previousHash } = entry;
  return hashOf({ reportId, seq, version, event, by, at, effects, stateHash, previousHash });
}

const frameContentHashes = new WeakMap<Frame, string>();

/** The content of a document: the package without number, date, period and signature block. Initials cover it. */
export function contentHash(frame: Frame, texts: Record<string, string>): string {
  let frameHash = frameContentHashes.get(frame);
  if (frameHash === undefined) {
    const { period: _period, signature: _signature, ...content } = frame;
    frameHash = hashOf(content);
    frameContentHashes.set(frame, frameHash);
  }
  return hashOf({ frame: frameHash, texts });
}

/** What a signature covers: content, recipients, the signer's block, the version of the template, and what the document replaces or corrects. */
export function signedHash(content: string, frame: Frame, signer: Signer, templateVersion: string, { replaces, corrects }: Formers): string {
  const formers = replaces.length + corrects.length === 0 ? {} : { replaces, corrects };
  return hashOf({ contentHash: content, recipients: frame.recipients, signer, templateVersion, ...formers });
}
type Formers = Pick<Case['report']['context'], 'replaces' | 'corrects'>;
