import { z } from 'zod';
import { mayKeepOffice } from '../../../workflows/index.js';
import { type Delegation, delegationInput, delegationSchema } from '../../identity/index.js';
import type { Caller } from '../context.js';
import { bodyOf } from '../input.js';
import { HttpProblem, invalidProblem, problems } from '../problem.js';
import type { Routes } from './route.js';

const notYourOffice = () =>
  new HttpProblem(403, 'not_your_office', {
    vi: 'Mỗi người ủy quyền công việc của chính mình; quản trị viên ghi nhận thay cho người khác.',
    en: 'Everybody delegates their own office; an administrator records it for others.',
  });

/** Seen, and ended, by who gives, who holds, and an administrator. */
const concerns = ({ of, to }: Delegation, { person, by }: Caller): boolean => [of, to].includes(person.id) || mayKeepOffice(by);

/** Who is away and who exercises their office meanwhile. None is deleted: what was done by it names it. */
export const delegationRoutes: Routes = ({ identity: { delegations }, personChanged, notifications }) => [
  {
    method: 'get',
    path: '/api/delegations',
    doc: {
      summary: 'Delegations the caller has given or holds, over ones too; all of the office for an administrator',
      tag: 'office',
      responses: { 200: z.array(delegationSchema) },
    },
    async handle(ctx, caller) {
      ctx.body = (await delegations.all()).filter((one) => concerns(one, caller));
    },
  },
  {
    method: 'post',
    path: '/api/delegations',
    doc: {
      summary: 'Give the exercise of one’s office to a substitute for a period; an administrator records it for anybody',
      tag: 'office',
      request: delegationInput,
      responses: { 201: delegationSchema },
    },
    async handle(ctx, { person, by }) {
      const { of = person.id, ...rest } = bodyOf(ctx, delegationInput);
      if (of !== person.id && !mayKeepOffice(by)) throw notYourOffice();
      const recorded = await delegations.record({ of, ...rest }, person.id);
      if (!recorded.ok) throw invalidProblem(recorded.problems);
      await personChanged(recorded.delegation.to);
      notifications.delegationsChanged();
      ctx.status = 201;
      ctx.body = recorded.delegation;
    },
  },
  {
    method: 'delete',
    path: '/api/delegations/:id',
    doc: {
      summary: 'End a delegation now, by who gave it, who holds it, or an administrator; it stays listed. One that is over stays as it is',
      tag: 'office',
      responses: { 200: delegationSchema },
    },
    async handle(ctx, caller) {
      const found = (await delegations.all()).find(({ id }) => id === ctx.params.id);
      if (found === undefined || !concerns(found, caller)) throw problems.notFound();
      const ended = await delegations.end(found.id, caller.person.id);
      if (ended === null) throw problems.notFound();
      await personChanged(ended.to);
      notifications.delegationsChanged();
      ctx.body = ended;
    },
  },
];
