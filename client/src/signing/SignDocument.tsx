import { OneDocument } from './OneDocument.js';
import { WithReport } from './WithReport.js';

const decisions = ['SIGN', 'RETURN', 'HAND_TO_DEPUTY', 'TAKE_FROM_DEPUTY', 'TAKE_BACK'];

/** One document that waits for a signature: its slip, its page, what changed since I last looked, and what I decide. */
export function SignDocument({ id, onDone }: { id: string; onDone: (words: string) => void }) {
  return <WithReport id={id}>{(given) => <OneDocument given={given} types={decisions} onDone={onDone} />}</WithReport>;
}
