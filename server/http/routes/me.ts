import { z } from 'zod';
import { dayOf, desks, desksOf, roles } from '../../../workflows/index.js';
import { isThereOn } from '../../identity/index.js';
import type { Routes } from './route.js';

const division = z.object({ name: z.string(), symbol: z.string() });
const me = z.object({
  person: z.object({ id: z.string(), name: z.string(), account: z.string(), title: z.string() }),
  roles: z.array(z.enum(roles)),
  /** the kinds of work that are theirs, each with a screen of its own */
  desks: z.array(z.enum(desks)),
  division: z.string().nullable(),
  agency: z.object({ parent: z.string().optional(), name: z.string(), symbol: z.string() }),
  /** those that are there today, and the person's own */
  divisions: z.array(division),
  /** the others: they are over, or not there yet, and documents bear their names */
  otherDivisions: z.array(division),
});

export const meRoutes: Routes = ({ identity, now }) => [
  {
    method: 'get',
    path: '/api/me',
    doc: { summary: 'Who I am, and my office', tag: 'session', responses: { 200: me } },
    async handle(ctx, { person, by }) {
      const { agency, divisions } = await identity.office();
      const today = dayOf(now());
      const own = new Set(person.memberships.map((held) => held.division));
      const isOffered = (one: (typeof divisions)[number]): boolean => isThereOn(one, today) || own.has(one.symbol);
      const named = ({ name, symbol }: (typeof divisions)[number]) => ({ name, symbol });
      ctx.body = {
        person: { id: person.id, name: person.name, account: person.account, title: person.title },
        roles: [...new Set(person.memberships.map(({ role }) => role))],
        desks: desksOf(by),
        division: person.memberships.find((held) => held.division !== null)?.division ?? null,
        agency,
        divisions: divisions.filter(isOffered).map(named),
        otherDivisions: divisions.filter((one) => !isOffered(one)).map(named),
      } satisfies z.infer<typeof me>;
    },
  },
];
