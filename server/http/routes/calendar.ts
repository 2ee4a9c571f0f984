import { z } from 'zod';
import { dayOf, usualTerms, yearOf } from '../../../workflows/index.js';
import { calendarYearSchema, termsSchema, yearSchema } from '../../identity/index.js';
import { bodyOf, queryOf } from '../input.js';
import { invalidProblem } from '../problem.js';
import { requireAdministrator } from './people.js';
import type { Routes } from './route.js';

const year = z.coerce.number().pipe(yearSchema);
const asked = z.object({ year: year.exactOptional() });
const named = z.object({ year });
const days = calendarYearSchema.extend({ year: yearSchema.exactOptional() });
const calendars = z.object({
  entered: z.array(yearSchema),
  /** working days a division has for its section, and an opinion for its answer, where nobody names a day */
  terms: termsSchema,
  /** the law's, for an office that has set none (`PUT /api/house-rules`) */
  usualTerms: termsSchema,
  thisYear: yearSchema,
});
const otherYear = { vi: 'năm của địa chỉ, hoặc không có', en: 'the year of the address, or none' };

/** The days an office works, as data of a year: what deadlines count by. */
export const calendarRoutes: Routes = ({ identity, now }) => [
  {
    method: 'get',
    path: '/api/calendar',
    doc: {
      summary: 'Public holidays, and days worked in exchange, of a year; the usual ones where the office has entered none',
      tag: 'office',
      query: { year: 'a year, 2000 to 2199; this year where it is not given' },
      responses: { 200: calendarYearSchema },
    },
    async handle(ctx) {
      const { year: wanted = yearOf(dayOf(now())) } = queryOf(ctx, asked);
      ctx.body = await identity.calendarYear(wanted);
    },
  },
  {
    method: 'get',
    path: '/api/calendars',
    doc: {
      summary: 'The years whose calendar the office has entered, and the usual terms in working days, as the office has set them',
      tag: 'office',
      responses: { 200: calendars },
    },
    async handle(ctx) {
      const [entered, terms] = [await identity.calendarYearsEntered(), await identity.terms()];
      ctx.body = { entered, terms, usualTerms, thisYear: yearOf(dayOf(now())) } satisfies z.infer<typeof calendars>;
    },
  },
  {
    method: 'put',
    path: '/api/calendar/:year',
    doc: {
      summary: 'Enter the calendar of a year, in place of the one there is; deadlines set from then on count by it',
      tag: 'office',
      request: days,
      responses: { 200: calendarYearSchema },
    },
    async handle(ctx, caller) {
      requireAdministrator(caller);
      const address = named.safeParse(ctx.params, { reportInput: true });
      if (!address.success) throw invalidProblem([{ path: 'year', expected: { vi: 'một năm từ 2000 đến 2199', en: 'a year from 2000 to 2199' } }]);
      const body = bodyOf(ctx, days);
      if (body.year !== undefined && body.year !== address.data.year) throw invalidProblem([{ path: 'year', expected: otherYear }]);
      const kept = await identity.keepCalendarYear({ ...body, year: address.data.year }, caller.person.id);
      if (!kept.ok) throw invalidProblem(kept.problems);
      ctx.body = kept.year;
    },
  },
];
