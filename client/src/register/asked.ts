import { z } from 'zod/mini';
import type { RegisterFilter } from '../api/register.js';
import { isDay } from '../ui/readDate.js';

/** A year in the address is read as a number. */
const optional = z.catch(z.optional(z.coerce.string()), undefined);
const search = z.object({ series: optional, year: optional, from: optional, to: optional, q: optional });

/** What of the register an address asks for: only what is asked for. */
export type Asked = Partial<RegisterFilter>;

/** In the address, where the years are not told apart. */
const everyYear = 'all';

export function askedIn(address: unknown): Asked {
  const { series, year, from, to, q } = search.parse(address);
  return {
    ...(series ? { series } : {}),
    ...(year !== undefined && /^(\d{4}|all)$/.test(year) ? { year } : {}),
    ...(from !== undefined && isDay(from) ? { from } : {}),
    ...(to !== undefined && isDay(to) ? { to } : {}),
    ...(q ? { q } : {}),
  };
}

/** Without a year it is this one, as the books of an office are by the year; days that are named may lie in any. */
const usualYear = ({ from = '', to = '' }: Asked, present: string): string => (from === '' && to === '' ? present : '');

/** What is looked for; `present`: this year. */
export function filterOf(asked: Asked, present: string): RegisterFilter {
  const { series = '', year = usualYear(asked, present), from = '', to = '', q = '' } = asked;
  return { series, year: year === everyYear ? '' : year, from, to, q };
}

/** What an address has to say for this to be looked for. */
export function addressOf({ year, ...others }: RegisterFilter, present: string): Asked {
  const said = Object.entries({ ...others, q: others.q.trim() }).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(said), ...(year === usualYear(others, present) ? {} : { year: year === '' ? everyYear : year }) };
}

/** The same with other days: they are looked for in every year, until one is chosen. */
export function withDays(filter: RegisterFilter, days: { from?: string; to?: string }, present: string): RegisterFilter {
  const next = { ...filter, ...days };
  return { ...next, year: filter.year === usualYear(filter, present) ? usualYear(next, present) : filter.year };
}
