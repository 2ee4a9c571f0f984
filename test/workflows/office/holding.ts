import { expect } from '@jest/globals';
import { stateHash } from '../../../server/engine/hashes.js';
import { dayOf } from '../../../workflows/index.js';
import type { Walk } from './walk.js';

const reviewed = ['contentReview', 'formatReview', 'signing', 'issuing', 'dispatching', 'completed', 'recalling', 'recalled', 'replaced'];
const afterSigning = reviewed.slice(reviewed.indexOf('issuing'));
const neverLeft = ['withdrawn', 'recalled', 'replaced'];

/** What must hold after every step of every walk, taken or refused. */
export function expectTheLawToHold(before: Walk, after: Walk): void {
  // what was there is as it was, whatever was tried on it
  expect(stateHash(before.kase)).toBe(before.lastEntry.stateHash);
  if (after.kase === before.kase) return;
  expect(after.kase.seq).toBe(before.kase.seq + 1);
  expect(after.kase.at >= before.kase.at).toBe(true);
  expectSignatureToStand(before, after);
  expectTextsToBeTheFrozenOnes(after);
  expectNumberToStay(before, after);
  expectDeliveriesToGoOn(before, after);
  expectNobodyToDecideOnTheirOwnWork(after);
  if (neverLeft.includes(before.state)) expect(after.state).toBe(before.state);
}

/** What a signature covers. */
const signed = ({ report, kase }: Walk) => ({
  contentHash: report.contentHash,
  signedHash: report.signedHash,
  templateVersion: report.templateVersion,
  signature: report.signature,
  initials: [report.contentInitial, report.formatInitial],
  signer: report.signer,
  frame: report.frameHash,
  texts: kase.sections.map(({ context }) => [context.number, context.textHash]),
});

/** Signed is what both initials and the signature stand on; it stays until a step says that it voids it. */
function expectSignatureToStand(before: Walk, after: Walk): void {
  const { contentHash, signedHash, contentInitial, formatInitial, signature, number } = after.report;
  expect([after.state, signature !== null]).toEqual([after.state, afterSigning.includes(after.state)]);
  if (number !== null) expect(signature).not.toBeNull();
  if (signature !== null) {
    expect(contentHash).not.toBeNull();
    expect([contentInitial?.hash, formatInitial?.hash]).toEqual([contentHash, contentHash]);
    expect(signature.hash).toBe(signedHash);
    expect(signature.person).toBe(after.report.signer.person);
  }
  if (before.report.signature === null) return;
  if (signature === null) expect(['RETURN_TO_SIGNING', 'TAKE_BACK']).toContain(after.lastEntry.event.type);
  else expect(signed(after)).toEqual(signed(before));
}

/** From the submission for review on, the texts are those that were frozen with it. */
function expectTextsToBeTheFrozenOnes({ state, kase, report, entries }: Walk): void {
  if (!reviewed.includes(state)) return;
  const submitted = entries.findLast(({ event }) => event.type === 'SUBMIT_FOR_REVIEW')?.event;
  const frozen = (submitted?.texts ?? {}) as Record<string, string>;
  expect(report.contentHash).toBe(submitted?.contentHash);
  expect(kase.sections.map(({ context }) => context.textHash)).toEqual(kase.sections.map(({ context }) => frozen[context.number] ?? null));
}

/** A number is given once; only a return to signing takes it away, and leaves it void in the register. */
function expectNumberToStay(before: Walk, after: Walk): void {
  const { number } = before.report;
  if (number === null) return;
  if (after.report.number !== null) {
    expect(after.report.number).toEqual(number);
    return;
  }
  const { series, year, n } = number;
  expect(after.lastEntry.event.type).toBe('RETURN_TO_SIGNING');
  expect(after.lastEntry.effects).toEqual([expect.objectContaining({ type: 'voidNumber', series, year, n })]);
}

/** Deliveries are made once; whom they are for stays, and attempts are counted up. */
function expectDeliveriesToGoOn(before: Walk, after: Walk): void {
  const { deliveries } = before.kase;
  if (deliveries.length === 0) return;
  const whom = ({ kase }: Walk) => kase.deliveries.map(({ context: { id, line, channel, name, address } }) => ({ id, line, channel, name, address }));
  expect(whom(after)).toEqual(whom(before));
  const backwards = after.kase.deliveries.filter(({ context }, i) => context.attempt < (deliveries[i]?.context.attempt ?? 0));
  expect(backwards).toEqual([]);
}

/** In somebody's place one acts while one holds it, and never on what one wrote, submitted, asked or initialled: as the journal tells it. */
function expectNobodyToDecideOnTheirOwnWork(after: Walk): void {
  const { report, entries, lastEntry } = after;
  const marks = [report.contentInitial, report.formatInitial, report.signature].filter((mark) => mark !== null);
  for (const { person, seq } of marks.filter(({ onBehalfOf }) => onBehalfOf !== null)) {
    expect(marks.filter((mark) => mark.person === person && mark.seq <= seq)).toHaveLength(1);
    expect(entries.filter(({ event, by }) => event.type === 'SUBMIT' && by.person === person)).toEqual([]);
  }
  const { by, event, at, seq } = lastEntry;
  if (by.onBehalfOf === undefined) return;
  const { delegation, person } = by.onBehalfOf;
  const held = by.substitutions?.find((one) => one.delegation === delegation);
  expect([held?.person, (held?.from ?? '~') <= dayOf(at), dayOf(at) <= (held?.until ?? '')]).toEqual([person, true, true]);
  if (marks.some((mark) => mark.seq === seq)) expect(report.leadDrafter).not.toBe(by.person);
  expect([event.type, event.target, ownWork(after)]).toEqual([event.type, event.target, []]);
}

/** Of what the last to act did before, that which makes the last step one on their own work. */
function ownWork({ entries, lastEntry: { event, by, seq }, kase }: Walk): string[] {
  const theirs = entries.filter((entry) => entry.by.person === by.person && entry.seq < seq);
  const opinion = kase.opinions.find(({ context }) => context.id === event.target)?.context;
  const isOfSection = kase.sections.some(({ context }) => context.number === event.target);
  const own = theirs.filter((entry) => {
    if (opinion !== undefined) return entry.seq === opinion.askedSeq;
    return entry.event.type === 'SUBMIT' && (!isOfSection || entry.event.target === event.target);
  });
  return own.map((entry) => `${entry.event.type} ${entry.event.target ?? ''}`);
}
