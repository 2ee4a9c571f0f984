import Router from '@koa/router';
import Koa from 'koa';
import serve from 'koa-static';
import { StoreError } from '../store/errors.js';
import { bodyLimits, createBodyReader } from './body.js';
import { callerOf } from './context.js';
import { docsRoutes } from './docs-page.js';
import { HttpProblem, problems, writeProblem } from './problem.js';
import { authorisationRoutes } from './routes/authorisations.js';
import { documentRoutes } from './routes/documents.js';
import { healthRoutes } from './routes/health.js';
import { inboxRoutes } from './routes/inbox.js';
import { meRoutes } from './routes/me.js';
import { registerRoutes } from './routes/register.js';
import { reportRoutes } from './routes/reports.js';
import { type Doors, type HttpDeps, mount, type Routes } from './routes/route.js';
import { sectionRoutes } from './routes/sections.js';
import { sessionRoutes } from './routes/session.js';
import { stepRoutes } from './routes/steps.js';

const resources: Routes[] = [
  sessionRoutes,
  meRoutes,
  inboxRoutes,
  reportRoutes,
  stepRoutes,
  sectionRoutes,
  documentRoutes,
  registerRoutes,
  authorisationRoutes,
  healthRoutes,
];

export interface AppOptions {
  version: string;
  /** the built client; null: the API alone */
  clientDir: string | null;
  /** reverse proxies in front, whose X-Forwarded-… headers are believed */
  trustedProxies: number;
}

/** The whole HTTP side: the API, its description, and the client. */
export function createApp(deps: HttpDeps, { version, clientDir, trustedProxies }: AppOptions): Koa {
  const app = new Koa({ proxy: trustedProxies > 0, maxIpsCount: trustedProxies });
  const router = new Router();
  const routes = resources.flatMap((resource) => resource(deps));
  mount(router, [...routes, ...docsRoutes(routes, version)], doorsOf(deps));

  app.use(answerProblems(deps));
  app.use(securityHeaders);
  app.use(router.routes());
  app.use(async (ctx, next) => {
    if (ctx.path.startsWith('/api/')) throw router.match(ctx.path, ctx.method).path.length > 0 ? problems.methodNotAllowed() : problems.noSuchRoute();
    await next();
  });
  if (clientDir !== null) {
    app.use(serve(clientDir, { index: 'index.html', maxAge: 0 }));
    // addresses of the client's own screens are answered with its page
    app.use(async (ctx) => {
      if (ctx.method !== 'GET' || !ctx.accepts('html')) throw problems.noSuchRoute();
      ctx.path = '/index.html';
      await serve(clientDir, {})(ctx, async () => {
        throw problems.noSuchRoute();
      });
    });
  }
  app.use(async () => {
    throw problems.noSuchRoute();
  });
  return app;
}

function doorsOf(deps: HttpDeps): Doors {
  const readers = new Map(Object.entries(bodyLimits).map(([name, limit]) => [name, createBodyReader(limit)]));
  return {
    admit: (ctx) => callerOf(ctx, deps),
    async readBody(ctx, { doc, body = 'form' }) {
      ctx.request.body = doc.request === undefined ? undefined : await readers.get(body)?.(ctx);
    },
  };
}

/** Whatever was thrown becomes a problem in the reader's language; what nobody expected is logged and tells nothing of itself. */
function answerProblems({ log, newKey }: HttpDeps): Koa.Middleware {
  return async (ctx, next) => {
    const requestId = newKey();
    ctx.set('x-request-id', requestId);
    try {
      await next();
    } catch (error) {
      if (error instanceof HttpProblem) return writeProblem(ctx, error);
      if (error instanceof StoreError && error.status < 500) return writeProblem(ctx, new HttpProblem(error.status, error.code, error.words));
      log.error({ err: error, requestId, method: ctx.method, path: ctx.path }, 'A request failed');
      const told = error instanceof StoreError ? new HttpProblem(error.status, error.code, error.words, { requestId }) : problems.broken({ requestId });
      writeProblem(ctx, told);
    }
  };
}

const securityHeaders: Koa.Middleware = async (ctx, next) => {
  ctx.set({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'content-security-policy':
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; frame-ancestors 'none'",
  });
  if (ctx.path.startsWith('/api/')) ctx.set('cache-control', 'no-store');
  await next();
};
