import { isDeepStrictEqual as same } from 'node:util';
import type { Json } from '../../workflows/index.js';
import type { AuditLine } from '../store/audit.js';
import type { DelegationInFile } from './delegations.js';
import type { ChangedPerson, Merged, Office } from './office-change.js';
import type { Person } from './shapes.js';

/** What is done to the office in one line: what, to whom or to what, and the fields that differ. */
export type Act = Omit<AuditLine, 'at' | 'by'>;

type Fields = { readonly [field: string]: Json };

/** An act, with those fields alone that are others now. */
export function actOf(what: string, of: Act['of'], before: Fields | null, after: Fields | null): Act {
  if (before === null || after === null) return { what, of, before, after };
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !same(before[name], after[name]));
  const picked = (from: Fields): Json => Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return { what, of, before: picked(before), after: picked(after) };
}

/** Of a person what may be told: never a password. */
export const fieldsOfPerson = ({ account, name, title, memberships, fields = [], email, active = true }: ChangedPerson | Person): Fields => ({
  account,
  name,
  title,
  memberships: memberships.map(({ role, division }) => ({ role, division })),
  fields,
  active,
  ...(email === undefined ? {} : { email }),
});

/** Who leaves and who comes back is told as that, whatever else is changed with it. */
export function actOfPerson(before: Person, after: Person): Act {
  const what = before.active === after.active ? 'changed' : after.active ? 'returned' : 'left';
  return actOf(`person.${what}`, { id: after.id, name: after.name }, fieldsOfPerson(before), fieldsOfPerson(after));
}

/** Somebody who is to come has no id yet: they are named by their account. */
export const actOfNewcomer = (person: ChangedPerson, id = person.account): Act =>
  actOf('person.added', { id, name: person.name }, null, fieldsOfPerson(person));

export const actOfDelegation = ({ of, to, division, document, from, until }: DelegationInFile, nameOf: (who: string) => string, id = of): Act =>
  actOf('delegation.recorded', { id, name: `${nameOf(of)} → ${nameOf(to)}` }, null, { of, to, division, document, from, until });

/** Changes of the agency itself and of its divisions. */
export function actsOfHouse({ record: before }: Office, { record, agencyChanged, houseRulesChanged, divisions }: Merged): Act[] {
  const whole = { id: 'office', name: record.agency.name };
  const division = (symbol: string, of: Office['record']): (Fields & { name: string }) | null => of.divisions.find((one) => one.symbol === symbol) ?? null;
  const ofDivision = (what: string) => (symbol: string) => {
    const after = division(symbol, record);
    return actOf(what, { id: symbol, name: after?.name ?? symbol }, division(symbol, before), after);
  };
  return [
    ...(agencyChanged ? [actOf('agency.changed', whole, before.agency, record.agency)] : []),
    ...(houseRulesChanged ? [actOf('houseRules.changed', whole, before.houseRules, record.houseRules)] : []),
    ...divisions.added.map(ofDivision('division.added')),
    ...divisions.changed.map(ofDivision('division.changed')),
  ];
}

export const actOfCalendar = (before: Merged['calendar'][number] | undefined, after: Merged['calendar'][number]): Act => {
  const told = ({ holidays, workedInExchange }: typeof after): Fields => ({ holidays: holidays.map((one) => ({ ...one })), workedInExchange });
  return actOf('calendar.kept', { id: String(after.year), name: String(after.year) }, before === undefined ? null : told(before), told(after));
};

/** Everything a change of the office will do, in the order in which it is done. */
export function actsOf(office: Office, merged: Merged): Act[] {
  const names = new Map([...office.people, ...merged.people.added].map(({ account, name }) => [account, name]));
  return [
    ...actsOfHouse(office, merged),
    ...merged.people.added.map((person) => actOfNewcomer(person)),
    ...merged.people.changed.flatMap((after) => {
      const before = office.people.find(({ id }) => id === after.id);
      return before === undefined ? [] : [actOfPerson(before, after)];
    }),
    ...merged.calendar.map((year) =>
      actOfCalendar(
        office.calendar.find((one) => one.year === year.year),
        year,
      ),
    ),
    ...merged.delegations.map((one) => actOfDelegation(one, (account) => names.get(account) ?? account)),
  ];
}
