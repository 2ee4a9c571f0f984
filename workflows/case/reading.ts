import { audienceOf, holdsRole, worksInOrFor } from '../people/standing.js';
import type { By, Role } from './journal.js';
import { type Case, stateName } from './situation.js';

/** Those who by their office may read every document of the agency. */
const readEverything: readonly Role[] = ['director', 'deputy', 'reviewer', 'clerk', 'dispatcher', 'administrator', 'observer'];

/**
 * Audience keys of everybody who may read a report: the leadership and the office, the lead division, every division with a section
 * or an opinion in it, the signer, and whoever it was delivered to.
 */
export function readersOf(kase: Case): string[] {
  const { leadDivision, leadDrafter, signer } = kase.report.context;
  const keys = new Set(readEverything.map((role) => `role:${role}`));
  keys.add(`division:${leadDivision}`).add(`person:${leadDrafter}`).add(`person:${signer.person}`);
  if (wasOpened(kase)) for (const { context } of kase.sections) keys.add(`division:${context.division}`);
  for (const { context } of kase.opinions) if (!context.outside) keys.add(`division:${context.from}`);
  for (const { context, value } of kase.deliveries) {
    if (context.channel === 'internal' && ['sent', 'handedOver', 'received', 'recallAsked', 'kept'].includes(stateName(value)))
      keys.add(`person:${context.address}`);
  }
  return [...keys];
}

/** States of a document that went out and can still be replaced or corrected. */
export const statesBeforeSuccessor: readonly string[] = ['dispatching', 'completed', 'recalling', 'recalled'];

/** A document that another may replace or correct: it went out, and nothing has replaced it yet. */
export const mayHaveSuccessor = ({ report }: Case): boolean => statesBeforeSuccessor.includes(stateName(report.value)) && report.context.replacedBy === null;

/** Its text is still being put together, before it is laid before others. */
export const isDraft = ({ report }: Case): boolean => ['preparing', 'gathering', 'consolidating'].includes(stateName(report.value));

/** The register is read by those who may read every document, and by whoever holds such an office for another in everything. */
export const mayReadRegister = (by: By): boolean =>
  [by, ...(by.substitutions ?? []).filter(({ division }) => division === null)].some((one) => readEverything.some((role) => holdsRole(one, role)));

/** A report that is still being prepared, or was withdrawn before its input opened, has reached no division but its own. */
const wasOpened = ({ sections }: Case): boolean => sections.some(({ value }) => !['planned', 'notNeeded'].includes(stateName(value)));

export const mayRead = (readers: readonly string[], by: Pick<By, 'person' | 'memberships' | 'substitutions'>): boolean => {
  const keys = audienceOf(by);
  return readers.some((key) => keys.includes(key));
};

/** Is it this person's section to write at one time or another: the lead drafter's, or of the division that has it? */
export function isWriterOf(kase: Case, sectionNumber: string, by: By): boolean {
  const section = kase.sections.find(({ context }) => context.number === sectionNumber);
  return by.person === kase.report.context.leadDrafter || (section !== undefined && worksInOrFor(by, section.context.division));
}

/** Is the working text of a section open to anybody now: while the report is prepared or consolidated, or the section assigned or being written? */
export function isBeingWritten(kase: Case, sectionNumber: string): boolean {
  const section = kase.sections.find(({ context }) => context.number === sectionNumber);
  if (section === undefined) return false;
  const state = stateName(kase.report.value);
  return state === 'preparing' || state === 'consolidating' || (state === 'gathering' && ['assigned', 'writing'].includes(stateName(section.value)));
}

/**
 * The hash of the text a section stands by while nobody writes it: as it was handed in, or submitted for review with the document.
 * Null where it is being written, or was closed without being handed in.
 */
export function closedText(kase: Case, sectionNumber: string): string | null {
  const section = kase.sections.find(({ context }) => context.number === sectionNumber);
  if (section === undefined || isBeingWritten(kase, sectionNumber)) return null;
  const { contentHash } = kase.report.context;
  const isHandedIn = stateName(kase.report.value) === 'gathering' && ['submitted', 'contributed'].includes(stateName(section.value));
  return contentHash !== null || isHandedIn ? section.context.textHash : null;
}

/**
 * May this person change the working text of a section now? The lead drafter while preparing or consolidating,
 * the division that has the section while it is assigned or being written.
 */
export function mayWrite(kase: Case, sectionNumber: string, by: By): boolean {
  const section = kase.sections.find(({ context }) => context.number === sectionNumber);
  if (section === undefined || !isBeingWritten(kase, sectionNumber)) return false;
  if (stateName(kase.report.value) !== 'gathering') return by.person === kase.report.context.leadDrafter;
  return worksInOrFor(by, section.context.division);
}

/** Who may open a report: a drafter of its lead division, or of the division its package names for the drafting. */
export const mayCreate = (by: By, { leadDivision, drafterDivision }: { leadDivision: string; drafterDivision: string }): boolean =>
  holdsRole(by, 'drafter', leadDivision) || holdsRole(by, 'drafter', drafterDivision);
