/** Word's styles, set as the profile has them; what a style does not say is as the document has it. */
import { AlignmentType, type IBaseParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { Profile } from './profile.js';
import { halfPoints, lineOf, twips, twipsOfPoints } from './units.js';

export function styles(profile: Profile): IStylesOptions {
  const { font, language, body, footnote } = profile;
  const heading = (depth: number): IBaseParagraphStyleOptions => ({
    run: { bold: (profile.headings[depth] ?? profile.headings.at(-1))?.bold ?? false },
    paragraph: {
      alignment: AlignmentType.JUSTIFIED,
      keepNext: true,
      // without it a converter does not know a heading from a paragraph: no tag, no bookmark
      outlineLevel: depth,
      indent: { firstLine: twips(body.firstLine) },
      spacing: { after: twipsOfPoints(body.spaceBetween), ...lineOf(body.lineSpacing) },
    },
  });
  return {
    default: {
      document: { run: { font, size: halfPoints(body.size), language: { value: language } }, paragraph: { spacing: { before: 0, after: 0 } } },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
      heading4: heading(3),
      heading5: heading(4),
      heading6: heading(5),
      footnoteText: { run: { size: halfPoints(footnote.size) }, paragraph: { alignment: AlignmentType.JUSTIFIED } },
    },
  };
}
