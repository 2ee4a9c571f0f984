import { type Doc, docSchema } from '../../templates/index.js';
import { canonicalJson, sha256 } from './canonical.js';

/** A document as it is stored and hashed. */
export function canonicalDoc(doc: Doc): { text: string; hash: string } {
  const text = canonicalJson(doc);
  return { text, hash: sha256(text) };
}

export const parseDoc = (text: string): Doc => docSchema.parse(JSON.parse(text));
