import { z } from 'zod';
import { audienceOf } from '../../../workflows/index.js';
import { StoreError } from '../../store/errors.js';
import type { AfterLine } from '../../store/lists.js';
import { queryOf } from '../input.js';
import { languageOf } from '../language.js';
import { inboxLineSchema, presentInbox } from '../presenters/inbox.js';
import type { Routes } from './route.js';

const text = z.string();
const query = z.strictObject({ cursor: text.max(500).optional(), limit: z.coerce.number().int().min(1).max(1_000).default(1_000) });
const inbox = z.object({
  /** of everything that waits, not of this page alone */
  count: z.int(),
  items: z.array(inboxLineSchema),
  /** the page that follows; null: this is the last */
  cursor: text.nullable(),
});

export const inboxRoutes: Routes = ({ store, engine, now }) => [
  {
    method: 'get',
    path: '/api/inbox',
    doc: {
      summary: 'What waits for me, soonest due first',
      tag: 'reports',
      query: { cursor: 'from the page before', limit: '1–1000' },
      responses: { 200: inbox },
    },
    async handle(ctx, { by }) {
      const { cursor, limit } = queryOf(ctx, query);
      const audience = audienceOf(by);
      const [lines, count] = await Promise.all([
        store.index.waiting(audience, limit, cursor === undefined ? undefined : lineOf(cursor)),
        store.index.countWaiting(audience),
      ]);
      const last = lines.length < limit ? undefined : lines.at(-1);
      ctx.body = {
        count,
        items: await presentInbox({ engine, journal: store.journal, now }, lines, by, languageOf(ctx)),
        cursor: last === undefined ? null : cursorOf(last),
      } satisfies z.infer<typeof inbox>;
    },
  },
];

const position = z.tuple([text.nullable(), text, text, text, text.nullable()]);

const cursorOf = ({ dueAt, since, reportId, event, target }: AfterLine): string =>
  Buffer.from(JSON.stringify([dueAt, since, reportId, event, target])).toString('base64url');

/** Throws StoreError `bad_cursor` for what no page ever gave. */
function lineOf(cursor: string): AfterLine {
  const parsed = position.safeParse(jsonOrNull(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw new StoreError('bad_cursor');
  const [dueAt, since, reportId, event, target] = parsed.data;
  return { dueAt, since, reportId, event, target };
}

function jsonOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
