/** Cell 13: the agency's address under a rule as wide as the text, above the bottom margin of a letter's first page. */
import { AlignmentType, BorderStyle, Paragraph } from 'docx';
import type { ReportPackage } from '../package/index.js';
import { typeOf } from '../types/index.js';
import { textRuns } from './inline.js';
import type { Profile } from './profile.js';
import { eighths } from './units.js';

/** The footer of the first page; undefined where the document has none. */
export function addressFooter(report: ReportPackage, profile: Profile): Paragraph[] | undefined {
  if (report.footer === undefined || !typeOf(report)?.letter) return undefined;
  const { size, ruleThickness, spaceAbove, labels } = profile.footer;
  const { address, phone, fax, email, web } = report.footer;
  const parts = (all: readonly [string, string | undefined][]) => all.flatMap(([label, value]) => (value === undefined ? [] : [`${label}${value}`]));
  const lines = [
    [address],
    parts([
      [labels.phone, phone],
      [labels.fax, fax],
    ]),
    parts([
      [labels.email, email],
      [labels.web, web],
    ]),
  ].filter((line) => line.length > 0);
  return lines.map(
    (line, i) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0 },
        ...(i === 0 ? { border: { top: { style: BorderStyle.SINGLE, size: eighths(ruleThickness), space: spaceAbove, color: profile.black } } } : {}),
        children: textRuns(line.join('; '), { size }),
      }),
  );
}
