import { z } from 'zod';
import { documentTypeSchema } from '../../../templates/index.js';
import type { Words } from '../../../workflows/index.js';
import { savedAs } from '../../attachments/index.js';
import { bodyOf, queryOf } from '../input.js';
import { type Language, languageOf } from '../language.js';
import { actSchema } from '../presenters/audit.js';
import { invalidProblem, problems } from '../problem.js';
import { requireAdministrator } from './people.js';
import type { RouteContext, Routes } from './route.js';

const standing = z.enum(['inUse', 'atNextStart', 'wrong']);
const problem = z.object({ path: z.string(), expected: z.string() }).nullable();
const file = z.object({ name: z.string(), standing, problem });
const types = z.object({
  folder: z.string(),
  files: z.array(file.extend({ abbreviation: z.string().nullable() })),
  types: z.array(z.object({ type: documentTypeSchema, from: z.enum(['decree', 'office']), file: z.string().nullable() })),
});
const choices = z.array(z.object({ path: z.string(), value: z.string(), usual: z.string().nullable() }));
const page = z.object({ file: file.nullable(), isThere: z.boolean(), path: z.string(), choices });
const kept = z.object({
  file: z.string(),
  /** null: it is there already, word for word */
  act: actSchema.nullable(),
  /** nothing was done */
  dry: z.literal(true).exactOptional(),
});
const typeKept = kept.extend({
  /** what stood for this type until now; null: it is a new one */
  inPlaceOf: z.enum(['file', 'decree']).nullable(),
});
const pageKept = kept.extend({ choices });

const dryQuery = z.strictObject({ dry: z.enum(['0', '1']).optional() });
const isDry = (ctx: RouteContext): boolean => queryOf(ctx, dryQuery).dry === '1';
const dry = { dry: '1: nothing is kept; answers what would be' };

type Told<P extends { expected: Words }> = Omit<P, 'expected'> & { expected: string };
const told = <P extends { expected: Words }>(found: P | null, language: Language): Told<P> | null =>
  found === null ? null : { ...found, expected: found.expected[language] };

/** A file is kept as a file, whatever stands in it. */
function download(ctx: RouteContext, name: string, bytes: Buffer | string | null): void {
  if (bytes === null) throw problems.notFound();
  ctx.type = 'application/json';
  ctx.set('content-disposition', savedAs(name));
  ctx.set('cache-control', 'private, no-cache');
  ctx.body = bytes;
}

/** The office's own types of document and its page, as files of the data folder: they count from the next start on. */
export const officeFileRoutes: Routes = ({ administration: { files }, identity }) => [
  {
    method: 'get',
    path: '/api/office/types',
    doc: {
      summary: 'The types of document in use, and the files of the data folder they come from, as they are now',
      tag: 'office',
      responses: { 200: types },
    },
    async handle(ctx, caller) {
      requireAdministrator(caller);
      const look = await files.types();
      const language = languageOf(ctx);
      ctx.body = { ...look, files: look.files.map((one) => ({ ...one, problem: told(one.problem, language) })) } satisfies z.infer<typeof types>;
    },
  },
  {
    method: 'post',
    path: '/api/office/types',
    body: 'step',
    doc: {
      summary: 'Keep a type of document as a file named by its abbreviation; it counts from the next start on',
      tag: 'office',
      query: dry,
      request: documentTypeSchema,
      responses: { 200: typeKept },
    },
    async handle(ctx, caller) {
      requireAdministrator(caller);
      const json = bodyOf(ctx, z.unknown());
      const only = isDry(ctx);
      const result = only ? await files.previewType(json) : await files.keepType(json, await identity.audit.notesOf(caller.person.id));
      if (!result.ok) throw invalidProblem(result.problems);
      ctx.body = { ...result.kept, ...(only ? { dry: true } : {}) } satisfies z.infer<typeof typeKept>;
    },
  },
  {
    method: 'get',
    path: '/api/office/types/:file',
    doc: {
      summary: 'A file of a type as it is, by its name; of a type in use that has none (`BC.json`), what its file would be',
      tag: 'office',
      responses: { 200: 'application/json' },
    },
    async handle(ctx, caller) {
      requireAdministrator(caller);
      const name = ctx.params.file ?? '';
      download(ctx, name, await files.typeFile(name));
    },
  },
  {
    method: 'delete',
    path: '/api/office/types/:file',
    doc: { summary: 'Take a file of a type away, by its name; its type is in use until the next start', tag: 'office', responses: { 204: 'nothing' } },
    async handle(ctx, caller) {
      requireAdministrator(caller);
      if (!(await files.removeType(ctx.params.file ?? '', await identity.audit.notesOf(caller.person.id)))) throw problems.notFound();
      ctx.status = 204;
    },
  },
  {
    method: 'get',
    path: '/api/office/page',
    doc: { summary: 'What the office’s page has otherwise than the decree’s usual one, and its file as it is now', tag: 'office', responses: { 200: page } },
    async handle(ctx, caller) {
      requireAdministrator(caller);
      const look = await files.page();
      const fileLook = look.file === null ? null : { ...look.file, problem: told(look.file.problem, languageOf(ctx)) };
      ctx.body = { ...look, file: fileLook } satisfies z.infer<typeof page>;
    },
  },
  {
    method: 'put',
    path: '/api/office/page',
    doc: {
      summary: 'Keep the measures the office’s page has otherwise, in place of the file there is; it counts from the next start on',
      tag: 'office',
      query: dry,
      request: z.looseObject({}),
      responses: { 200: pageKept },
    },
    async handle(ctx, caller) {
      requireAdministrator(caller);
      const json = bodyOf(ctx, z.unknown());
      const only = isDry(ctx);
      const result = only ? await files.previewPage(json) : await files.keepPage(json, await identity.audit.notesOf(caller.person.id));
      if (!result.ok) throw invalidProblem(result.problems);
      ctx.body = { ...result.kept, ...(only ? { dry: true } : {}) } satisfies z.infer<typeof pageKept>;
    },
  },
  {
    method: 'delete',
    path: '/api/office/page',
    doc: { summary: 'Take the file of the page away: the decree’s usual page from the next start on', tag: 'office', responses: { 204: 'nothing' } },
    async handle(ctx, caller) {
      requireAdministrator(caller);
      if (!(await files.removePage(await identity.audit.notesOf(caller.person.id)))) throw problems.notFound();
      ctx.status = 204;
    },
  },
  {
    method: 'get',
    path: '/api/office/page.json',
    doc: { summary: 'The file of the page as it is', tag: 'office', responses: { 200: 'application/json' } },
    async handle(ctx, caller) {
      requireAdministrator(caller);
      download(ctx, 'page.json', await files.pageFile());
    },
  },
];
