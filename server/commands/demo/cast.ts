import type { ReportPackage } from '../../../templates/index.js';
import { kindOfLine, type Membership, sameLine } from '../../../workflows/index.js';

/** Somebody who plays in the demo, as an office file names them. */
export interface Actor {
  account: string;
  name: string;
  title: string;
  memberships: Membership[];
  fields: string[];
}

/** A rule or a written authorisation the director records before the walk. */
export interface Grant {
  kind: 'KT' | 'TL' | 'TUQ';
  line: string;
}

export interface Cast {
  office: { agency: ReportPackage['agency']; divisions: { symbol: string; name: string }[]; people: Actor[] };
  director: Actor;
  reviewer: Actor;
  clerk: Actor;
  dispatcher: Actor;
  leadDrafter: Actor;
  leadHead: Actor;
  signer: Actor;
  grants: Grant[];
  /** by a division's symbol */
  heads: Map<string, Actor>;
  specialists: Map<string, Actor>;
}

const familyNames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Nông', 'Vi', 'Lương'];
const givenNames = [
  'Minh Anh',
  'Văn Bình',
  'Thị Chi',
  'Quốc Dũng',
  'Thu Hà',
  'Đức Hải',
  'Ngọc Lan',
  'Thành Long',
  'Hồng Nhung',
  'Văn Phúc',
  'Thị Thảo',
  'Anh Tuấn',
  'Kim Yến',
];

const isOffice = (name: string): boolean => /^văn phòng/iu.test(name.normalize('NFC').trim());
const same = (a: string, b: string): boolean =>
  a.normalize('NFC').toUpperCase().replace(/\s+/gu, ' ').trim() === b.normalize('NFC').toUpperCase().replace(/\s+/gu, ' ').trim();

/** Opens an office from a package: everybody its walk needs, each once. */
export function castOf(report: ReportPackage): Cast {
  const actors: Actor[] = [];
  const taken = new Set([report.signature.name]);
  const nextName = (): string => {
    for (let i = actors.length; ; i += 1) {
      const name = `${familyNames[i % familyNames.length]} ${givenNames[(i * 5 + Math.floor(i / 13)) % givenNames.length]}`;
      if (!taken.has(name) || i > 5_000) return taken.has(name) ? `${name} ${i}` : name;
    }
  };
  const enter = (title: string, memberships: Membership[], fields: string[] = []): Actor => {
    const actor = { account: `n${actors.length + 1}`, name: nextName(), title, memberships, fields };
    taken.add(actor.name);
    actors.push(actor);
    return actor;
  };

  const divisions = report.divisions.map(({ symbol, name }) => ({ symbol, name }));
  let officeDivision = divisions.find(({ name }) => isOffice(name));
  if (officeDivision === undefined) {
    officeDivision = { symbol: freeSymbol(divisions.map(({ symbol }) => symbol)), name: 'Văn phòng' };
    divisions.push(officeDivision);
  }
  const heads = new Map<string, Actor>();
  const specialists = new Map<string, Actor>();
  for (const { symbol, name } of divisions) {
    const office = symbol === officeDivision.symbol;
    const memberships: Membership[] = [{ role: 'head', division: symbol }];
    if (office) memberships.push({ role: 'reviewer', division: null });
    heads.set(symbol, enter(office ? 'Chánh Văn phòng' : `Trưởng ${lowerFirst(name)}`, memberships));
    specialists.set(symbol, enter('Chuyên viên', [{ role: 'drafter', division: symbol }]));
  }
  const director = enter('Giám đốc', [{ role: 'director', division: null }]);
  const clerk = enter('Văn thư', [{ role: 'clerk', division: null }]);
  const dispatcher = enter('Nhân viên gửi văn bản', [{ role: 'dispatcher', division: null }]);

  const lead = report.divisions.find(({ role }) => role === 'lead');
  const drafting = report.divisions.find(({ id }) => id === report.drafter?.division) ?? lead;
  const of = (map: Map<string, Actor>, symbol: string | undefined): Actor => {
    const actor = map.get(symbol ?? '');
    if (actor === undefined) throw new Error(`Nobody plays in division ${symbol}`);
    return actor;
  };
  const reviewer = of(heads, officeDivision.symbol);

  const lines = linesOf(report);
  const kind = lines.length === 1 ? kindOfLine(lines[0] ?? '') : null;
  const holder = (): Actor => {
    const { position } = report.signature;
    if (lines.length === 1 && /^chánh văn phòng$/iu.test(position.normalize('NFC').trim())) return reviewer;
    const division = lines.length === 1 ? divisions.find(({ name }) => same(position, `Trưởng ${name}`)) : undefined;
    return division === undefined ? enter(position, [{ role: 'observer', division: officeDivision.symbol }]) : of(heads, division.symbol);
  };
  const headSigns = lines.length === 0 || kind === 'TM' || kind === 'Q';
  const signer = headSigns ? director : kind === 'KT' ? enter(report.signature.position, [{ role: 'deputy', division: null }], [lead?.symbol ?? '']) : holder();
  signer.name = report.signature.name;
  signer.title = report.signature.position;

  return {
    office: { agency: report.agency, divisions, people: actors },
    director,
    reviewer,
    clerk,
    dispatcher,
    signer,
    heads,
    specialists,
    leadDrafter: of(specialists, drafting?.symbol),
    leadHead: of(heads, lead?.symbol),
    grants: headSigns || kind === 'KT' ? [] : lines.map((line) => ({ line, kind: grantKind(line) })),
  };
}

/** The lines that need somebody behind them; the signer's own title at the end of a stack does not. */
function linesOf({ signature: { authority, position } }: ReportPackage): string[] {
  const lines = authority === null ? [] : typeof authority === 'string' ? [authority] : authority;
  return lines.filter((line) => !sameLine(line, position));
}

const grantKind = (line: string): Grant['kind'] => {
  const kind = kindOfLine(line);
  return kind === 'KT' || kind === 'TUQ' ? kind : 'TL';
};

function freeSymbol(taken: string[]): string {
  for (let i = 0; ; i += 1) {
    const symbol = i === 0 ? 'VP' : `VP${i + 1}`;
    if (!taken.includes(symbol)) return symbol;
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
