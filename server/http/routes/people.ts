import { z } from 'zod';
import { mayKeepOffice } from '../../../workflows/index.js';
import { membershipSchema, officePersonSchema, type Person, personChangeSchema } from '../../identity/index.js';
import type { Caller } from '../context.js';
import { bodyOf } from '../input.js';
import { problems } from '../problem.js';
import { changedOrThrow, tellLive } from './office-change.js';
import type { Routes } from './route.js';

const listed = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  roles: z.array(z.string()),
  division: z.string().nullable(),
  active: z.boolean(),
});
const whole = z.object({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  title: z.string(),
  memberships: z.array(membershipSchema),
  fields: z.array(z.string()),
  email: z.string().optional(),
  active: z.boolean(),
});
const added = whole.extend({ password: z.string().optional() });
const signIns = z.object({ lastAt: z.string().nullable(), count: z.int(), wrong: z.int(), lastWrongAt: z.string().nullable() });
const kept = whole.extend({ passwordMustChange: z.boolean(), signIns });
const neverTried = { lastAt: null, count: 0, wrong: 0, lastWrongAt: null };

const wholeOf = ({ passwordHash: _, passwordMustChange: __, ...person }: Person): z.infer<typeof whole> => person;

/** Throws 403. */
export function requireAdministrator({ by }: Caller): void {
  if (!mayKeepOffice(by)) throw problems.notAdministrator();
}

/** Who works here; kept by the administrator. Nobody is deleted: what they signed names them. */
export const peopleRoutes: Routes = (deps) => {
  const { identity } = deps;
  return [
    {
      method: 'get',
      path: '/api/people',
      doc: { summary: 'The people of the office', tag: 'office', responses: { 200: z.array(listed) } },
      async handle(ctx) {
        ctx.body = (await identity.people()).map(({ id, name, title, memberships, active }) => ({
          id,
          name,
          title,
          roles: [...new Set(memberships.map(({ role }) => role))],
          division: memberships.find(({ division }) => division !== null)?.division ?? null,
          active,
        }));
      },
    },
    {
      method: 'get',
      path: '/api/staff',
      doc: { summary: 'The people of the office as the administrator keeps them, with their sign-ins', tag: 'office', responses: { 200: z.array(kept) } },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const [people, { people: tries }] = await Promise.all([identity.people(), identity.audit.signIns()]);
        ctx.body = people.map((person) => ({
          ...wholeOf(person),
          passwordMustChange: person.passwordMustChange === true,
          signIns: tries[person.id] ?? neverTried,
        })) satisfies z.infer<typeof kept>[];
      },
    },
    {
      method: 'post',
      path: '/api/people',
      doc: {
        summary: 'Somebody new; a password that is not given is made up, told once, and changed at the first sign-in',
        tag: 'office',
        request: officePersonSchema,
        responses: { 201: added },
      },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const change = changedOrThrow(await identity.staff.addPerson(bodyOf(ctx, officePersonSchema), caller.person.id), 'people.0');
        const [entered] = change.people.added;
        if (entered === undefined) throw problems.broken();
        ctx.status = 201;
        ctx.body = { ...wholeOf(entered.person), ...(entered.password === undefined ? {} : { password: entered.password }) };
      },
    },
    {
      method: 'patch',
      path: '/api/people/:id',
      doc: {
        summary: 'Change roles, fields, name, title or e-mail; who leaves is made inactive',
        tag: 'office',
        request: personChangeSchema,
        responses: { 200: whole },
      },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const id = ctx.params.id ?? '';
        const change = changedOrThrow(await identity.staff.changePerson(id, bodyOf(ctx, personChangeSchema), caller.person.id), 'people.0');
        await tellLive(deps, change);
        const person = await identity.person(id);
        if (person === null) throw problems.notFound();
        ctx.body = wholeOf(person);
      },
    },
    {
      method: 'post',
      path: '/api/people/:id/password',
      doc: {
        summary: 'A new one-time password for who forgot theirs; their sessions end',
        tag: 'office',
        responses: { 200: z.object({ password: z.string() }) },
      },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const reset = await identity.staff.resetPassword(ctx.params.id ?? '', caller.person.id);
        if (reset === null) throw problems.notFound();
        for (const sessionId of reset.ended) deps.sessionEnded(sessionId);
        ctx.body = { password: reset.password };
      },
    },
  ];
};
