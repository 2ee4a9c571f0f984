/** Paper, margins, the page number, and what else stands in the margins. */
import { AlignmentType, Footer, Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx';
import { space } from './cells.js';
import type { Profile } from './profile.js';
import { halfPoints, twips } from './units.js';

export interface PageOptions {
  landscape?: boolean;
  /** with page numbers of its own, from 1 */
  startsAtOne?: boolean;
  /** goes on from the section before: its first page shows its number */
  continued?: boolean;
  /** false: no page of it shows a number */
  numbered?: boolean;
  /** what stands in the header and the footer of the first page */
  firstHeader?: readonly Paragraph[];
  firstFooter?: readonly Paragraph[];
}

/** One section of the file: A4, the number of the page centred in the top margin, not shown on the first. */
export function page(profile: Profile, options: PageOptions = {}): Omit<ISectionOptions, 'children'> {
  const { paper, margin } = profile;
  const { landscape = false, startsAtOne = false, continued = false, numbered = true, firstHeader, firstFooter } = options;
  const number = new Header({ children: [numbered ? numberOfPage(profile) : new Paragraph({ children: [] })] });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: !continued,
      page: {
        // The file wants the paper as it stands, and the turn said apart.
        size: { width: twips(paper.width), height: twips(paper.height), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: twips(margin.top),
          bottom: twips(margin.bottom),
          left: twips(margin.left),
          right: twips(margin.right),
          header: twips(margin.header),
          // What a footer holds stands above the bottom margin.
          footer: twips(margin.bottom),
        },
        ...(startsAtOne ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: {
      // A first page without a header of its own has none.
      ...(firstHeader === undefined ? {} : { first: new Header({ children: firstHeader }) }),
      default: number,
    },
    ...(firstFooter === undefined ? {} : { footers: { first: new Footer({ children: firstFooter }), default: new Footer({ children: [space(1)] }) } }),
  };
}

function numberOfPage({ pageNumber }: Profile): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: halfPoints(pageNumber.size), children: [PageNumber.CURRENT] })] });
}
