import { z } from 'zod';
import { isDay, kindOfLine, roles } from '../../workflows/index.js';

/** Composed letters (NFC) and nothing else changed, as packages have them: symbols and names are compared. */
export const text = (max: number) => z.string().normalize('NFC').min(1).max(max).regex(/\S/, 'a text that is not only blanks');

export const day = z.string().refine(isDay, 'a day, YYYY-MM-DD');

/** `from` and `until`: first and last day on which a division is there; not said: always. A document keeps the divisions of its day. */
export const divisionSchema = z.strictObject({ symbol: text(40), name: text(200), from: day.exactOptional(), until: day.exactOptional() });
type Division = z.infer<typeof divisionSchema>;
/** Is it there on that day, `YYYY-MM-DD`, so that a new document may name it? */
export const isThereOn = ({ from, until }: Pick<Division, 'from' | 'until'>, on: string): boolean =>
  (from === undefined || from <= on) && (until === undefined || on <= until);
export const agencySchema = z.strictObject({ parent: text(200).exactOptional(), name: text(200), symbol: text(40) });
const workingDays = z.int().min(1).max(60);
export const termsSchema = z.strictObject({ section: workingDays, opinion: workingDays });
export const houseRulesSchema = z.strictObject({
  /** one series of numbers for each document type, or one for all that have none of their own by law (Decree 30/2020, Article 15) */
  numbering: z.enum(['perType', 'shared']),
  /** whoever signs on a screen gives the password once more, for a quarter of an hour at a time */
  unlockToSign: z.boolean().exactOptional(),
  /** working days a section and an opinion have where nobody names a day; not said: the law's */
  terms: termsSchema.exactOptional(),
});
export const membershipSchema = z.strictObject({ role: z.enum(roles), division: text(40).nullable() });

export interface OfficeRecord {
  agency: z.infer<typeof agencySchema>;
  divisions: Division[];
  houseRules: z.infer<typeof houseRulesSchema>;
}

export interface Person {
  id: string;
  account: string;
  name: string;
  /** the position as printed: Giám đốc, Chánh Văn phòng, Chuyên viên … */
  title: string;
  passwordHash: string;
  memberships: z.infer<typeof membershipSchema>[];
  /** symbols of the divisions whose matters a deputy is assigned */
  fields: string[];
  email?: string;
  active: boolean;
  /** the password is one somebody else made: until it is changed nothing else can be done */
  passwordMustChange?: true;
}

const account = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'lower-case letters, digits, dots and hyphens');

export const officePersonSchema = z.strictObject({
  account,
  /** made up where it is not given */
  password: z.string().min(8).max(200).exactOptional(),
  name: text(200),
  title: text(300),
  memberships: z.array(membershipSchema).min(1).max(50),
  fields: z.array(text(40)).max(100).exactOptional(),
  email: z.email().exactOptional(),
});
type OfficePerson = z.infer<typeof officePersonSchema>;

interface Misfit {
  path: (string | number)[];
  expected: { vi: string; en: string };
}
const aDivision = { vi: 'một đơn vị của cơ quan', en: 'a division of the office' };
const needsDivision = { vi: 'người soạn thảo và thủ trưởng thuộc một đơn vị', en: 'drafters and heads belong to a division' };
const onlyDeputies = { vi: 'chỉ cấp phó được phân công lĩnh vực', en: 'only a deputy is assigned fields' };

/** What in a person’s roles and fields does not fit an office with these divisions (symbols). */
export function misfits({ memberships, fields = [] }: Pick<OfficePerson, 'memberships' | 'fields'>, symbols: ReadonlySet<string>): Misfit[] {
  return [
    ...(fields.length > 0 && !memberships.some(({ role }) => role === 'deputy') ? [{ path: ['fields'], expected: onlyDeputies }] : []),
    ...memberships.flatMap(({ role, division }, i) => {
      const path = ['memberships', i, 'division'];
      if (division !== null) return symbols.has(division) ? [] : [{ path, expected: aDivision }];
      return role === 'drafter' || role === 'head' ? [{ path, expected: needsDivision }] : [];
    }),
    ...fields.flatMap((field, i) => (symbols.has(field) ? [] : [{ path: ['fields', i], expected: aDivision }])),
  ];
}

const authorisation = {
  kind: z.enum(['KT', 'TL', 'TUQ']),
  line: text(200),
  holder: text(100),
  document: text(300),
  from: day,
  until: day.nullable(),
  documentTypes: z.array(text(40)).max(100),
  divisions: z.array(text(40)).max(100).default([]),
};
export const authorisationSchema = z.strictObject({
  id: z.string(),
  ...authorisation,
  recordedBy: z.string().exactOptional(),
  /** withdrawn before its end */
  endedAt: z.iso.datetime().exactOptional(),
  endedBy: z.string().exactOptional(),
});
/** A rule (KT., TL.) or a written authorisation (TUQ.), which has an end (Decree 30/2020, Article 13). */
export const authorisationInput = z
  .strictObject(authorisation)
  .refine(({ kind, line }) => !['KT', 'TL', 'TUQ'].includes(kindOfLine(line) ?? kind) || (kindOfLine(line) ?? kind) === kind, {
    path: ['line'],
    message: 'a line that begins with its kind: KT., TL. or TUQ.',
  })
  .refine(({ kind, until }) => kind !== 'TUQ' || until !== null, { path: ['until'], message: 'a written authorisation has an end' })
  .refine(({ from, until }) => until === null || from <= until, { path: ['until'], message: 'a day not before `from`' });
export type AuthorisationInput = z.infer<typeof authorisationInput>;
