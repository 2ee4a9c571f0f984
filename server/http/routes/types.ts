import { z } from 'zod';
import { documentTypeSchema, partNames, partSchema } from '../../../templates/index.js';
import { languageOf } from '../language.js';
import type { Routes } from './route.js';

const part = z.object({ part: partSchema, name: z.string() });
/** A type with the words of its parts in the reader's language. */
const listed = z.object({ ...documentTypeSchema.shape, musts: z.array(part), mustNots: z.array(part) });
const types = z.object({ items: z.array(listed) });

export const typeRoutes: Routes = ({ engine }) => [
  {
    method: 'get',
    path: '/api/types',
    doc: { summary: 'The types of document a new report may have: names, what they must hold, and how they begin', tag: 'reports', responses: { 200: types } },
    async handle(ctx) {
      const language = languageOf(ctx);
      const named = (parts: readonly z.infer<typeof partSchema>[]) => parts.map((one) => ({ part: one, name: partNames[one][language] }));
      ctx.body = {
        items: engine.types.map((type) => ({ ...type, musts: named(type.musts), mustNots: named(type.mustNots) })),
      } satisfies z.infer<typeof types>;
    },
  },
];
