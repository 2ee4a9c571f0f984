import type { Context } from 'koa';
import type { z } from 'zod';
import { problemsOf } from '../engine/index.js';
import { invalidProblem } from './problem.js';

/** Parses the body by its schema; throws 422 with the path and what was expected. */
export function bodyOf<S extends z.ZodType>(ctx: Context, schema: S): z.output<S> {
  return parsed(schema, ctx.request.body ?? {});
}

/** Parses the query by its schema; throws 422. */
export function queryOf<S extends z.ZodType>(ctx: Context, schema: S): z.output<S> {
  return parsed(schema, Object.fromEntries(Object.entries(ctx.query).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])));
}

function parsed<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw invalidProblem(problemsOf(result.error));
}
