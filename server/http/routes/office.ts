import { z } from 'zod';
import { agencySchema, delegationSchema, divisionChangeSchema, divisionSchema, houseRulesSchema, officeChangeSchema } from '../../identity/index.js';
import { bodyOf, queryOf } from '../input.js';
import { actSchema } from '../presenters/audit.js';
import { invalidProblem, problems } from '../problem.js';
import { changedOrThrow, tellLive } from './office-change.js';
import { requireAdministrator } from './people.js';
import type { Routes } from './route.js';

const dryQuery = z.strictObject({ dry: z.enum(['0', '1']).optional() });
const imported = z.object({
  agency: z.boolean(),
  houseRules: z.boolean(),
  divisions: z.object({ added: z.array(z.string()), changed: z.array(z.string()) }),
  people: z.object({ added: z.array(z.object({ account: z.string(), id: z.string(), password: z.string().optional() })), changed: z.array(z.string()) }),
  calendar: z.array(z.int()),
  delegations: z.array(delegationSchema),
  /** each change by itself; all there is where it was asked for dry */
  acts: z.array(actSchema),
  dry: z.literal(true).optional(),
});
const nothingDone = {
  agency: false,
  houseRules: false,
  divisions: { added: [], changed: [] },
  people: { added: [], changed: [] },
  calendar: [],
  delegations: [],
};

/** Divisions, house rules, and the whole office as one file. */
export const officeRoutes: Routes = (deps) => {
  const { staff } = deps.identity;
  return [
    {
      method: 'get',
      path: '/api/office',
      doc: { summary: 'The office as one file, without passwords', tag: 'office', responses: { 200: officeChangeSchema } },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        ctx.body = await staff.exported();
      },
    },
    {
      method: 'post',
      path: '/api/office',
      body: 'office',
      doc: {
        summary:
          'Add and update from a file: divisions by symbol, people by account, calendars by year, delegations; nothing is taken away. Answers what changed',
        tag: 'office',
        query: { dry: '1: nothing is done; answers what would be' },
        request: officeChangeSchema,
        responses: { 200: imported },
      },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const file = bodyOf(ctx, officeChangeSchema);
        if (queryOf(ctx, dryQuery).dry === '1') {
          const preview = await staff.preview(file);
          if (preview.outcome === 'invalid') throw invalidProblem(preview.problems);
          ctx.body = { ...nothingDone, acts: preview.acts, dry: true } satisfies z.infer<typeof imported>;
          return;
        }
        const change = changedOrThrow(await staff.change(file, caller.person.id));
        await tellLive(deps, change);
        const { agency, houseRules, divisions, people, calendar, delegations, acts } = change;
        ctx.body = {
          agency,
          houseRules,
          divisions,
          people: {
            added: people.added.map(({ person: { account, id }, password }) => ({ account, id, ...(password === undefined ? {} : { password }) })),
            changed: people.changed.map(({ account }) => account),
          },
          calendar,
          delegations,
          acts,
        } satisfies z.infer<typeof imported>;
      },
    },
    {
      method: 'post',
      path: '/api/divisions',
      doc: { summary: 'A new division', tag: 'office', request: divisionSchema, responses: { 201: divisionSchema } },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const division = bodyOf(ctx, divisionSchema);
        changedOrThrow(await staff.addDivision(division, caller.person.id), 'divisions.0');
        ctx.status = 201;
        ctx.body = division;
      },
    },
    {
      method: 'patch',
      path: '/api/divisions/:symbol',
      doc: {
        summary: 'A new name for a division, or the days on which it is there; documents keep what was so on their day',
        tag: 'office',
        request: divisionChangeSchema,
        responses: { 200: divisionSchema },
      },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const symbol = (ctx.params.symbol ?? '').normalize('NFC');
        changedOrThrow(await staff.changeDivision(symbol, bodyOf(ctx, divisionChangeSchema), caller.person.id), 'divisions.0');
        const changed = (await deps.identity.office()).divisions.find((division) => division.symbol === symbol);
        if (changed === undefined) throw problems.notFound();
        ctx.body = changed;
      },
    },
    {
      method: 'get',
      path: '/api/divisions',
      doc: { summary: 'All divisions, those of other days too', tag: 'office', responses: { 200: z.array(divisionSchema) } },
      async handle(ctx) {
        ctx.body = (await deps.identity.office()).divisions;
      },
    },
    {
      method: 'put',
      path: '/api/agency',
      doc: {
        summary: 'The name and symbol of the agency; documents keep those of their day',
        tag: 'office',
        request: agencySchema,
        responses: { 200: agencySchema },
      },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const agency = bodyOf(ctx, agencySchema);
        changedOrThrow(await staff.change({ agency }, caller.person.id), 'agency');
        ctx.body = agency;
      },
    },
    {
      method: 'put',
      path: '/api/house-rules',
      doc: { summary: 'The rules of the house', tag: 'office', request: houseRulesSchema, responses: { 200: houseRulesSchema } },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const houseRules = bodyOf(ctx, houseRulesSchema);
        changedOrThrow(await staff.change({ houseRules }, caller.person.id), 'houseRules');
        ctx.body = houseRules;
      },
    },
  ];
};
