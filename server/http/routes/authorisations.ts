import { z } from 'zod';
import { holdsRole } from '../../../workflows/index.js';
import { authorisationInput, authorisationSchema } from '../../identity/index.js';
import { bodyOf } from '../input.js';
import { HttpProblem, invalidProblem } from '../problem.js';
import type { Routes } from './route.js';

const notYours = () =>
  new HttpProblem(403, 'not_your_role', {
    vi: 'Việc này thuộc về người đứng đầu cơ quan hoặc quản trị viên.',
    en: 'This belongs to the director or the administrator.',
  });

/** Rules (TL., KT.) and written authorisations (TUQ.) by which a person signs a line of authority. */
export const authorisationRoutes: Routes = ({ identity }) => [
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
    async handle(ctx, { by }) {
      if (!holdsRole(by, 'director') && !holdsRole(by, 'administrator')) throw notYours();
      const recorded = await identity.authorise(bodyOf(ctx, authorisationInput));
      if (!recorded.ok) throw invalidProblem(recorded.problems);
      ctx.status = 201;
      ctx.body = recorded.authorisation;
    },
  },
];
