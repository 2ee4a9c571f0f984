import { z } from 'zod';
import { audienceOf, roles } from '../../../workflows/index.js';
import type { HandsQuery, IndexRow, WaitingLine } from '../../store/port.js';
import { queryOf } from '../input.js';
import { type Language, languageOf } from '../language.js';
import { actionWords } from '../presenters/action-words.js';
import { reportLine, reportLineSchema } from '../presenters/report.js';
import type { HttpDeps, Routes, SignedInRoute } from './route.js';

const text = z.string();
const query = z.strictObject({ cursor: text.max(500).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });

/** Whose turn it is: by role (and division), as a division, or by name. */
const turn = z.object({ role: z.enum(roles).nullable(), division: text.nullable(), name: text.nullable() });
const work = z.object({
  items: z.array(
    reportLineSchema.extend({
      /** my own latest step on it */
      mine: z.object({ event: text, at: text }),
      /** whom it waits for now, the most pressing first, and how many steps more; empty: nobody's turn */
      now: z.array(
        z.object({
          event: text,
          action: text,
          target: text.nullable(),
          dueAt: text.nullable(),
          urgency: z.enum(['near', 'overdue']).nullable(),
          who: z.array(turn),
        }),
      ),
      more: z.int(),
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
      const names = new Map((await identity.people()).map(({ id, name }) => [id, name]));
      const present = presenter(by.person, languageOf(ctx), (id) => names.get(id) ?? id);
      ctx.body = { items: page.items.map(present), cursor: page.cursor } satisfies z.infer<typeof work>;
    },
  };
}

function presenter(person: string, language: Language, nameOf: (id: string) => string) {
  return (row: IndexRow): z.infer<typeof work>['items'][number] => {
    const hand = row.hands?.find((one) => one.person === person);
    const steps = [...stepsOf(row.waiting).values()].toSorted((a, b) => compareDue(a[0], b[0]));
    return {
      ...reportLine(row),
      mine: { event: hand?.event ?? '', at: hand?.at ?? row.updatedAt },
      now: steps.slice(0, told).map(([first, ...others]) => ({
        event: first.event,
        action: actionWords(first.event, first.target, language),
        target: first.target,
        dueAt: first.dueAt,
        urgency: first.urgency,
        who: [first, ...others].map(({ audience }) => turnOf(audience, nameOf)),
      })),
      more: Math.max(0, steps.length - told),
    };
  };
}

type Lines = [WaitingLine, ...WaitingLine[]];

/** The lines of each step together: several may take it. */
function stepsOf(waiting: readonly WaitingLine[]): Map<string, Lines> {
  const steps = new Map<string, Lines>();
  for (const line of waiting) {
    const name = JSON.stringify([line.event, line.target]);
    steps.set(name, [...(steps.get(name) ?? []), line] as Lines);
  }
  return steps;
}

/** ISO moments compare as text; no deadline comes last. */
const compareDue = (a: WaitingLine, b: WaitingLine): number => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~');

/** `role:head:CNTT`, `division:CNTT`, `person:P1`: an audience key as who it is. */
function turnOf(audience: string, nameOf: (id: string) => string): z.infer<typeof turn> {
  const [kind, first = '', division = null] = audience.split(':');
  if (kind === 'person') return { role: null, division: null, name: nameOf(first) };
  if (kind === 'division') return { role: null, division: first, name: null };
  return { role: roles.find((role) => role === first) ?? null, division, name: null };
}
