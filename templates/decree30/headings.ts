/** The three systems of headings: 1., 1.1. · I., 1., a) · Phần, Chương, Mục, Điều, khoản, điểm. */
import { AlignmentType, HeadingLevel, Paragraph, TextRun } from 'docx';
import { depthOf, type ReportPackage, type Section } from '../package/index.js';
import { typeOf } from '../types/index.js';
import { textRuns } from './inline.js';
import type { Profile } from './profile.js';
import { lineOf, twips, twipsOfPoints } from './units.js';

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** From the widest to the narrowest part of a document of articles. */
const kinds = ['part', 'chapter', 'section', 'subsection', 'article', 'clause', 'point'] as const;
export type SectionKind = (typeof kinds)[number];

/** A heading as it is printed. */
export interface Heading {
  paragraph: Paragraph;
  /** false where a clause or point is text, and no title over text */
  isTitle: boolean;
}

/** Writes the heading of each section of that document. */
export function headingsOf(report: ReportPackage, profile: Profile): (section: Section) => Heading {
  const system = typeOf(report)?.headings ?? 'decimal';
  if (system === 'articles' || report.sections.some(({ kind }) => kind !== undefined)) {
    const found = kindsOf(report.sections);
    const used = kinds.filter((kind) => [...found.values()].includes(kind));
    return (section) => {
      const kind = found.get(section.number) ?? 'article';
      return articleHeading(section, kind, used.indexOf(kind), profile);
    };
  }
  // Numbers such as 2.1 stay whole in a document that does not begin with Roman ones, whatever its type is used to.
  const isRoman = system === 'roman' && report.sections.every(({ number }) => /^[IVXLC]+(\.|$)/.test(number));
  return (section) => numberedHeading(section, isRoman ? ownNumber(section.number) : `${section.number}.`);
}

/** `1.` of `I.1`, `a)` of `I.1.a`. */
function ownNumber(number: string): string {
  const own = number.split('.').at(-1) ?? number;
  return /^\p{Ll}$/u.test(own) ? `${own})` : `${own}.`;
}

/** A heading of Word's, of the depth of its number; the tail stands on the same line and is not bold. */
function numberedHeading({ number, heading, headingTail }: Section, printed: string): Heading {
  const children = [...textRuns(`${printed} ${heading}`), ...tailRuns(headingTail)];
  return { paragraph: new Paragraph({ ...levelOf(depthOf(number) - 1), children }), isTitle: true };
}

function levelOf(depth: number): { heading?: (typeof levels)[number] } {
  const level = levels[Math.min(depth, levels.length - 1)];
  return level === undefined ? {} : { heading: level };
}

function tailRuns(tail: string | undefined): TextRun[] {
  return tail?.trim() ? textRuns(` ${tail}`, { bold: false }) : [];
}

/** What each section is: as it says, else as its number and what stands over it tell. */
function kindsOf(sections: readonly Section[]): Map<string, SectionKind> {
  const found = new Map<string, SectionKind>();
  for (const { number, kind } of sections) {
    const parts = number.split('.');
    const above = found.get(parts.slice(0, -1).join('.'));
    found.set(number, kind ?? kindBelow(above, parts.at(-1) ?? ''));
  }
  return found;
}

function kindBelow(above: SectionKind | undefined, own: string): SectionKind {
  if (above === 'article') return /^\d/.test(own) ? 'clause' : 'point';
  if (above === 'clause' || above === 'point') return 'point';
  return /^[IVXLC]+$/.test(own) ? 'chapter' : 'article';
}

function articleHeading(section: Section, kind: SectionKind, depth: number, profile: Profile): Heading {
  const { heading, headingTail, number } = section;
  const own = number.split('.').at(-1) ?? number;
  const { articles } = profile;
  switch (kind) {
    case 'part':
    case 'chapter':
    case 'section':
    case 'subsection': {
      const runs = [...textRuns(`${articles[kind]} ${own}`, { bold: true }), new TextRun({ break: 1 })];
      const children = [...runs, ...textRuns(heading.toLocaleUpperCase('vi'), { bold: true }), ...tailRuns(headingTail)];
      return { paragraph: new Paragraph({ ...levelOf(depth), alignment: AlignmentType.CENTER, indent: { firstLine: 0 }, children }), isTitle: true };
    }
    case 'article': {
      const children = [
        ...textRuns(`${articles.article} ${own}. `, { bold: true }),
        ...textRuns(heading, { bold: isTitle(heading) }),
        ...tailRuns(headingTail),
      ];
      return { paragraph: new Paragraph({ ...levelOf(depth), keepNext: isTitle(heading), children }), isTitle: isTitle(heading) };
    }
    case 'clause':
    case 'point': {
      const titled = kind === 'clause' && isTitle(heading);
      const children = [...textRuns(`${ownNumber(number)} ${heading}`, { bold: titled }), ...tailRuns(headingTail)];
      return { paragraph: titled ? new Paragraph({ ...levelOf(depth), children }) : bodyParagraph(children, profile), isTitle: titled };
    }
  }
}

/** A title ends without a mark; what ends with one is the text of its article or clause, and regular. */
function isTitle(heading: string): boolean {
  return !/[.;:,…]\s*$/u.test(heading);
}

function bodyParagraph(children: TextRun[], { body }: Profile): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(body.firstLine) },
    spacing: { before: 0, after: twipsOfPoints(body.spaceBetween), ...lineOf(body.lineSpacing) },
    children,
  });
}
