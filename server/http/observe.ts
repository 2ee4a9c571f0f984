import type Koa from 'koa';
import type { HttpMetrics } from './metrics.js';
import type { HttpDeps, RouteContext } from './routes/route.js';

const routes = new WeakMap<object, string>();

/** Notes which route answers: its pattern, so that no id and no word of an address gets into logs and metrics. */
export const noteRoute = (ctx: RouteContext, pattern: string): void => void routes.set(ctx.req, pattern);

const ids = new WeakMap<object, string>();
/** The id under which a request is found in the log; none is taken from outside. */
export const requestIdOf = (ctx: Koa.Context): string => ids.get(ctx.req) ?? '';

/** Gives each request an id, measures it, and writes one line of it: changes at `info`, reading at `debug`. */
export function observe({ log, newKey, elapsed }: Pick<HttpDeps, 'log' | 'newKey' | 'elapsed'>, metrics: HttpMetrics): Koa.Middleware {
  return async (ctx, next) => {
    const id = newKey();
    ids.set(ctx.req, id);
    ctx.set('x-request-id', id);
    const since = elapsed();
    // told when the answer is out, or its reader gone
    ctx.res.once('close', () => {
      const ms = elapsed() - since;
      const route = routes.get(ctx.req) ?? (ctx.status < 400 ? 'client' : 'none');
      const method = knownMethods.has(ctx.method) ? ctx.method : 'other';
      metrics.answered({ method, route, status: ctx.status }, ms / 1_000);
      const line = { requestId: id, method, route, status: ctx.status, ms: Math.round(ms * 10) / 10, ...(ctx.res.writableFinished ? {} : { cut: true }) };
      if (reading.has(method)) log.debug(line, 'Answered');
      else log.info(line, 'Answered');
    });
    await next();
  };
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
const knownMethods = new Set([...reading, 'POST', 'PUT', 'PATCH', 'DELETE']);
