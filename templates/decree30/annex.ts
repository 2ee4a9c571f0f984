/** Annexes: each on a page of its own, with its own page numbers, landscape where it asks for it. */
import type { ISectionOptions, Paragraph } from 'docx';
import type { Annex } from '../package/index.js';
import { pieces } from './blocks.js';
import { line } from './cells.js';
import type { RenderInput } from './input.js';
import { page } from './paper.js';
import { bodyPlace, type Pen, textWidth } from './pen.js';
import { annexReference, roman } from './sentences.js';

/** The sections of the file that hold the annexes, in order. */
export function annexes(input: RenderInput, pen: Pen): ISectionOptions[] {
  const all = input.package.annexes ?? [];
  return all.map((annex, i) => {
    const landscape = annex.landscape === true;
    const place = bodyPlace(pen.profile, textWidth(pen.profile, landscape));
    return {
      ...page(pen.profile, { landscape, startsAtOne: true }),
      children: [...annexHead(annex, all.length > 1 ? ` ${roman(i + 1)}` : '', input, pen), ...pieces(annex.content.content, place, pen)],
    };
  });
}

function annexHead({ title }: Annex, ordinal: string, input: RenderInput, pen: Pen): Paragraph[] {
  const { label, labelSize, titleSize, referenceSize, spaceBelow } = pen.profile.annex;
  return [
    line(`${label}${ordinal}`, { size: labelSize, bold: true }, { keepNext: true }),
    line(title.toUpperCase(), { size: titleSize, bold: true }, { keepNext: true }),
    line(annexReference(input, pen.profile), { size: referenceSize, italic: true }, { after: spaceBelow, keepNext: true }),
  ];
}
