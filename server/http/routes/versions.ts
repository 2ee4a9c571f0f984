import { z } from 'zod';
import { type Comparison, compare, compareHtml, comparisonSchema } from '../../../templates/index.js';
import type { Version } from '../../../workflows/index.js';
import type { Loaded } from '../../engine/index.js';
import { type Caller, readable } from '../context.js';
import { bodyOf, queryOf } from '../input.js';
import { languageOf } from '../language.js';
import { invalidProblem, problems } from '../problem.js';
import type { RouteContext, Routes } from './route.js';

/** The version a person last had before them; the submission that made it. */
interface Look {
  version: number;
  at: string;
}

const versionSchema = z.object({ seq: z.int(), at: z.string(), by: z.string(), round: z.int() });
const versionsSchema = z.object({
  versions: z.array(versionSchema),
  /** the version the caller last looked at; null: none yet */
  looked: z.int().nullable(),
});
const which = z.union([z.literal('now'), z.coerce.number().int().min(1)]);
const compareQuery = z.strictObject({ from: which.optional(), to: which.optional() });
const lookBody = z.strictObject({ version: z.int().min(1) });

const query = {
  from: 'a version by the seq of its submission; without it the one you looked at last, else the one before `to`',
  to: 'a version by the seq of its submission; without it `now`: what the document is now',
};
const oneOf = (versions: readonly Version[]) => {
  const known = ['now', ...versions.map(({ seq }) => seq)].join(', ');
  return { vi: `một phiên bản của văn bản: ${known}`, en: `a version of the document: ${known}` };
};

export const versionRoutes: Routes = ({ engine, store, now }) => {
  const looks = store.records<Look>('looks');
  const lookOf = (loaded: Loaded, { by }: Caller): string => `${loaded.case.reportId}:${by.person}`;

  /** Throws 404 where the caller may not read the report, 409 where there is nothing to compare with, 422 for an unknown version. */
  async function comparisonFor(ctx: RouteContext, caller: Caller): Promise<Comparison> {
    const loaded = await readable(engine, ctx.params.id ?? '', caller.by);
    const versions = await engine.versions.of(loaded.case.reportId);
    const { from, to = 'now' } = queryOf(ctx, compareQuery);
    const found = (seq: number, path: string): Version => {
      const version = versions.find((one) => one.seq === seq);
      if (version === undefined) throw invalidProblem([{ path, expected: oneOf(versions) }]);
      return version;
    };
    const later = to === 'now' ? null : found(to, 'to');
    const earlier =
      from === undefined ? usual(versions, later, (await looks.get(lookOf(loaded, caller)))?.version) : from === 'now' ? null : found(from, 'from');
    if (earlier === undefined) throw problems.nothingToCompare();
    const packageOf = (version: Version | null) => (version === null ? engine.versions.now(loaded) : engine.versions.at(version));
    return compare(await packageOf(earlier), await packageOf(later));
  }

  return [
    {
      method: 'get',
      path: '/api/reports/:id/versions',
      doc: { summary: 'The versions that were submitted for review, and the one you looked at last', tag: 'documents', responses: { 200: versionsSchema } },
      async handle(ctx, caller) {
        const loaded = await readable(engine, ctx.params.id ?? '', caller.by);
        const versions = await engine.versions.of(loaded.case.reportId);
        const looked = (await looks.get(lookOf(loaded, caller)))?.version ?? null;
        ctx.body = { versions: versions.map(({ seq, at, by, round }) => ({ seq, at, by: by.name, round })), looked };
      },
    },
    {
      method: 'put',
      path: '/api/reports/:id/look',
      doc: {
        summary: 'I have looked at this version: what changes from now on is told from here',
        tag: 'documents',
        request: lookBody,
        responses: { 204: z.null() },
      },
      async handle(ctx, caller) {
        const loaded = await readable(engine, ctx.params.id ?? '', caller.by);
        const { version } = bodyOf(ctx, lookBody);
        const versions = await engine.versions.of(loaded.case.reportId);
        if (!versions.some(({ seq }) => seq === version)) throw invalidProblem([{ path: 'version', expected: oneOf(versions) }]);
        await looks.put(lookOf(loaded, caller), { version, at: now() });
        ctx.status = 204;
      },
    },
    {
      method: 'get',
      path: '/api/reports/:id/compare',
      doc: { summary: 'What changed between two versions, by part, line and word', tag: 'documents', query, responses: { 200: comparisonSchema } },
      async handle(ctx, caller) {
        ctx.body = await comparisonFor(ctx, caller);
      },
    },
    {
      method: 'get',
      path: '/api/reports/:id/compare.html',
      doc: { summary: 'The same as a page to read or print', tag: 'documents', query, responses: { 200: 'text/html' } },
      async handle(ctx, caller) {
        ctx.body = compareHtml(await comparisonFor(ctx, caller), languageOf(ctx));
        ctx.type = 'text/html; charset=utf-8';
        // the page brings its own style and runs nothing
        ctx.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");
      },
    },
  ];
};

/** What a reader would compare with: what they saw last, else the version before. Undefined where there is none. */
function usual(versions: readonly Version[], to: Version | null, looked: number | undefined): Version | undefined {
  const before = to === null ? versions : versions.filter(({ seq }) => seq < to.seq);
  return before.find(({ seq }) => seq === looked) ?? before.at(-1);
}
