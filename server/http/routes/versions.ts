import { z } from 'zod';
import { type Comparison, compare, compareHtml, comparisonSchema } from '../../../templates/index.js';
import type { Round, Version } from '../../../workflows/index.js';
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
const section = z.string().max(50).optional();
const versionsQuery = z.strictObject({ section });
const compareQuery = z.strictObject({ from: which.optional(), to: which.optional(), section });
const lookBody = z.strictObject({ version: z.int().min(1) });

const ofSection = 'the number of a section: its own versions, as it was handed in; without it the whole document’s';
const query = {
  section: ofSection,
  from: 'a version by the seq of its submission; without it the one you looked at last, else the one before `to`',
  to: 'a version by the seq of its submission; without it `now`: what the document is now',
};
/** A version of the document, or of one section: by the step that laid it before others. */
type Laid = Pick<Version, 'seq' | 'at' | 'by' | 'round'>;
const oneOf = (versions: readonly Laid[]) => {
  const known = ['now', ...versions.map(({ seq }) => seq)].join(', ');
  return { vi: `một phiên bản của văn bản: ${known}`, en: `a version of the document: ${known}` };
};

export const versionRoutes: Routes = ({ engine, store, now }) => {
  const looks = store.records<Look>('looks');
  const lookOf = (loaded: Loaded, { by }: Caller): string => `${loaded.case.reportId}:${by.person}`;

  /** Throws 404 where the caller may not read the report, 409 where there is nothing to compare with, 422 for an unknown version. */
  async function comparisonFor(ctx: RouteContext, caller: Caller): Promise<Comparison> {
    const loaded = await readable(engine, ctx.params.id ?? '', caller.by);
    const asked = queryOf(ctx, compareQuery);
    const part = asked.section;
    if (part !== undefined) {
      const rounds = await roundsOf(loaded, part);
      const { earlier, later } = chosen(rounds, asked, undefined);
      return compare(await engine.versions.sectionAt(loaded, part, earlier), await engine.versions.sectionAt(loaded, part, later));
    }
    const versions = await engine.versions.of(loaded.case.reportId);
    const { earlier, later } = chosen(versions, asked, (await looks.get(lookOf(loaded, caller)))?.version);
    const packageOf = (version: Version | null) => (version === null ? engine.versions.now(loaded) : engine.versions.at(version));
    return compare(await packageOf(earlier), await packageOf(later));
  }

  /** Throws 422 where the document has no such section. */
  async function roundsOf({ case: kase }: Loaded, part: string): Promise<Round[]> {
    const numbers = kase.sections.map(({ context }) => context.number);
    if (numbers.includes(part)) return engine.versions.roundsOf(kase.reportId, part);
    const known = numbers.join(', ');
    throw invalidProblem([{ path: 'section', expected: { vi: `một mục của văn bản: ${known}`, en: `a section of the document: ${known}` } }]);
  }

  return [
    {
      method: 'get',
      path: '/api/reports/:id/versions',
      doc: {
        summary: 'The versions that were submitted for review, and the one you looked at last; or those of one section',
        tag: 'documents',
        query: { section: ofSection },
        responses: { 200: versionsSchema },
      },
      async handle(ctx, caller) {
        const loaded = await readable(engine, ctx.params.id ?? '', caller.by);
        const { section: part } = queryOf(ctx, versionsQuery);
        const versions: readonly Laid[] = part === undefined ? await engine.versions.of(loaded.case.reportId) : await roundsOf(loaded, part);
        const looked = part === undefined ? ((await looks.get(lookOf(loaded, caller)))?.version ?? null) : null;
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

/** The two that are asked for; null: what it is now. Throws 422 for an unknown version, 409 where there is nothing to compare with. */
function chosen<Of extends Laid>(
  versions: readonly Of[],
  { from, to = 'now' }: z.infer<typeof compareQuery>,
  looked: number | undefined,
): { earlier: Of | null; later: Of | null } {
  const found = (seq: number, path: string): Of => {
    const version = versions.find((one) => one.seq === seq);
    if (version === undefined) throw invalidProblem([{ path, expected: oneOf(versions) }]);
    return version;
  };
  const later = to === 'now' ? null : found(to, 'to');
  const earlier = from === undefined ? usual(versions, later, looked) : from === 'now' ? null : found(from, 'from');
  if (earlier === undefined) throw problems.nothingToCompare();
  return { earlier, later };
}

/** What a reader would compare with: what they saw last, else the version before. Undefined where there is none. */
function usual<Of extends Laid>(versions: readonly Of[], to: Of | null, looked: number | undefined): Of | undefined {
  const before = to === null ? versions : versions.filter(({ seq }) => seq < to.seq);
  return before.find(({ seq }) => seq === looked) ?? before.at(-1);
}
