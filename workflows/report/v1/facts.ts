import { type Situation, stateName } from '../../case/situation.js';
import { signerForTheHead } from '../../people/authority.js';
import type { Former, IssuedNumber, Mark, Note, Pins, ReportContext, Signer } from './context.js';

/** What the report tells its sections and the opinions it asked. */
export type PartCommand =
  | { to: 'everySection' | 'namedSections'; event: 'OPEN' | 'UNOPEN' | 'CLOSE' | 'REOPEN' | 'TAKE_TEXT' | 'TIME_STOOD_STILL' | 'DRAFTER_CHANGED' }
  | { to: 'everyOpinion'; event: 'CLOSE' | 'TIME_STOOD_STILL' }
  | { to: 'everyDelivery'; event: 'RECALL' };

/** A fact the engine put into the event, such as a hash; its absence is a defect of the engine, not of a person. */
export function textOf({ event }: Situation, field: string): string {
  const value = event[field];
  if (typeof value !== 'string') throw new Error(`${event.type} came without ${field}`);
  return value;
}

function countOf({ event }: Situation, field: string): number {
  const value = event[field];
  if (typeof value !== 'number') throw new Error(`${event.type} came without ${field}`);
  return value;
}

export function markOf(situation: Situation, hash: string | null): Mark {
  if (hash === null) throw new Error(`${situation.event.type} has nothing to stand on`);
  const { person, onBehalfOf } = situation.by;
  const inPlaceOf = onBehalfOf === undefined ? null : { person: onBehalfOf.person, name: onBehalfOf.name };
  return { person, onBehalfOf: inPlaceOf, at: situation.at, seq: situation.case.seq + 1, hash };
}

export const numberOf = (situation: Situation): IssuedNumber => ({
  series: textOf(situation, 'series'),
  year: countOf(situation, 'year'),
  n: countOf(situation, 'number'),
  date: textOf(situation, 'date'),
  codeNumber: textOf(situation, 'codeNumber'),
});

/** Where and when a report stops, so that it can go on from there. */
export const suspensionOf = ({ case: { report, seq }, at }: Situation): ReportContext['suspended'] => ({ from: stateName(report.value), at, seq: seq + 1 });

/** A deadline that stood still while the report was suspended: later by that time. */
export function afterSuspension(dueAt: string, { case: { report }, at }: Situation): string {
  const { suspended } = report.context;
  if (suspended === null) throw new Error('The report was not suspended');
  return new Date(Date.parse(dueAt) + Date.parse(at) - Date.parse(suspended.at)).toISOString();
}

/** The deputy as they will sign, from what the person chose and the engine found. */
export function deputyOf(situation: Situation): Signer {
  const { event, case: kase } = situation;
  const deputy = { person: textOf(situation, 'deputy'), name: textOf(situation, 'deputyName'), position: textOf(situation, 'deputyPosition') };
  return signerForTheHead(kase.report.context.signer, deputy, typeof event.line === 'string' ? event.line : undefined);
}

export const noteOf = ({ by, at, case: { seq } }: Situation): Note => ({ person: by.person, at, seq: seq + 1 });

/** What stands on the content, to be put back where a return is taken back. */
export const pinsOf = ({ contentHash, signedHash, templateVersion, findings, overridden, contentInitial, formatInitial }: ReportContext): Pins => ({
  contentHash,
  signedHash,
  templateVersion,
  findings,
  overridden,
  contentInitial,
  formatInitial,
});

/** The documents a person named, with the numbers the engine found. */
export function formersOf({ event }: Situation, field: 'replaces' | 'corrects'): Former[] {
  const numbers = event.codeNumbers as Record<string, string>;
  return (event[field] as string[]).map((report) => ({ report, codeNumber: numbers[report] ?? '' }));
}
