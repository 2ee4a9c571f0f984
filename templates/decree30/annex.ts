/** Annexes: each on a page of its own, with its own page numbers, landscape where it or one of its tables asks for it. */
import type { ISectionOptions, Paragraph } from 'docx';
import type { Annex } from '../package/index.js';
import { pieces } from './blocks.js';
import { gap, line } from './cells.js';
import type { RenderInput } from './input.js';
import { balanced, beside } from './letters/break.js';
import { page } from './paper.js';
import { bodyPlace, type Pen, textWidth } from './pen.js';
import { annexReference, roman } from './sentences.js';
import { needsMore } from './table-widths.js';

/** The sections of the file that hold the annexes, in order. */
export function annexes(input: RenderInput, pen: Pen): ISectionOptions[] {
  const all = input.package.annexes ?? [];
  return all.map((annex, i) => {
    const landscape = annex.landscape ?? annex.content.content.some((block) => needsMore(block, textWidth(pen.profile), pen.profile));
    const width = textWidth(pen.profile, landscape);
    const ordinal = all.length > 1 ? ` ${roman(i + 1)}` : '';
    return {
      ...page(pen.profile, { landscape, startsAtOne: true }),
      children: [...annexHead(annex, ordinal, width, input, pen), ...pieces(annex.content.content, bodyPlace(pen.profile, width), pen), gap()],
    };
  });
}

function annexHead({ title }: Annex, ordinal: string, width: number, input: RenderInput, pen: Pen): Paragraph[] {
  const { label, labelSize, titleSize, referenceSize, side, spaceBelow } = pen.profile.annex;
  const name = title.toLocaleUpperCase('vi');
  const set = balanced(name, width - 2 * side, { size: titleSize, bold: true, font: pen.profile.font });
  return [
    line(`${label}${ordinal}`, { size: labelSize, bold: true }, { keepNext: true }),
    line(name, { size: titleSize, bold: true }, { keepNext: true, sideIndent: beside(set.width, width) }),
    line(annexReference(input, pen.profile, width), { size: referenceSize, italic: true }, { after: spaceBelow, keepNext: true }),
  ];
}
