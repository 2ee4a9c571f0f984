/** Between the head and the text: type and subject (5a), addressees and legal bases (6). */
import type { Paragraph } from 'docx';
import { documentType } from '../types/index.js';
import { line, rule } from './cells.js';
import { textRuns } from './inline.js';
import type { RenderInput } from './input.js';
import { widthOf } from './letter-widths.js';
import { textWidth } from './pen.js';
import type { Profile } from './profile.js';
import { endedBy } from './sentences.js';

/** Cell 5a; nothing in a letter, whose subject stands under its number. */
export function title({ package: report }: RenderInput, profile: Profile): Paragraph[] {
  const type = documentType(report.documentType);
  if (type === null || type.letter) return [];
  const { typeSize, subjectSize, spaceAbove, spaceBelow } = profile.title;
  const length = Math.min(widthOf(report.subject, subjectSize, true), textWidth(profile));
  return [
    line(type.name, { size: typeSize, bold: true }, { before: spaceAbove, keepNext: true }),
    line(report.subject, { size: subjectSize, bold: true }, { keepNext: true }),
    rule(length * profile.rule.part, profile, spaceBelow),
  ];
}

/** Kính gửi: one on the line itself, several one a line. */
export function addressees({ package: report }: RenderInput, profile: Profile): Paragraph[] {
  const { label, size, labelIndent, indent, hanging, sideIndent, spaceAbove, spaceBetween, spaceBelow } = profile.addressees;
  const names = report.addressees ?? [];
  const [only] = names;
  if (only === undefined) return [];
  if (names.length === 1) return [line(`${label} ${only}`, { size }, { sideIndent, before: spaceAbove, after: spaceBelow })];
  return [
    line(label, { size }, { alignment: 'left', indent: labelIndent, before: spaceAbove, after: spaceBetween, keepNext: true }),
    ...names.map((name, i) => {
      const isLast = i === names.length - 1;
      return line(`- ${endedBy(isLast ? '.' : ';', name)}`, { size }, { alignment: 'left', indent, hanging, after: isLast ? spaceBelow : spaceBetween });
    }),
  ];
}

/** Căn cứ: each a paragraph in italics. */
export function bases({ package: report }: RenderInput, profile: Profile): Paragraph[] {
  const { size, word, beginnings } = profile.bases;
  const all = report.bases ?? [];
  return all.map((basis, i) => {
    const begun = beginnings.some((beginning) => basis.trimStart().toLowerCase().startsWith(beginning)) ? basis : `${word}${basis}`;
    const isLast = i === all.length - 1;
    const ended = isLast && /[,.:]\s*$/.test(begun) ? begun : endedBy(isLast ? '.' : ';', begun);
    return line(textRuns(ended, { size, italic: true }), {}, { alignment: 'both', firstLine: profile.body.firstLine, after: profile.body.spaceBetween });
  });
}
