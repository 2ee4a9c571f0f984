import { z } from 'zod';
import { calendarYearSchema, problemsOfCalendars } from './calendar.js';
import { problemsOfDelegations } from './delegation-limits.js';
import { delegationInFile } from './delegations.js';
import { agencySchema, divisionSchema, houseRulesSchema, misfits, officePersonSchema } from './shapes.js';

/** An office as one JSON file: opened at the first start. */
export const officeFileSchema = z
  .strictObject({
    agency: agencySchema,
    divisions: z.array(divisionSchema).min(1).max(500),
    houseRules: houseRulesSchema.exactOptional(),
    people: z.array(officePersonSchema).min(1).max(5_000),
    calendar: z.array(calendarYearSchema).max(100).exactOptional(),
    delegations: z.array(delegationInFile).max(1_000).exactOptional(),
  })
  .superRefine(({ divisions, people, calendar = [], delegations = [] }, ctx) => {
    const symbols = new Set(divisions.map(({ symbol }) => symbol));
    if (symbols.size < divisions.length) ctx.addIssue({ code: 'custom', path: ['divisions'], message: 'each symbol once' });
    const accounts = new Set(people.map((person) => person.account));
    if (accounts.size < people.length) ctx.addIssue({ code: 'custom', path: ['people'], message: 'each account once' });
    if (!people.some(({ memberships }) => memberships.some(({ role }) => role === 'director'))) {
      ctx.addIssue({ code: 'custom', path: ['people'], message: 'somebody with the role director' });
    }
    people.forEach((person, i) => {
      for (const { path, expected } of misfits(person, symbols)) ctx.addIssue({ code: 'custom', path: ['people', i, ...path], message: expected.en });
    });
    const around = { officesOf: (account: string) => people.find((one) => one.account === account)?.memberships ?? null, symbols: [...symbols], known: [] };
    for (const { path, expected } of [...problemsOfCalendars(calendar), ...problemsOfDelegations(delegations, around)]) {
      ctx.addIssue({ code: 'custom', path: path.split('.'), message: expected.en });
    }
  });
export type OfficeFile = z.infer<typeof officeFileSchema>;
