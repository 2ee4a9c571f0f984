import { dayOf } from '../calendar/days.js';
import type { By, Membership, Substitution } from '../case/journal.js';
import type { Situation } from '../case/situation.js';

/** Could a person act here in more than one capacity? Their own comes first, then each office of somebody else that they hold now. */
export function capacitiesOf(situation: Situation): By[] {
  const { by } = situation;
  const substitutions = by.substitutions?.filter((one) => isInForce(one, situation)) ?? [];
  return [inOwnRight(by), ...substitutions.map((one) => inPlaceOf(one, by))];
}

const inOwnRight = ({ onBehalfOf: _, ...by }: By): By => by;

/** The office and nothing else: what its holder is authorised to sign, or holds for others, is never passed on. */
const inPlaceOf = ({ person, name, delegation, document, memberships, fields }: Substitution, by: By): By => ({
  ...by,
  memberships,
  fields,
  authorisations: [],
  onBehalfOf: { person, name, delegation, document },
});

function isInForce({ from, until, division, memberships }: Substitution, { at, case: { report }, section, opinion }: Situation): boolean {
  const day = dayOf(at);
  if (day < from || until < day) return false;
  if (division === null) return true;
  // limited to a division: its own sections and opinions, and what it has the lead of
  const concerned = section?.context.division ?? opinion?.context.from ?? report.context.leadDivision;
  return concerned === division && memberships.some((held) => isOfDivision(held, division));
}

const isOfDivision = (held: Membership, division: string): boolean => held.division === division || (held.role !== 'head' && held.role !== 'drafter');

/** Did this person write, submit or initial what the event is about, or ask the question? Then they decide on it for nobody else. */
export function hasWorkedOn(person: string, { case: { report, sections }, section, opinion }: Situation): boolean {
  if (section !== undefined) return section.context.writers.includes(person);
  if (opinion !== undefined) return opinion.context.askedBy === person;
  const { leadDrafter, contentInitial, formatInitial } = report.context;
  return [leadDrafter, contentInitial?.person, formatInitial?.person].includes(person) || sections.some(({ context }) => context.writers.includes(person));
}

/** The offices of others that a person holds on that day (`YYYY-MM-DD`) in matters of that division. */
export const officesHeld = (by: By, division: string, day: string): Substitution[] =>
  (by.substitutions ?? []).filter((one) => one.from <= day && day <= one.until && (one.division === null || one.division === division));
