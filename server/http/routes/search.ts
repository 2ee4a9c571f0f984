import { z } from 'zod';
import { audienceOf, isDay, stateWords } from '../../../workflows/index.js';
import { excerptOf, marksIn } from '../../search/index.js';
import { foldWords } from '../../store/fold.js';
import type { SearchHit, SearchTerm } from '../../store/search.js';
import { termsOf } from '../../store/search-terms.js';
import { queryOf } from '../input.js';
import { reportLine, reportLineSchema } from '../presenters/report.js';
import { invalidProblem } from '../problem.js';
import { known } from './known.js';
import type { Routes } from './route.js';

const day = { vi: 'một ngày dạng YYYY-MM-DD', en: 'a day as YYYY-MM-DD' };
const searchQuery = z.strictObject({
  q: z.string().max(500).optional(),
  state: z.string().max(50).optional(),
  division: z.string().max(50).optional(),
  type: z.string().max(50).optional(),
  from: z.string().max(50).optional(),
  to: z.string().max(50).optional(),
  number: z.string().max(100).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const hits = z.array(z.object({ start: z.int(), end: z.int() }));
const resultSchema = reportLineSchema.extend({
  /** the day printed on it once issued, before that the day it was opened */
  date: z.string(),
  /** found with the diacritics as they were typed */
  exact: z.boolean(),
  /** where the words stand in the subject and in the number: from `start` to before `end`, in UTF-16 units */
  subjectHits: hits,
  numberHits: hits,
  excerpt: z
    .object({
      /** which part of the document it is from */
      of: z.enum(['number', 'subject', 'type', 'text', 'annex', 'people', 'division', 'recipient', 'paper', 'date', 'state']),
      section: z.string().nullable(),
      text: z.string(),
      hits,
    })
    .nullable(),
});
const pageSchema = z.object({ items: z.array(resultSchema), cursor: z.string().nullable() });

const states = Object.keys(stateWords.report).filter((state) => !state.includes('.'));
const given = <K extends string>(name: K, value: string | undefined): { [key in K]?: string } =>
  value === undefined || value === '' ? {} : ({ [name]: value } as { [key in K]: string });

export const searchRoutes: Routes = ({ engine, identity, store }) => {
  async function requireKnown({ state, division, type, from, to }: z.infer<typeof searchQuery>): Promise<void> {
    const { divisions } = await identity.office();
    const symbols = divisions.map(({ symbol }) => symbol);
    const days = Object.entries({ from, to }).filter(([, asked]) => asked !== undefined && asked !== '' && !isDay(asked));
    const types = engine.types.map(({ abbreviation }) => abbreviation);
    const unknown = [
      ...known('state', state, states),
      ...known('division', division, symbols),
      ...known('type', type, types),
      ...days.map(([path]) => ({ path, expected: day })),
    ];
    if (unknown.length > 0) throw invalidProblem(unknown);
  }

  return [
    {
      method: 'get',
      path: '/api/search',
      doc: {
        summary:
          'Documents I may read, by number, words of their text, people, divisions, recipients, dates and state; those that hold the diacritics as typed first',
        tag: 'reports',
        query: {
          q: 'words, with or without diacritics, the beginning of one is enough; “in quotation marks” as they stand',
          state: 'a state',
          division: 'symbol of a division with a part in it',
          type: 'abbreviation of a type of document',
          from: 'YYYY-MM-DD: dated (before it is issued: opened) on that day or later',
          to: 'YYYY-MM-DD: on that day or earlier',
          number: 'a number, or a part of it: 17/BC, BC-STTTT',
          cursor: 'from the page before',
          limit: '1–100',
        },
        responses: { 200: pageSchema },
      },
      async handle(ctx, { by }) {
        const asked = queryOf(ctx, searchQuery);
        await requireKnown(asked);
        const { q = '', state, division, type, from, to, number = '', cursor, limit } = asked;
        const terms = termsOf(q);
        // signs without a word are found nowhere
        if (terms.length === 0 && q.trim() !== '') {
          ctx.body = { items: [], cursor: null };
          return;
        }
        const numberWords = foldWords(number);
        const page = await store.search.find({
          audience: audienceOf(by),
          terms,
          limit,
          ...given('state', state),
          ...given('division', division),
          ...given('documentType', type),
          ...given('from', from),
          ...given('to', to),
          ...given('cursor', cursor),
          ...(numberWords.length === 0 ? {} : { number: numberWords }),
        });
        ctx.body = { items: page.items.map((hit) => presentHit(hit, terms)), cursor: page.cursor };
      },
    },
  ];
};

/** The one place where what was found becomes JSON. */
const presentHit = ({ row, date, fields, exact }: SearchHit, terms: readonly SearchTerm[]): z.infer<typeof resultSchema> => ({
  ...reportLine(row),
  date,
  exact,
  subjectHits: marksIn(row.subject, terms),
  numberHits: marksIn(row.codeNumber ?? '', terms),
  excerpt: excerptOf(fields, terms, exact),
});
