import { z } from 'zod';
import { isDay } from '../../../workflows/index.js';
import type { AuditEntry, AuditQuery } from '../../store/audit.js';
import { queryOf } from '../input.js';
import { languageOf } from '../language.js';
import { auditLineSchema } from '../presenters/audit.js';
import { auditColumns } from '../presenters/audit-words.js';
import { csvOf } from '../spreadsheet.js';
import { requireAdministrator } from './people.js';
import type { Routes } from './route.js';

const day = z.string().refine(isDay, 'a day, YYYY-MM-DD');
const asked = {
  kind: z.string().max(40).optional(),
  by: z.string().max(100).optional(),
  of: z.string().max(200).optional(),
  from: day.optional(),
  until: day.optional(),
};
const listQuery = z.strictObject({ ...asked, cursor: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
const fileQuery = z.strictObject({ ...asked, language: z.enum(['vi', 'en']).optional() });
const page = z.object({ items: z.array(auditLineSchema), cursor: z.string().nullable() });
const signIns = z.object({
  days: z.array(z.object({ day: z.string(), right: z.int(), wrong: z.int() })),
  /** tries of accounts that nobody has */
  unknownAccounts: z.object({ wrong: z.int(), lastWrongAt: z.string().nullable() }),
});

const dayMs = 24 * 60 * 60 * 1_000;
/** When a day of Vietnam begins, ISO 8601 in UTC. */
const beginOf = (on: string): string => new Date(`${on}T00:00:00+07:00`).toISOString();
const endOf = (on: string): string => new Date(Date.parse(beginOf(on)) + dayMs).toISOString();

type Asked = Omit<z.infer<typeof fileQuery>, 'language'>;
const storeQuery = ({ kind, by, of, from, until }: Asked): Omit<AuditQuery, 'limit' | 'cursor'> => ({
  ...(kind === undefined ? {} : { kind }),
  ...(by === undefined ? {} : { by }),
  ...(of === undefined ? {} : { of }),
  ...(from === undefined ? {} : { from: beginOf(from) }),
  ...(until === undefined ? {} : { before: endOf(until) }),
});

/** Lines of a file at most: a spreadsheet has no more rows. */
const mostLines = 1_000_000;
const pageLines = 500;

/** Who changed what in the office. Lines are added by what is done, and by nothing else. */
export const auditRoutes: Routes = ({ identity: { audit } }) => {
  async function all(asked: Asked): Promise<AuditEntry[]> {
    const query = storeQuery(asked);
    const lines: AuditEntry[] = [];
    for (let cursor: string | null | undefined; cursor !== null && lines.length < mostLines; ) {
      const found = await audit.list({ ...query, limit: pageLines, ...(cursor === undefined ? {} : { cursor }) });
      lines.push(...found.items);
      cursor = found.cursor;
    }
    return lines;
  }
  const query = {
    kind: 'what was changed: person, division, agency, houseRules, calendar, delegation, authorisation, channel …',
    by: 'who did it, a person’s id',
    of: 'the id of what was changed',
    from: 'first day, YYYY-MM-DD',
    until: 'last day',
  };
  return [
    {
      method: 'get',
      path: '/api/audit',
      doc: {
        summary: 'Who changed what in the office, newest first',
        tag: 'office',
        query: { ...query, cursor: 'from a former page', limit: 'lines, 1 to 200; 50 where it is not given' },
        responses: { 200: page },
      },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const { cursor, limit, ...wanted } = queryOf(ctx, listQuery);
        ctx.body = await audit.list({ ...storeQuery(wanted), limit, ...(cursor === undefined ? {} : { cursor }) });
      },
    },
    {
      method: 'get',
      path: '/api/audit.csv',
      doc: {
        summary: 'The same as CSV, all lines, in words and by Vietnam’s clock',
        tag: 'office',
        query: { ...query, language: 'vi or en: where a link cannot send a header; else by Accept-Language' },
        responses: { 200: 'text/csv' },
      },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const { language = languageOf(ctx), ...wanted } = queryOf(ctx, fileQuery);
        ctx.body = csvOf(auditColumns(language), await all(wanted));
        ctx.type = 'text/csv; charset=utf-8';
        ctx.set('content-disposition', 'attachment; filename="audit.csv"');
      },
    },
    {
      method: 'get',
      path: '/api/sign-ins',
      doc: { summary: 'Sign-ins and wrong passwords, counted by day; newest first', tag: 'office', responses: { 200: signIns } },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const { days, people } = await audit.signIns();
        const { wrong = 0, lastWrongAt = null } = people['nobody'] ?? {};
        ctx.body = { days: days.slice(0, 400), unknownAccounts: { wrong, lastWrongAt } } satisfies z.infer<typeof signIns>;
      },
    },
  ];
};
