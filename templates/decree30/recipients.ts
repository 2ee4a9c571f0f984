/** Cells 9 and 12: Nơi nhận, its last line, and below it the drafter's mark with the number of copies. */
import { AlignmentType, type Paragraph } from 'docx';
import type { ReportPackage } from '../package/index.js';
import { line } from './cells.js';
import { textRuns } from './inline.js';
import { lineHeight, linesOf } from './letters/widths.js';
import type { Pen } from './pen.js';
import type { Profile } from './profile.js';
import { endedBy } from './sentences.js';
import { StyledParagraph } from './styled-paragraph.js';
import { mmOfPoints } from './units.js';

/** Paragraphs, which may stay with what follows them, and about how high they are together (mm). */
export interface Measured {
  lines: (keepNext: boolean) => Paragraph[];
  height: number;
}

export function recipients(report: ReportPackage, pen: Pen): Measured {
  const { profile } = pen;
  const { recipientsTitle, recipients: look, leftWidth, spaceAbove } = profile.end;
  const { font } = profile;
  const texts = report.recipients.map((recipient) => `- ${endedBy(';', recipient.text)}`);
  const manner = { alignment: AlignmentType.LEFT, indent: look.hanging, firstLine: 0, hanging: look.hanging, size: look.size, bold: false } as const;
  const style = pen.style({ ...manner, right: look.side, before: 0, after: 0, lineSpacing: 1 });
  const archiveStyle = pen.style({ ...manner, before: 0, after: 0, lineSpacing: 1 });
  const width = leftWidth - look.hanging - look.side;
  const count = texts.reduce((sum, text) => sum + linesOf(text, width, look.size, false, font), 1);
  const mark = drafterMark(report, profile);
  return {
    lines: (keepNext) => [
      line(recipientsTitle.text, { size: recipientsTitle.size, bold: true, italic: true }, { alignment: 'left', before: spaceAbove, keepNext }),
      ...texts.map((text) => new StyledParagraph(style, textRuns(text), keepNext)),
      new StyledParagraph(archiveStyle, archiveLine(report, look), keepNext),
      ...mark.lines(keepNext),
    ],
    height: mmOfPoints(spaceAbove) + lineHeight({ size: recipientsTitle.size, font }) + count * lineHeight({ size: look.size, font }) + mark.height,
  };
}

/** `- Lưu: VT, VTLT(NVA), 05b.`, the initials set low. */
function archiveLine({ archive }: ReportPackage, { archiveLabel }: Profile['end']['recipients']) {
  const initials = archive.initials?.trim() ? textRuns(`(${archive.initials})`, { script: 'sub' }) : [];
  const copies = archive.copies === undefined ? '' : `, ${String(archive.copies).padStart(2, '0')}b`;
  return [...textRuns(`- ${archiveLabel}${archive.office}, ${archive.division}`), ...initials, ...textRuns(`${copies}.`)];
}

/** `PL.(300)` */
function drafterMark({ drafterMark: mark }: ReportPackage, { end, font }: Profile): Measured {
  if (mark === undefined) return { lines: () => [], height: 0 };
  const { size, spaceAbove } = end.drafterMark;
  const words = `${mark.initials.toLocaleUpperCase('vi')}.(${mark.copies})`;
  return {
    lines: (keepNext) => [line(words, { size }, { alignment: 'left', before: spaceAbove, keepNext })],
    height: mmOfPoints(spaceAbove) + lineHeight({ size, font }),
  };
}
