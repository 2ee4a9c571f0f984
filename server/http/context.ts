import type { Context } from 'koa';
import type { By } from '../../workflows/index.js';
import { mayRead } from '../../workflows/index.js';
import type { Engine, Loaded } from '../engine/index.js';
import { hashOf } from '../engine/index.js';
import type { Identity, Person } from '../identity/index.js';
import { problems } from './problem.js';

export const cookieName = 'trinhky_session';

/** Who asks, and by which door they came in. */
export interface Caller {
  person: Person;
  by: By;
  token: string;
  sessionId: string;
  /** a browser's cookie, or a token that a program sends itself */
  door: 'cookie' | 'bearer';
}

export interface AdmissionDeps {
  identity: Identity;
  /** ISO 8601, UTC */
  now: () => string;
  publicUrl: string | undefined;
}

const bearerOf = (ctx: Context): string | undefined => /^Bearer (\S+)$/i.exec(ctx.get('authorization'))?.[1];

/** What a screen says by this header: it asks by itself, and nobody has touched it for a while. */
const isUnattended = (ctx: Context): boolean => ctx.get('x-unattended') !== '';

/** The signed-in person. A bearer token wins over a cookie; a cookie may change things only from our own pages. Throws 401 or 403. */
export async function callerOf(ctx: Context, { identity, now, publicUrl }: AdmissionDeps): Promise<Caller> {
  const bearer = bearerOf(ctx);
  const token = bearer ?? ctx.cookies.get(cookieName);
  const session = token === undefined ? null : await identity.session(token, isUnattended(ctx) ? 'look' : 'use');
  if (session === null || token === undefined) throw problems.unauthenticated();
  if (bearer === undefined && !['GET', 'HEAD'].includes(ctx.method)) requireOwnPage(ctx, publicUrl);
  return {
    person: session.person,
    by: await identity.factsOf(session.person, now()),
    token,
    sessionId: session.id,
    door: bearer === undefined ? 'cookie' : 'bearer',
  };
}

/** A form of another site cannot set our header. Throws 403. */
function requireOwnPage(ctx: Context, publicUrl: string | undefined): void {
  refuseOtherSites(ctx, publicUrl);
  if (ctx.get('x-requested-with') !== 'trinh-ky') throw problems.crossSite();
}

/** Browsers tell where a request comes from; programs say nothing and are let through. Throws 403. */
export function refuseOtherSites(ctx: Context, publicUrl: string | undefined): void {
  const origin = ctx.get('origin');
  if (origin !== '') {
    const from = urlOf(origin);
    if (from === null || (from.host !== ctx.host && from.origin !== urlOf(publicUrl ?? '')?.origin)) throw problems.crossSite();
    return;
  }
  if (!['', 'same-origin', 'none'].includes(ctx.get('sec-fetch-site'))) throw problems.crossSite();
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** The facts about the caller together with the request they act by: its key and the hash of what it asks. */
export function actingBy(ctx: Context, caller: Caller, asked: unknown, freshKey: () => string): By {
  const key = ctx.get('idempotency-key') || freshKey();
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw problems.badKey();
  return { ...caller.by, request: { key, hash: hashOf({ person: caller.person.id, asked }) } };
}

/** The report of the address, where the caller may read it; else 404, as for one that is not there. */
export async function readable(engine: Engine, reportId: string, by: By): Promise<Loaded> {
  const loaded = /^R\d{1,12}$/.test(reportId) ? await engine.load(reportId) : null;
  if (loaded === null || !mayRead(loaded.index.readers, by)) throw problems.notFound();
  return loaded;
}
