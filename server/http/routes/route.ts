import type Router from '@koa/router';
import type { Context } from 'koa';
import type { z } from 'zod';
import type { Engine } from '../../engine/index.js';
import type { Identity } from '../../identity/index.js';
import type { Renderer } from '../../render/port.js';
import type { Store } from '../../store/port.js';

/** What the routes are made of; all of it comes from the composition root. */
export interface HttpDeps {
  engine: Engine;
  identity: Identity;
  store: Store;
  renderer: Renderer;
  /** ISO 8601, UTC */
  now: () => string;
  newKey: () => string;
  /** sign-out ends the live screens of that session */
  sessionEnded: (sessionId: string) => void;
  liveMetrics: () => Record<string, number>;
  /** the address people reach the office at, where it differs from the one the server sees */
  publicUrl: string | undefined;
  log: { error: (fields: object, message: string) => void; info: (fields: object, message: string) => void };
}

/** What a route promises, for the OpenAPI document; shapes are the very zod schemas that parse and present. */
export interface RouteDoc {
  summary: string;
  tag: string;
  request?: z.ZodType;
  /** status → shape, or a content type for what is not JSON */
  responses: Record<number, z.ZodType | string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** open to callers who have not signed in */
  open?: true;
}

export interface Route {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  doc: RouteDoc;
  handle: (ctx: Context & { params: Record<string, string> }) => Promise<void>;
}

export type Routes = (deps: HttpDeps) => Route[];

/** Adds routes to a router as they stand. */
export function mount(router: Router, routes: readonly Route[]): void {
  for (const { method, path, handle } of routes) router[method](path, (ctx) => handle(ctx as Context & { params: Record<string, string> }));
}
