/** What follows a creation: the document it replaces or corrects is named, and input opened where that is to be at once, with later deadlines for those that need longer. */
import type { Step } from '../api/report.js';
import { isMoment } from '../ui/readDate.js';
import { fromLocalInput } from '../words/dates.js';

export interface Opening {
  isWanted: boolean;
  /** as its field keeps it, `2026-11-24T17:00`; empty: the usual term of the office */
  dueAt: string;
  /** the same by the key of a section's line; empty: as for all */
  later: Readonly<Record<string, string>>;
  /** why those have longer */
  reason: string;
}
export const noOpening: Opening = { isWanted: false, dueAt: '', later: {}, reason: '' };

/** A step that is still to be taken, under a key of its own: a second try finds what the first one did. */
export interface Planned {
  key: string;
  step: Step;
  isTaken: boolean;
}

/** The document that the new one comes after, and how. */
export interface Former {
  id: string;
  as: 'replaces' | 'corrects';
}

interface Line {
  key: string;
  number: string;
}

export const isLater = ({ later }: Opening, { key }: Line): boolean => (later[key] ?? '') !== '';

/** What cannot be sent: a key under `form.`, by `dueAt`, `reason`, or the key of a line. What the deadlines may be, the law says. */
export function faultsIn(opening: Opening, lines: readonly Line[]): Record<string, 'notAMoment' | 'required'> {
  if (!opening.isWanted) return {};
  const longer = lines.filter((line) => isLater(opening, line));
  const written = [['dueAt', opening.dueAt] as const, ...longer.map(({ key }) => [key, opening.later[key] ?? ''] as const)];
  return {
    ...Object.fromEntries(written.flatMap(([at, value]) => (value === '' || isMoment(value) ? [] : [[at, 'notAMoment' as const]]))),
    ...(longer.length > 0 && opening.reason.trim() === '' ? { reason: 'required' as const } : {}),
  };
}

/** The steps in their order: input is opened before anybody has longer, since nobody has longer than a deadline that is not there. */
export function planOf(opening: Opening, lines: readonly Line[], former: Former | null, newKey: () => string): Planned[] {
  const planned = (step: Step): Planned => ({ key: newKey(), step, isTaken: false });
  const naming = former === null ? [] : [planned({ type: 'NAME_FORMER', payload: { replaces: [], corrects: [], [former.as]: [former.id] } })];
  return [...naming, ...inputOf(opening, lines, planned)];
}

function inputOf(opening: Opening, lines: readonly Line[], planned: (step: Step) => Planned): Planned[] {
  if (!opening.isWanted) return [];
  const reason = opening.reason.trim();
  return [
    planned({ type: 'OPEN_INPUT', payload: opening.dueAt === '' ? {} : { dueAt: fromLocalInput(opening.dueAt) } }),
    ...lines
      .filter((line) => isLater(opening, line))
      .map((line) => planned({ type: 'EXTEND', target: line.number.trim(), payload: { dueAt: fromLocalInput(opening.later[line.key] ?? ''), reason } })),
  ];
}

interface Doors {
  /** the payload that the law offers for a step */
  offered: (type: string) => Promise<Record<string, unknown>>;
  take: (step: Step, key: string) => Promise<unknown>;
}

/** Takes what is not taken yet, one after the other, and marks it; throws where one is refused or not answered. */
export async function carryOut(plan: readonly Planned[], { offered, take }: Doors): Promise<void> {
  for (const one of plan) {
    if (one.isTaken) continue;
    if (Object.keys(one.step.payload).length === 0) one.step = { ...one.step, payload: await offered(one.step.type) };
    await take(one.step, one.key);
    one.isTaken = true;
  }
}
