/** The end of the document: recipients on the left (cell 9), authority, room and name on the right (cell 7). */
import { Paragraph, type Table, TableCell, TableRow, VerticalMergeType, WidthType } from 'docx';
import type { ReportPackage } from '../package/index.js';
import { columns, line, noBorders } from './cells.js';
import { textRuns } from './inline.js';
import { linesOf } from './letter-widths.js';
import { textWidth } from './pen.js';
import type { Profile } from './profile.js';
import { endedBy } from './sentences.js';
import { twips } from './units.js';

/** pt of a line to its letters' size */
const lineHeight = 1.15;

/**
 * The signature stays in one piece. A list of recipients longer than it reaches down into a second row,
 * which the end of a page may cut.
 */
export function end(report: ReportPackage, profile: Profile): Table {
  const left = profile.end.leftWidth;
  const right = textWidth(profile) - left;
  const names = recipients(report, profile);
  const signed = signature(report, profile, right);
  const widths = [left, right];
  const cell = (i: number, children: Paragraph[], merge?: 'restart' | 'continue') =>
    new TableCell({
      borders: noBorders,
      width: { size: twips(widths[i] ?? 0), type: WidthType.DXA },
      ...(merge === undefined ? {} : { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
      children,
    });
  if (names.height <= signed.height) {
    return columns(widths, [new TableRow({ cantSplit: true, children: [cell(0, names.lines), cell(1, signed.lines)] })]);
  }
  const empty = () => [new Paragraph({ children: [] })];
  return columns(widths, [
    new TableRow({ cantSplit: true, children: [cell(0, names.lines, 'restart'), cell(1, signed.lines)] }),
    new TableRow({ children: [cell(0, empty(), 'continue'), cell(1, empty())] }),
  ]);
}

/** Paragraphs and about how high they are together (pt). */
interface Measured {
  lines: Paragraph[];
  height: number;
}

/** Cell 9. */
function recipients({ recipients: all, archive }: ReportPackage, profile: Profile): Measured {
  const { recipientsTitle, recipients: look, leftWidth, spaceAbove } = profile.end;
  const texts = all.map((recipient) => `- ${endedBy(';', recipient.text)}`);
  const initials = archive.initials?.trim() ? textRuns(`(${archive.initials})`, { size: look.size, script: 'sub' }) : [];
  const copies = archive.copies === undefined ? '' : `, ${String(archive.copies).padStart(2, '0')}b`;
  const kept = [
    ...textRuns(`- ${look.archiveLabel}${archive.office}, ${archive.division}`, { size: look.size }),
    ...initials,
    ...textRuns(`${copies}.`, { size: look.size }),
  ];
  const options = { alignment: 'left', indent: 2, hanging: 2 } as const;
  const count = texts.reduce((sum, text) => sum + linesOf(text, leftWidth - 4, look.size), 1);
  return {
    lines: [
      line(recipientsTitle.text, { size: recipientsTitle.size, bold: true, italic: true }, { alignment: 'left', before: spaceAbove }),
      ...texts.map((text) => line(text, { size: look.size }, options)),
      line(kept, {}, options),
    ],
    height: spaceAbove + (recipientsTitle.size + count * look.size) * lineHeight,
  };
}

/** The lines of authority and the signer's title, unless the last of them is it already. */
export function titlesOf(authority: readonly string[], position: string): string[] {
  const above = authority.map((one) => one.toUpperCase());
  const title = position.toUpperCase();
  return above.at(-1)?.trim() === title.trim() ? above : [...above, title];
}

/** Cell 7: the lines of authority, the signer's title unless the last of them is it already, room, the name. */
function signature({ signature: { authority, position, name } }: ReportPackage, profile: Profile, width: number): Measured {
  const { authority: look, name: nameLook, signatureRoom, spaceAbove } = profile.end;
  const titles = titlesOf(authority === null ? [] : [authority].flat(), position);
  const room = (signatureRoom * 72) / 25.4;
  const count = titles.reduce((sum, text) => sum + linesOf(text, width, look.size, true), 0);
  return {
    lines: [
      ...titles.map((text, i) => line(text, { size: look.size, bold: true }, { before: i === 0 ? spaceAbove : 0, keepNext: true })),
      line(name, { size: nameLook.size, bold: true }, { before: room }),
    ],
    height: spaceAbove + room + (count * look.size + nameLook.size) * lineHeight,
  };
}
