import { z } from 'zod';
import { mayAuthorise } from '../../../workflows/index.js';
import { authorisationInput, authorisationSchema } from '../../identity/index.js';
import type { Caller } from '../context.js';
import { bodyOf } from '../input.js';
import { HttpProblem, invalidProblem, problems } from '../problem.js';
import type { Routes } from './route.js';

const notYours = () =>
  new HttpProblem(403, 'not_your_role', {
    vi: 'Việc này thuộc về người đứng đầu cơ quan hoặc quản trị viên.',
    en: 'This belongs to the director or the administrator.',
  });

/** Throws 403. */
function requireMayAuthorise({ by }: Caller): void {
  if (!mayAuthorise(by)) throw notYours();
}

/** Rules (TL., KT.) and written authorisations (TUQ.) by which a person signs a line of authority. */
export const authorisationRoutes: Routes = ({ identity, personChanged }) => [
  {
    method: 'get',
    path: '/api/authorisations',
    doc: { summary: 'Rules and written authorisations to sign', tag: 'office', responses: { 200: z.array(authorisationSchema) } },
    async handle(ctx) {
      ctx.body = await identity.authorisations();
    },
  },
  {
    method: 'post',
    path: '/api/authorisations',
    doc: { summary: 'Record a rule or a written authorisation to sign', tag: 'office', request: authorisationInput, responses: { 201: authorisationSchema } },
    async handle(ctx, caller) {
      requireMayAuthorise(caller);
      const recorded = await identity.authorise(bodyOf(ctx, authorisationInput), caller.person.id);
      if (!recorded.ok) throw invalidProblem(recorded.problems);
      ctx.status = 201;
      ctx.body = recorded.authorisation;
    },
  },
  {
    method: 'delete',
    path: '/api/authorisations/:id',
    doc: {
      summary: 'Withdraw a rule or a written authorisation from now on; it stays listed, and what was signed by it stands',
      tag: 'office',
      responses: { 200: authorisationSchema },
    },
    async handle(ctx, caller) {
      requireMayAuthorise(caller);
      const ended = await identity.endAuthorisation(ctx.params.id ?? '', caller.person.id);
      if (ended === null) throw problems.notFound();
      await personChanged(ended.holder);
      ctx.body = ended;
    },
  },
];
