import { z } from 'zod';
import { audienceOf } from '../../../workflows/index.js';
import type { HandsQuery, IndexRow, WaitingLine } from '../../store/lists.js';
import { queryOf } from '../input.js';
import { languageOf } from '../language.js';
import { reportLine, reportLineSchema } from '../presenters/report.js';
import { createTurns, type Turns, turnsSchema } from '../presenters/turns.js';
import type { HttpDeps, Routes, SignedInRoute } from './route.js';

const text = z.string();
const query = z.strictObject({ cursor: text.max(500).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });

const work = z.object({
  items: z.array(
    reportLineSchema.extend({
      /** my own latest step on it */
      mine: z.object({ event: text, at: text }),
      ...turnsSchema,
    }),
  ),
  cursor: text.nullable(),
});

/** So many of the steps a report waits for are told; of more, only how many. */
const told = 2;

export const workRoutes: Routes = (deps) => [
  listOf(deps, 'sent', 'What I did something on and that is now with somebody else, my own latest step first'),
  listOf(deps, 'drafted', 'What I am lead drafter of, my own latest step first'),
];

function listOf({ store, identity }: HttpDeps, which: HandsQuery['which'], summary: string): SignedInRoute {
  return {
    method: 'get',
    path: `/api/work/${which}`,
    doc: { summary, tag: 'reports', query: { cursor: 'from the page before', limit: '1–200' }, responses: { 200: work } },
    async handle(ctx, { by }) {
      const { cursor, limit } = queryOf(ctx, query);
      const page = await store.index.handled({ person: by.person, audience: audienceOf(by), which, limit, ...(cursor === undefined ? {} : { cursor }) });
      const present = presenter(by.person, createTurns(await identity.people(), languageOf(ctx), told));
      ctx.body = { items: page.items.map(present), cursor: page.cursor } satisfies z.infer<typeof work>;
    },
  };
}

function presenter(person: string, turnsOf: (waiting: readonly WaitingLine[]) => Turns) {
  return (row: IndexRow): z.infer<typeof work>['items'][number] => {
    const hand = row.hands?.find((one) => one.person === person);
    return { ...reportLine(row), mine: { event: hand?.event ?? '', at: hand?.at ?? row.updatedAt }, ...turnsOf(row.waiting) };
  };
}
