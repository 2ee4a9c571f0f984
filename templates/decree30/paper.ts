/** Paper, margins and the page number. */
import { AlignmentType, Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx';
import type { Profile } from './profile.js';
import { halfPoints, twips } from './units.js';

/** One section of the file: A4, the number of the page centred in the top margin, not shown on the first. */
export function page(profile: Profile, options: { landscape?: boolean; startsAtOne?: boolean } = {}): Omit<ISectionOptions, 'children'> {
  const { paper, margin, pageNumber } = profile;
  const { landscape = false, startsAtOne = false } = options;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // The file wants the paper as it stands, and the turn said apart.
        size: { width: twips(paper.width), height: twips(paper.height), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: twips(margin.top),
          bottom: twips(margin.bottom),
          left: twips(margin.left),
          right: twips(margin.right),
          header: twips(margin.header),
          footer: twips(margin.footer),
        },
        ...(startsAtOne ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph({ children: [] })] }),
      default: new Header({
        children: [
          new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: halfPoints(pageNumber.size), children: [PageNumber.CURRENT] })] }),
        ],
      }),
    },
  };
}
