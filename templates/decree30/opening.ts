/** Between the head and the text: type and subject (5a), addressees and legal bases (6). */
import type { Paragraph } from 'docx';
import { typeOf } from '../types/index.js';
import { line, rule } from './cells.js';
import { textRuns } from './inline.js';
import type { RenderInput } from './input.js';
import { issuerOf } from './issuer.js';
import { balanced, beside } from './letters/break.js';
import { textWidth } from './pen.js';
import type { Profile } from './profile.js';
import { endedBy } from './sentences.js';

/** Cell 5a; nothing in a letter, whose subject stands under its number. */
export function title({ package: report }: RenderInput, profile: Profile): Paragraph[] {
  const type = typeOf(report);
  if (type === null || type.letter) return [];
  const { typeSize, subjectSize, side, spaceAbove, spaceBelow } = profile.title;
  const width = textWidth(profile);
  const set = balanced(report.subject, width - 2 * side, { size: subjectSize, bold: true, font: profile.font });
  return [
    line(type.name, { size: typeSize, bold: true }, { before: spaceAbove, keepNext: true }),
    line(report.subject, { size: subjectSize, bold: true }, { keepNext: true, sideIndent: beside(set.width, width) }),
    rule(set.width * profile.rule.part, profile, spaceBelow),
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

/** Căn cứ: each a paragraph in italics; of what is enacted, who enacts it stands above them and the word of enacting below. */
export function bases({ package: report }: RenderInput, profile: Profile): Paragraph[] {
  const { size, word, beginnings } = profile.bases;
  const all = report.bases ?? [];
  const written = all.map((basis, i) => {
    const begun = beginnings.some((beginning) => basis.trimStart().toLowerCase().startsWith(beginning)) ? basis : `${word}${basis}`;
    const isLast = i === all.length - 1;
    const ended = isLast && /[,.:]\s*$/.test(begun) ? begun : endedBy(isLast ? '.' : ';', begun);
    return line(textRuns(ended, { size, italic: true }), {}, { alignment: 'both', firstLine: profile.body.firstLine, after: profile.body.spaceBetween });
  });
  const { enacting } = typeOf(report) ?? {};
  if (enacting === undefined) return written;
  const { size: enactingSize, spaceAbove, spaceBelow } = profile.enacting;
  const width = textWidth(profile);
  const centred = (words: string) => {
    const set = balanced(words, width, { size: enactingSize, bold: true, font: profile.font });
    return line(words, { size: enactingSize, bold: true }, { before: spaceAbove, after: spaceBelow, keepNext: true, sideIndent: beside(set.width, width) });
  };
  return [...(enacting.issuer ? [centred(issuerOf(report))] : []), ...written, centred(enacting.words)];
}
