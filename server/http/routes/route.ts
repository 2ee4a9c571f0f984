import type Router from '@koa/router';
import type { Context } from 'koa';
import type { z } from 'zod';
import type { Administration } from '../../administration/index.js';
import type { Papers } from '../../attachments/index.js';
import type { Engine } from '../../engine/index.js';
import type { Identity } from '../../identity/index.js';
import type { PrintedImages } from '../../images/index.js';
import type { Notifications } from '../../notify/index.js';
import type { Renderer } from '../../render/port.js';
import type { Store } from '../../store/port.js';
import type { bodyLimits } from '../body.js';
import type { Caller } from '../context.js';

/** What the routes are made of; all of it comes from the composition root. */
export interface HttpDeps {
  engine: Engine;
  identity: Identity;
  store: Store;
  renderer: Renderer;
  /** what an administrator looks at */
  administration: Administration;
  /** of the seal and of signatures */
  images: PrintedImages;
  /** ISO 8601, UTC */
  now: () => string;
  newKey: () => string;
  /** sign-out ends the live screens of that session */
  sessionEnded: (sessionId: string) => void;
  /** what lies with a report */
  papers: Papers;
  /** who may not read any more what they watch is put out */
  personChanged: (personId: string) => Promise<void>;
  notifications: Notifications;
  liveMetrics: () => Record<string, number>;
  /** the address people reach the office at, where it differs from the one the server sees */
  publicUrl: string | undefined;
  /** ms since some moment; never runs backwards */
  elapsed: () => number;
  log: Record<'error' | 'info' | 'debug', (fields: object, message: string) => void>;
}

/** What a route promises, for the OpenAPI document; shapes are the very zod schemas that parse and present. */
export interface RouteDoc {
  summary: string;
  tag: string;
  request?: z.ZodType;
  /** the body is a file of such a media type, which the handler reads itself */
  upload?: string;
  /** status → shape, or a content type for what is not JSON */
  responses: Record<number, z.ZodType | string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
}

export type RouteContext = Context & { params: Record<string, string> };

interface AnyRoute {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  /** how large a body may be; a form where nothing is said */
  body?: keyof typeof bodyLimits;
  doc: RouteDoc;
}
/** Answers anybody. */
export interface OpenRoute extends AnyRoute {
  open: true;
  handle: (ctx: RouteContext) => Promise<void>;
}
/** Answers who has signed in. */
export interface SignedInRoute extends AnyRoute {
  open?: never;
  /** may be asked before a one-time password is changed */
  beforeOwnPassword?: true;
  handle: (ctx: RouteContext, caller: Caller) => Promise<void>;
}
export type Route = OpenRoute | SignedInRoute;

export type Routes = (deps: HttpDeps) => Route[];

export interface Doors {
  /** tells logs and metrics which route it is */
  noteRoute: (ctx: RouteContext, pattern: string) => void;
  /** who asks; throws where nobody is signed in */
  admit: (ctx: Context, route: SignedInRoute) => Promise<Caller>;
  /** reads the body of a route that wants one */
  readBody: (ctx: Context, route: Route) => Promise<void>;
}

/** Adds routes to a router: who asks is known before a byte of the body is read. */
export function mount(router: Router, routes: readonly Route[], { noteRoute, admit, readBody }: Doors): void {
  for (const route of routes) {
    router[route.method](route.path, async (koa) => {
      const ctx = koa as RouteContext;
      noteRoute(ctx, route.path);
      if (route.open) {
        await readBody(ctx, route);
        return route.handle(ctx);
      }
      const caller = await admit(ctx, route);
      await readBody(ctx, route);
      return route.handle(ctx, caller);
    });
  }
}
