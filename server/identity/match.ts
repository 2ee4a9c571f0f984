import type { ReportPackage } from '../../templates/index.js';
import { type By, dayOf, kindOfLine, type Role, type Signer, uncoveredLine } from '../../workflows/index.js';
import type { Problem } from '../engine/index.js';
import { isThereOn, type OfficeRecord, type Person } from './shapes.js';

export type Matched = { ok: true; signer: Signer } | { ok: false; problems: Problem[] };

const problem = (path: string, vi: string, en: string): Problem => ({ path, expected: { vi, en } });

/** Names are compared as a reader would: composed, without regard to case and spacing. */
const same = (a: string, b: string): boolean => fold(a) === fold(b);
const fold = (text: string): string => text.normalize('NFC').toLocaleUpperCase('vi').replace(/\s+/gu, ' ').trim();

export interface MatchDeps {
  office: OfficeRecord;
  people: Person[];
  factsOf: (person: Person) => By;
  /** ISO 8601, UTC */
  at: string;
}

/** Is this package one of our office: its agency, its divisions by symbol, its signer by name and authority? */
export function matchPackage(report: ReportPackage, deps: MatchDeps): Matched {
  const problems = [...agencyProblems(report, deps.office), ...divisionProblems(report, deps.office, dayOf(deps.at))];
  if (problems.length > 0) return { ok: false, problems };
  return findSigner(report, deps);
}

function agencyProblems({ agency }: ReportPackage, { agency: own }: OfficeRecord): Problem[] {
  const wrong = (field: 'parent' | 'name' | 'symbol', expected: string) => problem(`agency.${field}`, `cơ quan này: ${expected}`, `this office: ${expected}`);
  return [
    ...(agency.parent !== undefined && !same(agency.parent, own.parent ?? '') ? [wrong('parent', own.parent ?? '–')] : []),
    ...(same(agency.name, own.name) ? [] : [wrong('name', own.name)]),
    ...(agency.symbol === own.symbol ? [] : [wrong('symbol', own.symbol)]),
  ];
}

/** A division that is no more, or is still to come, leads and contributes nothing new. */
function divisionProblems({ divisions }: ReportPackage, office: OfficeRecord, today: string): Problem[] {
  const known = office.divisions.filter((division) => isThereOn(division, today)).map(({ symbol }) => symbol);
  return divisions.flatMap(({ symbol }, i) =>
    known.includes(symbol)
      ? []
      : [problem(`divisions.${i}.symbol`, `một đơn vị của cơ quan: ${known.join(', ')}`, `a division of the office: ${known.join(', ')}`)],
  );
}

/** The person who signs, by name and by what stands behind each line of authority. */
function findSigner(report: ReportPackage, { people, factsOf, at }: MatchDeps): Matched {
  const { name, position, authority } = report.signature;
  const lines = authority === null ? [] : typeof authority === 'string' ? [authority] : authority;
  const lead = report.divisions.find(({ role }) => role === 'lead')?.symbol ?? '';
  const active = people.filter((person) => person.active);
  const named = active.filter((person) => same(person.name, name));
  for (const person of named) {
    const signer: Signer = { person: person.id, name: person.name, authority: lines, position };
    if (uncoveredLine(factsOf(person), signer, lead, report.documentType, at) === null) return { ok: true, signer };
  }
  const holding = (role: Role, holds: (person: Person) => boolean = () => true) =>
    active
      .filter((person) => person.memberships.some((held) => held.role === role) && holds(person))
      .map((person) => person.name)
      .join(', ');
  return { ok: false, problems: [whyNobodySigns(report, lead, named.length > 0, holding)] };
}

type Holding = (role: Role, holds?: (person: Person) => boolean) => string;

/** Which of name and authority does not fit, and who or what would. */
function whyNobodySigns({ signature: { name, authority } }: ReportPackage, lead: string, isKnown: boolean, holding: Holding): Problem {
  const kind = typeof authority === 'string' ? kindOfLine(authority) : null;
  if (authority === null || kind === 'TM' || kind === 'Q') {
    const director = holding('director');
    return problem('signature.name', `người đứng đầu cơ quan: ${director}`, `the director of the office: ${director}`);
  }
  if (!isKnown) {
    const may = kind === 'KT' ? holding('deputy', ({ fields }) => fields.includes(lead)) : [holding('director'), holding('deputy')].join(', ');
    return problem('signature.name', `một người của cơ quan có quyền ký, như: ${may}`, `a person of the office who may sign, such as: ${may}`);
  }
  const needs = kind === 'KT' ? { vi: `được phân công phụ trách ${lead}, hoặc `, en: `the assignment of ${lead}, or ` } : { vi: '', en: '' };
  return problem(
    'signature.authority',
    `thẩm quyền mà ${name} có: mỗi dòng cần ${needs.vi}quy định (TL., KT.) hay giấy ủy quyền (TUQ.) còn hiệu lực cho loại văn bản này`,
    `an authority ${name} has: each line needs ${needs.en}a rule (TL., KT.) or a written authorisation (TUQ.) in force for this type of document`,
  );
}
