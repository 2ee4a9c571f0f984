import { z } from 'zod';
import { cookieName, refuseOtherSites } from '../context.js';
import { bodyOf } from '../input.js';
import { problems } from '../problem.js';
import type { Routes } from './route.js';

const signIn = z.strictObject({ account: z.string().min(1).max(200), password: z.string().min(1).max(1_000) });
const signedIn = z.object({ person: z.object({ id: z.string(), name: z.string(), account: z.string() }), token: z.string() });

export const sessionRoutes: Routes = ({ identity, publicUrl, sessionEnded }) => [
  {
    method: 'post',
    path: '/api/session',
    body: 'signIn',
    doc: { summary: 'Sign in', tag: 'session', request: signIn, responses: { 200: signedIn } },
    open: true,
    async handle(ctx) {
      refuseOtherSites(ctx, publicUrl);
      const { account, password } = bodyOf(ctx, signIn);
      const session = await identity.signIn(account, password);
      if (session === null) throw problems.wrongPassword();
      // behind a proxy that speaks TLS our own side of the line is plain
      if (publicUrl?.startsWith('https:')) ctx.cookies.secure = true;
      ctx.cookies.set(cookieName, session.token, { httpOnly: true, sameSite: 'strict', path: '/', overwrite: true });
      const { id, name } = session.person;
      ctx.body = { person: { id, name, account: session.person.account }, token: session.token };
    },
  },
  {
    method: 'delete',
    path: '/api/session',
    doc: { summary: 'Sign out', tag: 'session', responses: { 204: 'nothing' } },
    async handle(ctx, caller) {
      await identity.signOut(caller.token);
      sessionEnded(caller.sessionId);
      ctx.cookies.set(cookieName, null, { path: '/' });
      ctx.status = 204;
    },
  },
];
