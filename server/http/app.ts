import Router from '@koa/router';
import Koa from 'koa';
import { StoreError } from '../store/errors.js';
import { bodyLimits, createBodyReader } from './body.js';
import { clientFiles } from './client-files.js';
import { callerOf } from './context.js';
import { docsRoutes } from './docs-page.js';
import { securityHeaders } from './headers.js';
import { createHttpMetrics, type HttpMetrics } from './metrics.js';
import { noteRoute, observe, requestIdOf } from './observe.js';
import { HttpProblem, problems, tooManyRequests, writeProblem } from './problem.js';
import { createRateLimiter, type RateLimit } from './rate.js';
import { administrationRoutes } from './routes/administration.js';
import { attachmentRoutes } from './routes/attachments.js';
import { auditRoutes } from './routes/audit.js';
import { authorisationRoutes } from './routes/authorisations.js';
import { calendarRoutes } from './routes/calendar.js';
import { checkRoutes } from './routes/checks.js';
import { delegationRoutes } from './routes/delegations.js';
import { diagramRoutes } from './routes/diagram.js';
import { documentRoutes } from './routes/documents.js';
import { healthRoutes } from './routes/health.js';
import { imageRoutes } from './routes/images.js';
import { inboxRoutes } from './routes/inbox.js';
import { meRoutes } from './routes/me.js';
import { notificationRoutes } from './routes/notifications.js';
import { officeRoutes } from './routes/office.js';
import { officeFileRoutes } from './routes/office-files.js';
import { opinionRoutes } from './routes/opinions.js';
import { peopleRoutes } from './routes/people.js';
import { registerRoutes } from './routes/register.js';
import { reportRoutes } from './routes/reports.js';
import { type Doors, type HttpDeps, mount, type Routes } from './routes/route.js';
import { searchRoutes } from './routes/search.js';
import { sectionRoutes } from './routes/sections.js';
import { seriesRoutes } from './routes/series.js';
import { sessionRoutes } from './routes/session.js';
import { slipRoutes } from './routes/slip.js';
import { stepRoutes } from './routes/steps.js';
import { typeRoutes } from './routes/types.js';
import { unlockRoutes } from './routes/unlock.js';
import { versionRoutes } from './routes/versions.js';
import { viewRoutes } from './routes/views.js';
import { workRoutes } from './routes/work.js';

const resources = (metrics: HttpMetrics): Routes[] => [
  sessionRoutes,
  unlockRoutes,
  meRoutes,
  inboxRoutes,
  notificationRoutes,
  workRoutes,
  viewRoutes,
  typeRoutes,
  reportRoutes,
  searchRoutes,
  stepRoutes,
  sectionRoutes,
  documentRoutes,
  attachmentRoutes,
  imageRoutes,
  opinionRoutes,
  checkRoutes,
  slipRoutes,
  versionRoutes,
  diagramRoutes,
  registerRoutes,
  authorisationRoutes,
  delegationRoutes,
  calendarRoutes,
  peopleRoutes,
  officeRoutes,
  officeFileRoutes,
  administrationRoutes,
  seriesRoutes,
  auditRoutes,
  healthRoutes(metrics),
];

export interface AppOptions {
  version: string;
  /** the built client; null: the API alone */
  clientDir: string | null;
  /** reverse proxies in front, whose X-Forwarded-… headers are believed */
  trustedProxies: number;
  /** how often each session may ask */
  rate: RateLimit;
}

/** The whole HTTP side: the API, its description, and the client. */
export function createApp(deps: HttpDeps, { version, clientDir, trustedProxies, rate }: AppOptions): Koa {
  const app = new Koa({ proxy: trustedProxies > 0, maxIpsCount: trustedProxies });
  const router = new Router();
  const metrics = createHttpMetrics(deps);
  const routes = resources(metrics).flatMap((resource) => resource(deps));
  mount(router, [...routes, ...docsRoutes(routes, version)], doorsOf(deps, rate));

  // streams that break after their answer has begun
  app.on('error', (err) => deps.log.debug({ err }, 'An answer broke off'));
  app.use(observe(deps, metrics));
  app.use(answerProblems(deps));
  app.use(securityHeaders(deps.publicUrl));
  app.use(router.routes());
  app.use(async (ctx, next) => {
    if (ctx.path.startsWith('/api/')) throw noRoute(ctx, router);
    await next();
  });
  if (clientDir !== null) {
    for (const middleware of clientFiles(clientDir)) app.use(middleware);
  }
  app.use(async () => {
    throw problems.noSuchRoute();
  });
  return app;
}

/** The address is there and takes another method, or is not there. */
function noRoute(ctx: Koa.Context, router: Router): HttpProblem {
  const methods = router.match(ctx.path, ctx.method).path.flatMap((layer) => layer.methods);
  if (methods.length === 0) return problems.noSuchRoute();
  ctx.set('allow', [...new Set(methods)].join(', '));
  return problems.methodNotAllowed();
}

function doorsOf(deps: HttpDeps, rate: RateLimit): Doors {
  const readers = new Map(Object.entries(bodyLimits).map(([name, limit]) => [name, createBodyReader(limit)]));
  const waitOf = createRateLimiter(rate, deps.elapsed);
  return {
    noteRoute,
    async admit(ctx, { beforeOwnPassword }) {
      const caller = await callerOf(ctx, deps);
      const waitMs = waitOf(caller.sessionId);
      if (waitMs > 0) throw tooManyRequests(waitMs);
      if (caller.person.passwordMustChange && !beforeOwnPassword) throw problems.passwordMustChange();
      return caller;
    },
    async readBody(ctx, { doc, body = 'form' }) {
      ctx.request.body = doc.request === undefined ? undefined : await readers.get(body)?.(ctx);
    },
  };
}

/** What the file server says of an address it does not take (http-errors). */
const isClientError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'expose' in error && error.expose === true && 'status' in error && Number(error.status) < 500;

/** Whatever was thrown becomes a problem in the reader's language; what nobody expected is logged and tells nothing of itself. */
function answerProblems({ log }: HttpDeps): Koa.Middleware {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (error instanceof HttpProblem) return writeProblem(ctx, error);
      if (error instanceof StoreError && error.status < 500) return writeProblem(ctx, new HttpProblem(error.status, error.code, error.words));
      // an address that leads nowhere, or out of the folder of the client's files
      if (isClientError(error)) return writeProblem(ctx, problems.noSuchRoute());
      const requestId = requestIdOf(ctx);
      log.error({ err: error, requestId }, 'A request failed');
      const told = error instanceof StoreError ? new HttpProblem(error.status, error.code, error.words, { requestId }) : problems.broken({ requestId });
      writeProblem(ctx, told);
    }
  };
}
