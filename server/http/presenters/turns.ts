import { z } from 'zod';
import { type Role, roles } from '../../../workflows/index.js';
import type { Person } from '../../identity/index.js';
import type { WaitingLine } from '../../store/lists.js';
import type { Language } from '../language.js';
import { actionWords } from './action-words.js';

const text = z.string();
const maybe = text.nullable();

/** Whose turn it is: by role (and division), as a division, or by name; `holder`: who alone has that role now. */
const turn = z.object({ role: z.enum(roles).nullable(), division: maybe, name: maybe, holder: maybe });

/** Whom a report waits for: the most pressing steps first, and how many more; none: nobody's turn. */
export const turnsSchema = {
  now: z.array(
    z.object({
      event: text,
      action: text,
      /** of one step; where `count` such steps on copies, opinions or findings wait for the same people, of the first */
      target: maybe,
      count: z.int(),
      dueAt: maybe,
      urgency: z.enum(['near', 'overdue']).nullable(),
      who: z.array(turn),
    }),
  ),
  more: z.int(),
};
const turns = z.object(turnsSchema);
export type Turns = z.infer<typeof turns>;

export type Staff = readonly Pick<Person, 'id' | 'name' | 'memberships' | 'active'>[];

/** Tells whom a report waits for, of at most `told` steps. */
export function createTurns(staff: Staff, language: Language, told: number): (waiting: readonly WaitingLine[]) => Turns {
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const holderOf = (role: Role, division: string | null): string | null => {
    const holders = staff.filter(({ active, memberships }) => active && memberships.some((held) => held.role === role && held.division === division));
    return holders.length === 1 ? (holders[0]?.name ?? null) : null;
  };

  /** `role:head:CNTT`, `division:CNTT`, `person:P1`: an audience key as who it is. */
  function turnOf(audience: string): z.infer<typeof turn> {
    const [kind, first = '', division = null] = audience.split(':');
    if (kind === 'person') return { role: null, division: null, name: names.get(first) ?? first, holder: null };
    if (kind === 'division') return { role: null, division: first, name: null, holder: null };
    const role = roles.find((one) => one === first) ?? null;
    return { role, division, name: null, holder: role === null ? null : holderOf(role, division) };
  }

  return (waiting) => {
    const steps = stepsOf(waiting).toSorted((a, b) => compareDue(a.first, b.first));
    return {
      now: steps.slice(0, told).map(({ first, count, audience }) => ({
        event: first.event,
        action: actionWords(first.event, first.target, language),
        target: first.target,
        count,
        dueAt: first.dueAt,
        urgency: first.urgency,
        who: audience.map(turnOf),
      })),
      more: Math.max(0, steps.length - told),
    };
  };
}

interface Steps {
  first: WaitingLine;
  count: number;
  /** several may take it */
  audience: string[];
}

/** Copies, opinions and findings come by the dozen, and their ids say nothing. */
const isOneOfMany = ({ event, target }: WaitingLine): boolean => event === 'OVERRIDE_CHECK' || (target !== null && /^[DO]\d+$/.test(target));

/** The lines of each step together, and steps of one kind that the same people may take. */
function stepsOf(waiting: readonly WaitingLine[]): Steps[] {
  const steps = new Map<string, Steps>();
  for (const line of waiting) {
    const name = JSON.stringify([line.event, line.target]);
    const known = steps.get(name);
    if (known === undefined) steps.set(name, { first: line, count: 1, audience: [line.audience] });
    else known.audience.push(line.audience);
  }
  const kinds = new Map<string, Steps>();
  for (const [name, step] of steps) {
    const { first, audience } = step;
    const kind = isOneOfMany(first) ? JSON.stringify([first.event, first.urgency, ...audience]) : name;
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, step);
    else {
      if (compareDue(first, known.first) < 0) known.first = first;
      known.count += 1;
    }
  }
  return [...kinds.values()];
}

/** ISO moments compare as text; no deadline comes last. */
const compareDue = (a: WaitingLine, b: WaitingLine): number => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~');
