import { z } from 'zod';
import { type Role, roles } from '../../../workflows/index.js';
import type { Person } from '../../identity/index.js';
import type { WaitingLine } from '../../store/port.js';
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
      target: maybe,
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
    const steps = [...stepsOf(waiting).values()].toSorted((a, b) => compareDue(a[0], b[0]));
    return {
      now: steps.slice(0, told).map(([first, ...others]) => ({
        event: first.event,
        action: actionWords(first.event, first.target, language),
        target: first.target,
        dueAt: first.dueAt,
        urgency: first.urgency,
        who: [first, ...others].map(({ audience }) => turnOf(audience)),
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
    const known = steps.get(name);
    if (known === undefined) steps.set(name, [line]);
    else known.push(line);
  }
  return steps;
}

/** ISO moments compare as text; no deadline comes last. */
const compareDue = (a: WaitingLine, b: WaitingLine): number => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~');
