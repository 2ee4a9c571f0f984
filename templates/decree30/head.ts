/** The head of the first page: cells 1 to 4, the subject of a letter (5b) and the urgency stamp (10b). */
import { AlignmentType, BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { ReportPackage } from '../package/index.js';
import { documentType } from '../types/index.js';
import { columns, line, noBorders, rule } from './cells.js';
import { textRuns } from './inline.js';
import type { RenderInput } from './input.js';
import { widthOf } from './letter-widths.js';
import { textWidth } from './pen.js';
import type { Profile } from './profile.js';
import { numberLine, placeAndDate } from './sentences.js';
import { eighths, twips } from './units.js';

/** Two columns: whose document it is on the left, the nation on the right; number and date stand level. */
export function head(input: RenderInput, profile: Profile): Table {
  const dated = placeAndDate(input, profile);
  const { rightWidth, rightWidthAtMost, placeAndDate: look, spaceAbove } = profile.head;
  const right = Math.min(Math.max(rightWidth, widthOf(dated, look.size) + 2), rightWidthAtMost);
  const left = textWidth(profile) - right;
  const widths = [left, right];
  const row = (...cells: (Paragraph | Table)[][]) =>
    new TableRow({
      cantSplit: true,
      children: cells.map((children, i) => new TableCell({ borders: noBorders, width: { size: twips(widths[i] ?? 0), type: WidthType.DXA }, children })),
    });
  const below = belowNumber(input, profile, left);
  return columns(widths, [
    row(agency(input.package, profile, left), nation(profile)),
    row(
      [line(numberLine(input, profile), { size: profile.head.number.size }, { before: spaceAbove })],
      [line(dated, { size: look.size, italic: true }, { before: spaceAbove })],
    ),
    ...(below.length > 0 ? [row(below, [new Paragraph({ children: [] })])] : []),
  ]);
}

/** Cell 1. */
export function nation(profile: Profile): Paragraph[] {
  const { nation: name, motto } = profile.head;
  return [
    line(name.text, { size: name.size, bold: true }),
    line(motto.text, { size: motto.size, bold: true }),
    rule(widthOf(motto.text, motto.size, true), profile),
  ];
}

/** Cell 2: the parent agency where there is one, then the agency. */
export function agency(report: Pick<ReportPackage, 'agency'>, profile: Profile, width: number): Paragraph[] {
  const { parent, agency: look } = profile.head;
  const above = report.agency.parent?.trim() ? [line(report.agency.parent.toUpperCase(), { size: parent.size })] : [];
  const name = report.agency.name.toUpperCase();
  return [...above, line(name, { size: look.size, bold: true }), rule(Math.min(widthOf(name, look.size, true), width) * profile.rule.part, profile)];
}

/** What stands under the number: the subject of a letter, the urgency stamp. */
function belowNumber({ package: report }: RenderInput, profile: Profile, width: number): (Paragraph | Table)[] {
  const { letterSubject, spaceAbove } = profile.head;
  const subject = documentType(report.documentType)?.letter
    ? [
        line(
          `${/^v\/v\s/i.test(report.subject) ? '' : letterSubject.label}${report.subject}`,
          { size: letterSubject.size },
          { before: spaceAbove / 2, sideIndent: 2 },
        ),
      ]
    : [];
  const stamp = report.urgency === undefined ? [] : [line('', {}, { before: 0 }), urgencyStamp(report.urgency, profile, width), line('', {})];
  return [...subject, ...stamp];
}

/** Cell 10b: the word alone in a red box of its own size. */
export function urgencyStamp(urgency: keyof Profile['urgency']['widths'], profile: Profile, column: number): Table {
  const { size, height, widths, thickness } = profile.urgency;
  const width = Math.min(widths[urgency], column);
  const border = { style: BorderStyle.SINGLE, size: eighths(thickness), color: profile.red };
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: [twips(width)],
    margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top: border, bottom: border, left: border, right: border },
    rows: [
      new TableRow({
        height: { value: twips(height), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            verticalAlign: VerticalAlignTable.CENTER,
            width: { size: twips(width), type: WidthType.DXA },
            children: [line(textRuns(urgency, { size, bold: true, color: profile.red }), {})],
          }),
        ],
      }),
    ],
  });
}
