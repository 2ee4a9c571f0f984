import { z } from 'zod';
import { addressee, audienceOf, currentVersion, lawOf } from '../../../workflows/index.js';
import { languageOf } from '../language.js';
import type { Routes } from './route.js';

const inbox = z.object({
  count: z.int(),
  items: z.array(
    z.object({
      reportId: z.string(),
      event: z.string(),
      action: z.string(),
      target: z.string().nullable(),
      dueAt: z.string().nullable(),
      /** near: those it is for have been reminded; overdue: it is past, and waits for the head of the division and the lead drafter as well */
      urgency: z.enum(['near', 'overdue']).nullable(),
      since: z.string(),
      seq: z.int(),
      state: z.string(),
      subject: z.string(),
      documentType: z.string(),
      leadDivision: z.string(),
    }),
  ),
});

export const inboxRoutes: Routes = ({ store }) => [
  {
    method: 'get',
    path: '/api/inbox',
    doc: { summary: 'What waits for me, soonest due first', tag: 'reports', responses: { 200: inbox } },
    async handle(ctx, { by }) {
      const audience = audienceOf(by);
      const language = languageOf(ctx);
      const [lines, count] = await Promise.all([store.index.waiting(audience, 1_000), store.index.countWaiting(audience)]);
      ctx.body = {
        count,
        items: lines.map(({ audience: _, ...line }) => ({ ...line, action: actionWords(line.event, line.target, language) })),
      };
    },
  },
];

function actionWords(type: string, target: string | null, language: 'vi' | 'en'): string {
  return addressee(lawOf(currentVersion), { type, ...(target === null ? {} : { target }) })?.definition.words[language] ?? type;
}
