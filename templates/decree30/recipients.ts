/** Cells 9 and 12: Nơi nhận, its last line, and below it the drafter's mark with the number of copies. */
import type { Paragraph } from 'docx';
import type { ReportPackage } from '../package/index.js';
import { line } from './cells.js';
import { textRuns } from './inline.js';
import { lineHeight, linesOf } from './letters/widths.js';
import type { Profile } from './profile.js';
import { endedBy } from './sentences.js';
import { mmOfPoints } from './units.js';

/** Paragraphs, and about how high they are together (mm). */
export interface Measured {
  lines: Paragraph[];
  height: number;
}

/** With `keepNext` they stay with what follows the document's end. */
export function recipients(report: ReportPackage, profile: Profile, keepNext = false): Measured {
  const { recipientsTitle, recipients: look, leftWidth, spaceAbove } = profile.end;
  const { font } = profile;
  const texts = report.recipients.map((recipient) => `- ${endedBy(';', recipient.text)}`);
  const options = { alignment: 'left', indent: look.hanging, hanging: look.hanging, keepNext } as const;
  const width = leftWidth - look.hanging - look.side;
  const count = texts.reduce((sum, text) => sum + linesOf(text, width, look.size, false, font), 1);
  const mark = drafterMark(report, profile, keepNext);
  return {
    lines: [
      line(recipientsTitle.text, { size: recipientsTitle.size, bold: true, italic: true }, { alignment: 'left', before: spaceAbove, keepNext }),
      ...texts.map((text) => line(text, { size: look.size }, { ...options, right: look.side })),
      line(archiveLine(report, look), {}, options),
      ...mark.lines,
    ],
    height: mmOfPoints(spaceAbove) + lineHeight({ size: recipientsTitle.size, font }) + count * lineHeight({ size: look.size, font }) + mark.height,
  };
}

/** `- Lưu: VT, VTLT(NVA), 05b.`, the initials set low. */
function archiveLine({ archive }: ReportPackage, { archiveLabel, size }: Profile['end']['recipients']) {
  const initials = archive.initials?.trim() ? textRuns(`(${archive.initials})`, { size, script: 'sub' }) : [];
  const copies = archive.copies === undefined ? '' : `, ${String(archive.copies).padStart(2, '0')}b`;
  return [...textRuns(`- ${archiveLabel}${archive.office}, ${archive.division}`, { size }), ...initials, ...textRuns(`${copies}.`, { size })];
}

/** `PL.(300)` */
function drafterMark({ drafterMark: mark }: ReportPackage, { end, font }: Profile, keepNext: boolean): Measured {
  if (mark === undefined) return { lines: [], height: 0 };
  const { size, spaceAbove } = end.drafterMark;
  const words = `${mark.initials.toLocaleUpperCase('vi')}.(${mark.copies})`;
  return {
    lines: [line(words, { size }, { alignment: 'left', before: spaceAbove, keepNext })],
    height: mmOfPoints(spaceAbove) + lineHeight({ size, font }),
  };
}
