/** The head of the first page: cells 1 to 4, the subject of a letter (5b), urgency stamp (10b) and circulation mark (11). */
import { Paragraph, type Table, TableCell, TableRow, WidthType } from 'docx';
import type { ReportPackage } from '../package/index.js';
import { typeOf } from '../types/index.js';
import { columns, line, rule, space } from './cells.js';
import type { RenderInput } from './input.js';
import { balanced, beside } from './letters/break.js';
import { type Type, widthOf } from './letters/widths.js';
import { textWidth } from './pen.js';
import type { Profile } from './profile.js';
import { numberLine, placeAndDate, widestNumber, widestPlaceAndDate } from './sentences.js';
import { circulationMark, urgencyStamp } from './stamp.js';
import { twips } from './units.js';

/** Two columns: whose document it is on the left, the nation on the right; number and date stand level. */
export function head(input: RenderInput, profile: Profile): Table {
  const widths = columnWidths(input, profile);
  const [left] = widths;
  const { placeAndDate: look, number, spaceAbove } = profile.head;
  const row = (...cells: (Paragraph | Table)[][]) =>
    new TableRow({
      cantSplit: true,
      children: cells.map((children, i) => new TableCell({ width: { size: twips(widths[i] ?? 0), type: WidthType.DXA }, children })),
    });
  const below = belowNumber(input, profile, left);
  return columns(widths, [
    row(agency(input.package, profile, left), nation(profile)),
    row(
      [line(numberLine(input, profile), { size: number.size }, { before: spaceAbove })],
      [line(placeAndDate(input, profile), { size: look.size, italic: true }, { before: spaceAbove })],
    ),
    ...(below.length > 0 ? [row(below, [new Paragraph({ children: [] })])] : []),
  ]);
}

/**
 * The columns give and take: the right one never breaks the nation's name and, in draft and issued alike, holds the longest date of its place;
 * what it can spare goes to names on the left that would break without it.
 */
function columnWidths(input: RenderInput, profile: Profile): [number, number] {
  const { head: look, font } = profile;
  const { side, rightWidth } = look;
  const all = textWidth(profile);
  const nationWidth = Math.max(
    widthOf(look.nation.text, { size: look.nation.size, bold: true, font }),
    widthOf(look.motto.text, { size: look.motto.size, bold: true, font }),
  );
  const dateWidth = widthOf(widestPlaceAndDate(input), { size: look.placeAndDate.size, font });
  const leftNames: [string, Type][] = [...namesOf(input.package, profile), [numberLine(input, profile, widestNumber), { size: look.number.size, font }]];
  const longestWord = Math.max(...leftNames.flatMap(([text, type]) => text.split(' ').map((word) => widthOf(word, type))));
  // A place so long that its date would leave the agency no room for its words is set on two lines instead.
  const rightAtLeast = Math.max(nationWidth, Math.min(dateWidth, all - longestWord - 2 * side)) + 2 * side;
  const leftAtMost = all - rightAtLeast;
  const wanted = Math.max(...leftNames.map(([text, type]) => balanced(text, leftAtMost - 2 * side, type).width)) + 2 * side;
  const left = Math.min(Math.max(all - rightWidth, wanted), leftAtMost);
  return [left, all - left];
}

function namesOf({ agency: { parent, name } }: Pick<ReportPackage, 'agency'>, { head: look, font }: Profile): [string, Type][] {
  const above: [string, Type][] = parent?.trim() ? [[parent.toLocaleUpperCase('vi'), { size: look.parent.size, font }]] : [];
  return [...above, [name.toLocaleUpperCase('vi'), { size: look.agency.size, bold: true, font }]];
}

/** Cell 1. */
export function nation(profile: Profile): Paragraph[] {
  const { nation: name, motto } = profile.head;
  return [
    line(name.text, { size: name.size, bold: true }),
    line(motto.text, { size: motto.size, bold: true }),
    rule(widthOf(motto.text, { size: motto.size, bold: true, font: profile.font }), profile),
  ];
}

/** Cell 2: the parent agency where there is one, then the agency; `width` of the column in mm. */
export function agency(report: Pick<ReportPackage, 'agency'>, profile: Profile, width: number): Paragraph[] {
  const { side } = profile.head;
  const names = namesOf(report, profile).map(([text, type]) => ({ text, type, set: balanced(text, width - 2 * side, type) }));
  return [
    ...names.map(({ text, type: { size, bold = false }, set }) => line(text, { size, ...(bold ? { bold } : {}) }, { sideIndent: beside(set.width, width) })),
    rule((names.at(-1)?.set.width ?? 0) * profile.rule.part, profile),
  ];
}

/** What stands under the number: the subject of a letter, the urgency stamp, the circulation mark. */
function belowNumber({ package: report }: RenderInput, profile: Profile, width: number): (Paragraph | Table)[] {
  const { letterSubject: look } = profile.head;
  const subject = `${/^v\/v\s/i.test(report.subject) ? '' : look.label}${report.subject}`;
  const set = balanced(subject, width - 2 * look.side, { size: look.size, font: profile.font });
  const boxes = [
    ...(report.urgency === undefined ? [] : [{ box: urgencyStamp(report.urgency, profile, width), ...profile.urgency }]),
    ...(report.circulation === undefined ? [] : [{ box: circulationMark(report.circulation, profile, width), ...profile.circulation }]),
  ];
  return [
    ...(typeOf(report)?.letter ? [line(subject, { size: look.size }, { before: look.spaceAbove, sideIndent: beside(set.width, width) })] : []),
    ...boxes.flatMap(({ box, spaceAbove, spaceBelow }) => [space(spaceAbove), box, space(spaceBelow)]),
  ];
}
