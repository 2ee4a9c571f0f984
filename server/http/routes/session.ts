import type { Context } from 'koa';
import { z } from 'zod';
import type { Attempt } from '../../identity/index.js';
import { cookieName, refuseOtherSites } from '../context.js';
import { bodyOf } from '../input.js';
import { invalidProblem, problems, tooManyAttempts } from '../problem.js';
import type { Routes } from './route.js';

const password = z.string().min(1).max(1_000);
const signIn = z.strictObject({ account: z.string().min(1).max(200), password });
const signedIn = z.object({
  person: z.object({ id: z.string(), name: z.string(), account: z.string() }),
  token: z.string(),
  passwordMustChange: z.literal(true).optional(),
});
const newPassword = z.strictObject({ oldPassword: password, newPassword: password });

/** Sign-in, sign-out, and the password. */
export const sessionRoutes: Routes = ({ identity, publicUrl, sessionEnded }) => {
  /** Throws 429 where the account or the address has to wait. */
  function tried(account: string, ctx: Context): Extract<Attempt, { ok: true }> {
    const attempt = identity.attempts.begin(account, ctx.ip);
    if (!attempt.ok) throw tooManyAttempts(attempt.waitMs);
    return attempt;
  }

  /** The session this browser had before is over: a token somebody knew is worth nothing after a sign-in. */
  async function endFormer(ctx: Context): Promise<void> {
    const former = ctx.cookies.get(cookieName);
    const session = former === undefined ? null : await identity.session(former, 'look');
    if (former === undefined || session === null) return;
    await identity.signOut(former);
    sessionEnded(session.id);
  }

  return [
    {
      method: 'post',
      path: '/api/session',
      open: true,
      body: 'signIn',
      doc: { summary: 'Sign in', tag: 'session', request: signIn, responses: { 200: signedIn } },
      async handle(ctx) {
        refuseOtherSites(ctx, publicUrl);
        const asked = bodyOf(ctx, signIn);
        const attempt = tried(asked.account, ctx);
        const session = await identity.signIn(asked.account, asked.password);
        if (session === null) throw problems.wrongPassword();
        attempt.right();
        await endFormer(ctx);
        // behind a proxy that speaks TLS our own side of the line is plain
        if (publicUrl?.startsWith('https:')) ctx.cookies.secure = true;
        ctx.cookies.set(cookieName, session.token, { httpOnly: true, sameSite: 'strict', path: '/', overwrite: true });
        const { id, name, account, passwordMustChange } = session.person;
        ctx.body = { person: { id, name, account }, token: session.token, ...(passwordMustChange ? { passwordMustChange } : {}) };
      },
    },
    {
      method: 'delete',
      path: '/api/session',
      beforeOwnPassword: true,
      doc: { summary: 'Sign out', tag: 'session', responses: { 204: 'nothing' } },
      async handle(ctx, caller) {
        await identity.signOut(caller.token);
        sessionEnded(caller.sessionId);
        ctx.cookies.set(cookieName, null, { path: '/' });
        ctx.status = 204;
      },
    },
    {
      method: 'delete',
      path: '/api/sessions',
      beforeOwnPassword: true,
      doc: { summary: 'Sign out everywhere', tag: 'session', responses: { 204: 'nothing' } },
      async handle(ctx, { person }) {
        for (const id of await identity.signOutEverywhere(person.id)) sessionEnded(id);
        ctx.cookies.set(cookieName, null, { path: '/' });
        ctx.status = 204;
      },
    },
    {
      method: 'put',
      path: '/api/me/password',
      beforeOwnPassword: true,
      body: 'signIn',
      doc: { summary: 'Change my password; my other sessions end', tag: 'session', request: newPassword, responses: { 204: 'nothing' } },
      async handle(ctx, { person, sessionId }) {
        const asked = bodyOf(ctx, newPassword);
        const attempt = tried(person.account, ctx);
        const change = await identity.changePassword(person.id, sessionId, asked.oldPassword, asked.newPassword);
        if (change.outcome === 'wrongPassword') throw problems.wrongOldPassword();
        attempt.right();
        if (change.outcome === 'invalid') throw invalidProblem(change.problems);
        for (const id of change.ended) sessionEnded(id);
        ctx.status = 204;
      },
    },
  ];
};
