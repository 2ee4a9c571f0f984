import { useQuery } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { ask, type Shape } from '../api/http.js';

const text = z.string();
const maybe = z.nullable(z.string());
const membership = z.object({ role: text, division: maybe });

const staffShape = z.array(
  z.object({
    id: text,
    account: text,
    name: text,
    title: text,
    memberships: z.array(membership),
    fields: z.array(text),
    email: z.optional(text),
    active: z.boolean(),
    passwordMustChange: z.boolean(),
    signIns: z.object({ lastAt: maybe, count: z.number(), wrong: z.number(), lastWrongAt: maybe }),
  }),
);
export type Member = z.infer<typeof staffShape>[number];
const divisionsShape = z.array(z.object({ symbol: text, name: text, from: z.optional(text), until: z.optional(text) }));
export type Division = z.infer<typeof divisionsShape>[number];
const termsShape = z.object({ section: z.number(), opinion: z.number() });
export type Terms = z.infer<typeof termsShape>;
const officeShape = z.looseObject({
  agency: z.object({ parent: z.optional(text), name: text, symbol: text }),
  houseRules: z.object({ numbering: z.enum(['perType', 'shared']), unlockToSign: z.optional(z.boolean()), terms: z.optional(termsShape) }),
});
export type OfficeFile = z.infer<typeof officeShape>;
const authorisationsShape = z.array(
  z.object({
    id: text,
    kind: text,
    line: text,
    holder: text,
    document: text,
    from: text,
    until: maybe,
    documentTypes: z.array(text),
    divisions: z.array(text),
    endedAt: z.optional(text),
  }),
);
export type Authorisation = z.infer<typeof authorisationsShape>[number];
const problem = z.nullable(z.object({ path: text, expected: text }));
const standing = z.enum(['inUse', 'atNextStart', 'wrong']);
const typesShape = z.object({
  folder: text,
  files: z.array(z.object({ name: text, standing, problem, abbreviation: maybe })),
  types: z.array(
    z.object({
      from: text,
      file: maybe,
      type: z.looseObject({ abbreviation: text, name: text, englishName: text, outline: z.array(z.looseObject({ number: text, heading: text })) }),
    }),
  ),
});
const namedTypesShape = z.object({ items: z.array(z.looseObject({ abbreviation: text, musts: z.array(z.object({ name: text })) })) });
const pageChoices = z.array(z.object({ path: text, value: text, usual: maybe }));
const pageShape = z.object({
  path: text,
  file: z.nullable(z.object({ name: text, standing, problem })),
  isThere: z.boolean(),
  choices: pageChoices,
});
const calendarShape = z.object({ year: z.number(), holidays: z.array(z.object({ day: text, name: text })), workedInExchange: z.array(text) });
export type CalendarYear = z.infer<typeof calendarShape>;
const calendarsShape = z.object({ entered: z.array(z.number()), thisYear: z.number(), terms: termsShape, usualTerms: termsShape });
const seriesShape = z.object({
  year: z.number(),
  numbering: text,
  series: z.array(
    z.object({
      series: text,
      next: z.number(),
      issued: z.number(),
      latest: maybe,
      void: z.array(z.object({ n: z.number(), date: text, reason: maybe, reportId: text })),
      reserved: z.array(z.number()),
    }),
  ),
});
const channelsShape = z.array(
  z.object({
    channel: text,
    ready: z.boolean(),
    testable: z.boolean(),
    settings: z.array(z.object({ name: text, isSet: z.boolean(), value: maybe })),
  }),
);
export type ChannelLook = z.infer<typeof channelsShape>[number];
export type TypeFiles = z.infer<typeof typesShape>;
export type PageChoice = z.infer<typeof pageShape>['choices'][number];
export const testedShape = z.object({ outcome: z.enum(['sent', 'failed', 'refused']), to: maybe, words: text });
const act = { what: text, of: z.object({ id: text, name: text }), before: z.unknown(), after: z.unknown() };
const actShape = z.object(act);
export type Act = z.infer<typeof actShape>;
const keptFile = { file: text, act: z.nullable(actShape) };
/** A file of the office's own as it is kept, or would be; without an act it is there already. */
export interface KeptFile {
  file: string;
  act: Act | null;
}
export const typeKeptShape = z.object({ ...keptFile, inPlaceOf: z.nullable(z.enum(['file', 'decree'])) });
export const pageKeptShape = z.object({ ...keptFile, choices: pageChoices });
const auditShape = z.object({ items: z.array(z.object({ ...act, id: text, at: text, by: z.nullable(z.object({ id: text, name: text })) })), cursor: maybe });
const signInsShape = z.object({
  days: z.array(z.object({ day: text, right: z.number(), wrong: z.number() })),
  unknownAccounts: z.object({ wrong: z.number(), lastWrongAt: maybe }),
});
const healthShape = z.object({
  version: text,
  node: text,
  startedAt: text,
  now: text,
  memory: z.number(),
  items: z.array(z.object({ name: text, state: z.enum(['good', 'warn', 'bad']), says: text, values: z.record(text, z.union([text, z.number()])) })),
});
export const importedShape = z.object({
  acts: z.array(actShape),
  people: z.object({ added: z.array(z.object({ account: text, password: z.optional(text) })) }),
});
export const passwordShape = z.object({ password: z.optional(text) });

/** One thing of the administration, by its address; all of them are read anew when anything is changed. */
const read =
  <T>(shape: Shape<T>) =>
  (path: string, options: { every?: number } = {}) =>
    useQuery({
      queryKey: ['admin', path],
      queryFn: async ({ signal }) => (await ask(path, shape, { signal })).data,
      ...(options.every === undefined ? {} : { refetchInterval: options.every }),
    });

export const useStaff = read(staffShape);
export const useDivisions = read(divisionsShape);
export const useOffice = read(officeShape);
export const useAuthorisations = read(authorisationsShape);
export const useTypeFiles = read(typesShape);
export const useNamedTypes = read(namedTypesShape);
export const usePageFile = read(pageShape);
export const useCalendarYear = read(calendarShape);
export const useCalendars = read(calendarsShape);
export const useSeries = read(seriesShape);
export const useChannels = read(channelsShape);
export const useAudit = read(auditShape);
export const useSignIns = read(signInsShape);
export const useHealth = read(healthShape);
