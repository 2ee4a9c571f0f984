import { z } from 'zod';
import { delegationSchema, divisionSchema, houseRulesSchema, officeChangeSchema } from '../../identity/index.js';
import { bodyOf } from '../input.js';
import { changedOrThrow, tellLive } from './office-change.js';
import { requireAdministrator } from './people.js';
import type { Routes } from './route.js';

const newName = divisionSchema.pick({ name: true });
const imported = z.object({
  agency: z.boolean(),
  houseRules: z.boolean(),
  divisions: z.object({ added: z.array(z.string()), changed: z.array(z.string()) }),
  people: z.object({ added: z.array(z.object({ account: z.string(), id: z.string(), password: z.string().optional() })), changed: z.array(z.string()) }),
  calendar: z.array(z.int()),
  delegations: z.array(delegationSchema),
});

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
        request: officeChangeSchema,
        responses: { 200: imported },
      },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const change = changedOrThrow(await staff.change(bodyOf(ctx, officeChangeSchema), caller.person.id));
        await tellLive(deps, change);
        const { agency, houseRules, divisions, people, calendar, delegations } = change;
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
        changedOrThrow(await staff.addDivision(division), 'divisions.0');
        ctx.status = 201;
        ctx.body = division;
      },
    },
    {
      method: 'patch',
      path: '/api/divisions/:symbol',
      doc: { summary: 'A new name for a division; documents keep the name of their day', tag: 'office', request: newName, responses: { 200: divisionSchema } },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const symbol = (ctx.params.symbol ?? '').normalize('NFC');
        const { name } = bodyOf(ctx, newName);
        changedOrThrow(await staff.renameDivision(symbol, name), 'divisions.0');
        ctx.body = { symbol, name };
      },
    },
    {
      method: 'put',
      path: '/api/house-rules',
      doc: { summary: 'The rules of the house', tag: 'office', request: houseRulesSchema, responses: { 200: houseRulesSchema } },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const houseRules = bodyOf(ctx, houseRulesSchema);
        changedOrThrow(await staff.change({ houseRules }));
        ctx.body = houseRules;
      },
    },
  ];
};
