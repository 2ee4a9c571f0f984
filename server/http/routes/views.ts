import { z } from 'zod';
import { bodyOf } from '../input.js';
import type { Routes } from './route.js';

const words = z.string().max(200);
/** A way of looking at one's work, under a name: what is left empty narrows nothing. */
const view = z.strictObject({
  name: z.string().trim().min(1).max(60),
  q: words.default(''),
  event: words.default(''),
  division: words.default(''),
  documentType: words.default(''),
  due: z.enum(['', 'overdue', 'near', 'week', 'none']).default(''),
});
const views = z.strictObject({ views: z.array(view).max(30) });
type Views = z.infer<typeof views>;

export const viewRoutes: Routes = ({ store }) => {
  const kept = store.records<Views>('views');
  return [
    {
      method: 'get',
      path: '/api/me/views',
      doc: { summary: 'The ways of looking at my work that I keep', tag: 'session', responses: { 200: views } },
      async handle(ctx, { person }) {
        ctx.body = (await kept.get(person.id)) ?? ({ views: [] } satisfies Views);
      },
    },
    {
      method: 'put',
      path: '/api/me/views',
      doc: { summary: 'Keep these ways of looking at my work, and no others', tag: 'session', request: views, responses: { 200: views } },
      async handle(ctx, { person }) {
        const given = bodyOf(ctx, views);
        await kept.put(person.id, given);
        ctx.body = given;
      },
    },
  ];
};
