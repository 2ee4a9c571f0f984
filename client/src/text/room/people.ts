/** Who is in the room: names, and a colour each that white words can be read on. */
import { z } from 'zod/mini';

export interface Present {
  /** of the window, not of the person */
  client: number;
  person: string;
  name: string;
  color: string;
}

/** Contrast to white 4.5 or more each. */
const colors = ['#1d5fa8', '#a3261f', '#1f6b45', '#7a3e9d', '#8a5300', '#0b6e75', '#9c2766', '#4b5320'] as const;

/** The same person has the same colour on every screen. */
export function colorOf(person: string): string {
  let sum = 0;
  for (const letter of person) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return colors[sum % colors.length] ?? colors[0];
}

const userShape = z.object({ person: z.string(), name: z.string() });

/** Everybody else in the room, each once; my own other window is me. What a client says of its colour is not asked. */
export function othersIn(states: ReadonlyMap<number, unknown>, mine: { client: number; person: string }): Present[] {
  const found = new Map<string, Present>();
  for (const [client, state] of states) {
    const parsed = z.object({ user: userShape }).safeParse(state);
    if (!parsed.success || client === mine.client || parsed.data.user.person === mine.person) continue;
    const { person, name } = parsed.data.user;
    if (!found.has(person)) found.set(person, { client, person, name, color: colorOf(person) });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** The letters for a small mark: those of the last two words of a Vietnamese name. */
export const lettersOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('vi');
