import { z } from 'zod';
import { passwordSteps } from '../../../workflows/index.js';
import { bodyOf } from '../input.js';
import { problems, tooManyAttempts } from '../problem.js';
import type { Routes } from './route.js';

const unlockBody = z.strictObject({ password: z.string().min(1).max(1_000) });
const unlockSchema = z.object({
  /** the office asks for the password once more before a signature is set */
  required: z.boolean(),
  /** before which steps */
  steps: z.array(z.string()),
  /** ISO 8601, UTC; null: locked */
  until: z.string().nullable(),
});

/** One unlock for a series of signatures, where the office wants the password given once more. */
export const unlockRoutes: Routes = ({ identity }) => {
  const required = async (): Promise<boolean> => (await identity.office()).houseRules.unlockToSign === true;
  return [
    {
      method: 'get',
      path: '/api/session/unlock',
      doc: { summary: 'Whether signing asks for my password once more, and until when it was given', tag: 'session', responses: { 200: unlockSchema } },
      async handle(ctx, { sessionId }) {
        ctx.body = { required: await required(), steps: passwordSteps, until: await identity.unlocks.until(sessionId) };
      },
    },
    {
      method: 'post',
      path: '/api/session/unlock',
      body: 'signIn',
      doc: {
        summary: 'Give my password once more: I may sign for a quarter of an hour',
        tag: 'session',
        request: unlockBody,
        responses: { 200: unlockSchema },
      },
      async handle(ctx, { person, sessionId }) {
        const { password } = bodyOf(ctx, unlockBody);
        const attempt = identity.attempts.begin(person.account, ctx.ip);
        if (!attempt.ok) throw tooManyAttempts(attempt.waitMs);
        if (!(await identity.isPassword(person.id, password))) throw problems.wrongOldPassword();
        attempt.right();
        ctx.body = { required: await required(), steps: passwordSteps, until: await identity.unlocks.unlock(sessionId) };
      },
    },
    {
      method: 'delete',
      path: '/api/session/unlock',
      doc: { summary: 'Lock again', tag: 'session', responses: { 204: 'nothing' } },
      async handle(ctx, { sessionId }) {
        await identity.unlocks.lock(sessionId);
        ctx.status = 204;
      },
    },
  ];
};
