import { dayOf } from '../calendar/days.js';
import type { By } from '../case/journal.js';
import type { Signer } from '../report/v1/context.js';
import { officesHeld } from './capacity.js';
import { holdsRole } from './standing.js';

/** How a line of authority begins (Decree 30/2020, Article 13): for a collective, acting, deputy, by order, by authorisation. */
export type AuthorityKind = 'TM' | 'Q' | 'KT' | 'TL' | 'TUQ';

export function kindOfLine(line: string): AuthorityKind | null {
  const found = /^\s*(TM|Q|KT|TL|TUQ)\s*\./iu.exec(line.normalize('NFC'));
  return found === null ? null : (found[1]?.toUpperCase() as AuthorityKind);
}

/** Lines are compared as a reader would: case and spacing do not count. */
export const sameLine = (a: string, b: string): boolean => fold(a) === fold(b);
const fold = (line: string): string => line.normalize('NFC').toUpperCase().replace(/\s+/gu, '');

/** Does `by` still stand, on that day, behind every line the document would print? The first line that nothing covers, else null. */
export function uncoveredLine(by: By, signer: Signer, leadDivision: string, documentType: string, at: string): string | null {
  const lines = linesToCover(signer);
  if (lines.length === 0) return holdsRole(by, 'director') ? null : signer.position;
  return lines.find((line) => !covers(by, line, lines.length === 1, leadDivision, documentType, dayOf(at))) ?? null;
}

/** The signer's own title needs no authority, and TM. names the collective in whose name whoever signs does so. */
function linesToCover({ authority, position }: Signer): string[] {
  return authority.filter((line) => !sameLine(line, position) && kindOfLine(line) !== 'TM');
}

function covers(by: By, line: string, alone: boolean, leadDivision: string, documentType: string, day: string): boolean {
  const kind = kindOfLine(line);
  if (alone && kind === 'Q' && holdsRole(by, 'director')) return true;
  if (alone && kind === 'KT' && isDeputyFor(by, leadDivision, day)) return true;
  return by.authorisations.some(
    (one) =>
      sameLine(one.line, line) &&
      one.from <= day &&
      (one.until === null || day <= one.until) &&
      (one.documentTypes.length === 0 || one.documentTypes.includes(documentType)) &&
      (one.divisions.length === 0 || one.divisions.includes(leadDivision)),
  );
}

/** A deputy signs for the head in the fields assigned to them, and in all that the head's delegation covers while it lasts. */
export const isDeputyFor = (by: By, leadDivision: string, day: string): boolean =>
  holdsRole(by, 'deputy') && (by.fields.includes(leadDivision) || officesHeld(by, leadDivision, day).some((one) => holdsRole(one, 'director')));

/** The head's own block: no line above it but a collective's. */
export const isOfTheHead = ({ authority }: Pick<Signer, 'authority'>): boolean => authority.every((line) => kindOfLine(line) === 'TM');

/** The head's block as who heads the agency now signs it. */
export const signedByTheHead = (block: Signer, { person, name }: Pick<By, 'person' | 'name'>): Signer =>
  block.person === person ? block : { ...block, person, name };

/**
 * The block of a deputy who signs in the head's place (KT.): their own title below the head's, and a collective's line stays above both.
 * `line` is printed as it is given; without it, it is the head's title.
 */
export function signerForTheHead(head: Signer, deputy: Pick<Signer, 'person' | 'name' | 'position'>, line = `KT. ${head.position}`): Signer {
  return { ...deputy, authority: [...head.authority.filter((one) => kindOfLine(one) === 'TM'), line] };
}
