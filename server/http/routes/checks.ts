import { z } from 'zod';
import { readable } from '../context.js';
import { queryOf } from '../input.js';
import { languageOf } from '../language.js';
import { presentBegunFrom } from '../presenters/begun-from.js';
import { findingSchema, findingsIn, presentFinding } from '../presenters/findings.js';
import type { Routes } from './route.js';

const asked = z.strictObject({ former: z.string().max(50).optional() });
const answer = z.object({ findings: z.array(findingSchema) });

export const checkRoutes: Routes = ({ engine, store, log }) => [
  {
    method: 'get',
    path: '/api/reports/:id/checks',
    doc: {
      summary: 'What the office’s checks find in the text as it is being written, for the writer, before any review',
      tag: 'texts',
      query: { former: 'another report than the one it was begun from, or none: what is left of that one is found as well' },
      responses: { 200: answer },
    },
    async handle(ctx, { by }) {
      const loaded = await readable(engine, ctx.params.id ?? '', by);
      const { former } = queryOf(ctx, asked);
      const known = former === undefined ? await presentBegunFrom(store, loaded.case.reportId, by) : null;
      const named = former ?? (known?.readable ? known.report : '');
      const begunFrom = named === '' ? undefined : await engine.packageOf(await readable(engine, named, by));
      const found = await findingsIn(engine, loaded, { begunFrom, onBroken: (check, err) => log.error({ check, err }, 'A check broke') });
      const language = languageOf(ctx);
      ctx.set('cache-control', 'private, no-cache');
      ctx.body = { findings: found.map((one) => presentFinding(one, language)) };
    },
  },
];
