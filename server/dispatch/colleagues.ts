import type { Membership, Role } from '../../workflows/index.js';
import { agencyKinds, fold, standsFor } from './wording.js';

export interface Colleague {
  id: string;
  name: string;
  title: string;
  memberships: Membership[];
  active: boolean;
}

/** Who can be meant inside the house. */
export interface House {
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

function piecesOf(words: string, between: RegExp, joined: string, meant: Meant, otherwise: (piece: string) => Meaning[]): Meaning[] {
  const pieces = words
    .split(between)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
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

const ofAgency = `( (${agencyKinds.join('|')})( (tinh|thanh pho|huyen|xa|phuong))?)?`;
const leadership = new RegExp(`^(cac )?(dong chi )?((ban )?lanh dao|ban giam doc)${ofAgency}$`, 'u');
const director = new RegExp(`^(giam doc|gd|chu tich|cuc truong|chi cuc truong|vien truong|hieu truong|truong ban|thu truong)${ofAgency}$`, 'u');
const deputies = new RegExp(`^(cac )?(pho giam doc|pgd|pho chu tich|pct|pho cuc truong|pho vien truong|pho hieu truong)${ofAgency}$`, 'u');
const reviewer = new RegExp(`^(cvp|chanh van phong|lanh dao van phong|ldvp)${ofAgency}$`, 'u');
const clerk = new RegExp(`^(vt|van thu|bo phan van thu)${ofAgency}$`, 'u');
/** `các phòng chuyên môn`, `các phòng, đơn vị thuộc Sở`, and not `các phòng Văn hóa các huyện`. */
const everyDivision =
  /^((tat ca|toan bo) )?cac (?=.*\b(phong|don vi|trung tam|ban)\b)((phong|ban|don vi|trung tam|van phong|thanh tra|chuyen mon|nghiep vu|su nghiep|truc thuoc|thuoc|so|cuc|co quan|va|cua|trong|khac)( |$))+$/u;
const headPrefix = /^(lanh dao|truong|thu truong|giam doc|chanh|d c truong|dong chi truong) /u;

/** The people a few words stand for; empty where they stand for nobody here. */
function meantIn({ divisions, people }: House): Meant {
  const active = people.filter((person) => person.active).map((person) => ({ person, name: fold(person.name), title: fold(person.title) }));
  const who = (holds: (held: Membership) => boolean) => active.map(({ person }) => person).filter(({ memberships }) => memberships.some(holds));
  const holding = (wanted: Role) => who(({ role }) => role === wanted);
  const headOf = (symbol: string) => who(({ role, division }) => role === 'head' && division === symbol);

  const offices: [RegExp, () => Colleague[]][] = [
    [leadership, () => [...holding('director'), ...holding('deputy')]],
    [director, () => holding('director')],
    [deputies, () => holding('deputy')],
    [reviewer, () => holding('reviewer')],
    [clerk, () => holding('clerk')],
    [everyDivision, () => divisions.flatMap(({ symbol }) => headOf(symbol))],
  ];

  function ofOneself(key: string): Colleague[] {
    const named = active.filter(({ name }) => key === name || key.endsWith(` ${name}`));
    if (named.length > 0) return named.map(({ person }) => person);
    const titled = active.filter(({ person, title }) => title === key && person.memberships.some(({ role }) => role !== 'drafter'));
    // a title that several hold names nobody
    return titled.length === 1 ? titled.map(({ person }) => person) : [];
  }

  return (words) => {
    const key = fold(words);
    if (key === '') return [];
    const withoutHead = key.replace(headPrefix, '');
    const office = offices.find(([phrase]) => phrase.test(key)) ?? offices.find(([phrase]) => phrase === everyDivision && phrase.test(withoutHead));
    if (office !== undefined) return office[1]();
    const oneself = ofOneself(key);
    if (oneself.length > 0) return oneself;
    const division = divisionOf(words, divisions) ?? divisionOf(words, divisions, withoutHead);
    return division === null ? [] : headOf(division.symbol);
  };
}

/** The one division the words stand for: its symbol or name as printed, else as folded, else abbreviated; null where none or several could be meant. */
function divisionOf(words: string, divisions: House['divisions'], key = fold(words)): House['divisions'][number] | null {
  const readings: ((one: House['divisions'][number]) => boolean)[] = [
    ({ symbol }) => words.normalize('NFC') === symbol,
    ({ name }) => key === fold(name),
    ({ symbol }) => [symbol, `phong ${symbol}`, `p ${symbol}`, `trung tam ${symbol}`].some((form) => key === fold(form)),
    ({ name }) => standsFor(key, fold(name)),
  ];
  for (const reading of readings) {
    const [found, another] = divisions.filter(reading);
    if (found !== undefined) return another === undefined ? found : null;
  }
  return null;
}
