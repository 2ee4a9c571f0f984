import * as z from 'zod';
import { type Doc, docSchema, readDoc } from '../../../templates/index.js';
import { isWriterOf, mayWrite } from '../../../workflows/index.js';
import { type Loaded, parseDoc } from '../../engine/index.js';
import { readable } from '../context.js';
import { invalidProblem, problems } from '../problem.js';
import type { Routes } from './route.js';

const quoted = (hash: string): string => `"${hash}"`;
const unquoted = (tag: string): string => tag.trim().replace(/^W\//, '').replace(/^"|"$/g, '');

const asideShape = z.object({ id: z.string(), round: z.int(), at: z.string(), text: docSchema });

export const sectionRoutes: Routes = ({ engine, store, now }) => {
  const requireSection = ({ case: kase }: Loaded, number: string): string => {
    if (!kase.sections.some(({ context }) => context.number === number)) throw problems.notFound();
    return number;
  };
  return [
    {
      method: 'get',
      path: '/api/reports/:id/sections/:number/text',
      doc: { summary: 'The text of a section, with its ETag', tag: 'texts', responses: { 200: docSchema } },
      async handle(ctx, { by }) {
        const loaded = await readable(engine, ctx.params.id ?? '', by);
        const { text, hash } = await engine.texts.working(loaded.case, requireSection(loaded, ctx.params.number ?? ''));
        ctx.set('etag', quoted(hash));
        ctx.set('allow', mayWrite(loaded.case, ctx.params.number ?? '', by) ? 'GET, PUT' : 'GET');
        ctx.set('cache-control', 'private, no-cache');
        ctx.type = 'application/json';
        ctx.body = text;
      },
    },
    {
      method: 'put',
      path: '/api/reports/:id/sections/:number/text',
      body: 'text',
      doc: {
        summary: 'Save the text of a section',
        tag: 'texts',
        request: docSchema,
        headers: { 'If-Match': 'the ETag of what was read, or *' },
        responses: { 200: docSchema },
      },
      async handle(ctx, { by, person }) {
        const seen = ctx.get('if-match');
        if (seen === '') throw problems.ifMatchMissing();
        const read = readDoc(ctx.request.body);
        if (!read.ok) throw invalidProblem(read.problems);
        const { id } = await readable(engine, ctx.params.id ?? '', by).then(({ case: kase }) => ({ id: kase.reportId }));
        ctx.body = await engine.inTurn(id, async (): Promise<Doc> => {
          const loaded = await readable(engine, id, by);
          const number = requireSection(loaded, ctx.params.number ?? '');
          if (!mayWrite(loaded.case, number, by)) throw isWriterOf(loaded.case, number, by) ? problems.notWritableNow() : problems.mayNotWrite();
          const saved = await engine.texts.save(loaded.case, number, read.doc, unquoted(seen), person.id, now());
          if (saved.outcome === 'conflict') throw problems.textChanged({ etag: quoted(saved.hash) });
          ctx.set('etag', quoted(saved.hash));
          return read.doc;
        });
      },
    },
    {
      method: 'get',
      path: '/api/reports/:id/sections/:number/aside',
      doc: {
        summary: 'Your own words that came when the section was closed, newest first',
        tag: 'texts',
        responses: { 200: z.array(asideShape) },
      },
      async handle(ctx, { by, person }) {
        const loaded = await readable(engine, ctx.params.id ?? '', by);
        const kept = await store.asides.of(loaded.case.reportId, requireSection(loaded, ctx.params.number ?? ''), person.id);
        ctx.body = kept.map(({ id, round, at, doc }): z.infer<typeof asideShape> => ({ id, round, at, text: parseDoc(doc) }));
      },
    },
    {
      method: 'delete',
      path: '/api/reports/:id/sections/:number/aside/:aside',
      doc: { summary: 'Drop words of your own that were kept aside', tag: 'texts', responses: { 204: 'nothing' } },
      async handle(ctx, { by, person }) {
        const loaded = await readable(engine, ctx.params.id ?? '', by);
        const number = requireSection(loaded, ctx.params.number ?? '');
        if (!(await store.asides.remove(loaded.case.reportId, number, person.id, ctx.params.aside ?? ''))) throw problems.notFound();
        ctx.status = 204;
      },
    },
  ];
};
