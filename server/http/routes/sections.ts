import { type Doc, docSchema, readDoc } from '../../../templates/index.js';
import { isWriterOf, mayWrite } from '../../../workflows/index.js';
import type { Loaded } from '../../engine/index.js';
import { readable } from '../context.js';
import { invalidProblem, problems } from '../problem.js';
import type { Routes } from './route.js';

const quoted = (hash: string): string => `"${hash}"`;
const unquoted = (tag: string): string => tag.trim().replace(/^W\//, '').replace(/^"|"$/g, '');

export const sectionRoutes: Routes = ({ engine, now }) => {
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
  ];
};
