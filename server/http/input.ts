import type { Context } from 'koa';
import type { z } from 'zod';
import { problemsOf } from '../engine/index.js';
import { invalidProblem } from './problem.js';

/** Parses the body by its schema; throws 422 with the path and what was expected. */
export function bodyOf<S extends z.ZodType>(ctx: Context, schema: S): z.output<S> {
  const body: unknown = ctx.request.body ?? {};
  const broken = brokenText(body, []);
  if (broken !== null) throw invalidProblem([{ path: broken.join('.'), expected: wellFormed }]);
  return parsed(schema, body);
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

const wellFormed = { vi: 'văn bản Unicode trọn vẹn (có nửa ký tự bị cắt rời)', en: 'whole Unicode text (half a character is cut off)' };

/** Where a text holds half a surrogate pair, which has no canonical JSON and so no hash; null where none does. */
function brokenText(value: unknown, path: string[]): string[] | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = key.isWellFormed() ? brokenText(inner, [...path, key]) : path;
    if (found !== null) return found;
  }
  return null;
}
