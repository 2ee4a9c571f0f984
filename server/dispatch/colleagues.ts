import type { Membership, Role } from '../../workflows/index.js';
import { beginsName, fold, standsFor } from './wording.js';

export interface Colleague {
  id: string;
  name: string;
  title: string;
  memberships: Membership[];
  active: boolean;
}

/** Who can be meant inside the house. */
export interface House {
  agency: { name: string; symbol: string };
  divisions: { symbol: string; name: string }[];
  people: Colleague[];
}

/** A piece of a printed line, and whom it stands for: nobody where its words are not understood. */
export interface Meaning {
  words: string;
  people: Colleague[];
}

type Meant = (words: string) => Colleague[];

/**
 * Reads printed lines of recipients, piece by piece: `CVP, các phòng, đơn vị` is the reviewer and every head.
 * The longest run of pieces that means somebody is taken, since commas and `và` also stand inside names.
 */
export function readerOf(house: House): (line: string) => Meaning[] {
  const meant = meantIn(house);
  return (line) => {
    // what is kept on file goes to nobody
    if (/^\W*lưu\s*:/iu.test(line.normalize('NFC'))) return nobody(line);
    const words = line
      .normalize('NFC')
      .replace(/\([^)]*\)/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    return piecesOf(words, /[,;]/u, ', ', meant, (piece) => piecesOf(piece, /\s+và\s+/iu, ' và ', meant, nobody));
  };
}

const nobody = (words: string): Meaning[] => [{ words, people: [] }];
/** No name of an office has more commas or more `và`. */
const longestRun = 4;
/** What is longer names nobody here; what has more pieces is no list of colleagues. */
const longestWords = 200;
const mostPieces = 20;

function piecesOf(words: string, between: RegExp, joined: string, meant: Meant, otherwise: (piece: string) => Meaning[]): Meaning[] {
  const pieces = words
    .split(between)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length > mostPieces) return nobody(words);
  const meanings: Meaning[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = Math.min(from + longestRun, pieces.length);
    let people: Colleague[] = [];
    for (; to > from; to -= 1) {
      people = meant(pieces.slice(from, to).join(joined));
      if (people.length > 0) break;
    }
    if (people.length > 0) meanings.push({ words: pieces.slice(from, to).join(joined), people });
    else meanings.push(...otherwise(pieces[from] ?? ''));
    from = Math.max(to, from + 1);
  }
  // half of a name that was cut is no recipient: understood altogether or left as it stands
  return meanings.length > 1 && meanings.every(({ people }) => people.length === 0) ? nobody(words) : meanings;
}

const leadership = /^(cac )?((ban )?lanh dao|ban giam doc)$/u;
const director = /^(giam doc|gd|chu tich|cuc truong|chi cuc truong|vien truong|hieu truong|truong ban|thu truong)$/u;
const deputies = /^(cac )?(pho giam doc|pgd|pho chu tich|pct|pho cuc truong|pho vien truong|pho hieu truong)$/u;
const reviewer = /^(cvp|chanh van phong|lanh dao van phong|ldvp)$/u;
const clerk = /^(vt|van thu|bo phan van thu)$/u;
/** `các phòng chuyên môn`, `các phòng, đơn vị thuộc Sở`, and not `các phòng Văn hóa các huyện`. */
const everyDivision =
  /^((tat ca|toan bo) )?cac (?=.*\b(phong|don vi|trung tam|ban)\b)((phong|ban|don vi|trung tam|van phong|thanh tra|chuyen mon|nghiep vu|su nghiep|truc thuoc|thuoc|so|cuc|co quan|va|cua|trong|khac)( |$))+$/u;
const comrade = /^(cac )?(dong chi|d c) /u;
/** What stands before a division's name: its head's title, or `các` before the first of several names. */
const beforeDivision = /^(lanh dao|truong|thu truong|giam doc|gd|chanh|tp|cac(?= phong ))\s+/u;
/** Several names in a row. */
const isRun = (words: string): boolean => /,|\s+và\s+/iu.test(words);

/** The people a few words stand for; empty where they stand for nobody here. */
function meantIn({ agency, divisions, people }: House): Meant {
  const active = people.filter((person) => person.active).map((person) => ({ person, name: fold(person.name), title: fold(person.title) }));
  const who = (holds: (held: Membership) => boolean) => active.map(({ person }) => person).filter(({ memberships }) => memberships.some(holds));
  const holding = (wanted: Role) => who(({ role }) => role === wanted);
  const headOf = (symbol: string) => who(({ role, division }) => role === 'head' && division === symbol);
  const withoutAgency = agencyCutter(agency);
  const known = divisions.map(({ symbol, name }) => ({ printed: symbol, name: fold(name), symbol: fold(symbol) }));

  const offices: [RegExp, () => Colleague[]][] = [
    [leadership, () => [...holding('director'), ...holding('deputy')]],
    [director, () => holding('director')],
    [deputies, () => holding('deputy')],
    [reviewer, () => holding('reviewer')],
    [clerk, () => holding('clerk')],
    [everyDivision, () => divisions.flatMap(({ symbol }) => headOf(symbol))],
  ];

  /** Somebody's name, alone or with a title that is theirs; or a title that one person alone holds. */
  function ofOneself(words: string, key: string): Colleague[] {
    const named = active.filter(({ person, name, title }) => {
      if (key === name) return true;
      if (key.startsWith(`${name} `)) {
        const rest = key.slice(name.length + 1);
        return withoutAgency(rest) === title || meant(rest).includes(person);
      }
      return key.endsWith(` ${name}`) && !isRun(words);
    });
    if (named.length > 0) return named.map(({ person }) => person);
    const titled = active.filter(({ person, title }) => title === key && person.memberships.some(({ role }) => role !== 'drafter'));
    // a title that several hold names nobody
    return titled.length === 1 ? titled.map(({ person }) => person) : [];
  }

  function meant(words: string): Colleague[] {
    const key = fold(words).replace(comrade, '$1');
    if (key === '' || key.length > longestWords) return [];
    const keys = [key, withoutAgency(key)];
    const bare = keys.map((one) => one.replace(beforeDivision, ''));
    const office = offices.find(([phrase]) => keys.some((one) => phrase.test(one)));
    if (office !== undefined) return office[1]();
    if (bare.some((one) => everyDivision.test(one))) return divisions.flatMap(({ symbol }) => headOf(symbol));
    const oneself = ofOneself(words, key);
    if (oneself.length > 0) return oneself;
    const asPrinted = known.filter(({ printed }) => printed === words.normalize('NFC'));
    const [division] = [...asPrinted, ...[...new Set([...keys, ...bare])].flatMap((one) => divisionOf(one, known) ?? [])];
    return division === undefined ? [] : headOf(division.printed);
  }
  return meant;
}

/** Takes the agency's own name, long or short, from the end of a few words: `lanh dao so tt va tt` is `lanh dao`. */
function agencyCutter(agency: House['agency']): (key: string) => string {
  const [name, symbol] = [fold(agency.name), fold(agency.symbol)];
  const isAgency = (words: string) => words === symbol || words === 'co quan' || beginsName(words, name);
  return (key) => {
    const words = key.split(' ');
    const kept = words.findIndex((_, i) => i > 0 && isAgency(words.slice(i).join(' ')));
    return kept === -1 ? key : words.slice(0, kept).join(' ');
  };
}

/** A division's symbol as printed, its name and symbol folded. */
interface Known {
  printed: string;
  name: string;
  symbol: string;
}

/** The one division a few folded words stand for: by name, by symbol, abbreviated, cut short; null where none or several could be meant. */
function divisionOf(key: string, known: Known[]): Known | null {
  const readings: ((one: Known) => boolean)[] = [
    ({ name }) => key === name,
    ({ name, symbol }) =>
      key === symbol || divisionKinds.some(([kind, short]) => name.startsWith(`${kind} `) && (key === `${kind} ${symbol}` || key === `${short} ${symbol}`)),
    ({ name }) => standsFor(key, name),
    ({ name }) => key.includes(' ') && beginsName(key, name),
  ];
  for (const reading of readings) {
    const [found, another] = known.filter(reading);
    if (found !== undefined) return another === undefined ? found : null;
  }
  return null;
}

/** What a division calls itself before its symbol. */
const divisionKinds = [
  ['phong', 'p'],
  ['ban', 'b'],
  ['trung tam', 'tt'],
] as const;
