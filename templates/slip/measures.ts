/** The measures of the slip; paper, margins, typeface and head are the profile's. Lengths in mm, letters and spaces above and below in pt. */
export const measures = {
  title: { size: 14, spaceAbove: 12 },
  round: { size: 13 },
  addressee: { size: 14, spaceAbove: 6, spaceBelow: 6 },
  reference: { size: 13, spaceAbove: 8 },
  heading: { size: 13, spaceAbove: 8, spaceBelow: 3 },
  text: { size: 13, firstLine: 10, spaceBetween: 3 },
  /** label, and what stands beside it */
  facts: { labelWidth: 36, space: 1.5 },
  cell: { size: 13, padding: 1.9, space: 2, thickness: 0.5 },
  /** columns in the order they are printed; together as wide as the text between the profile's margins */
  papers: [13, 49, 33, 45, 25],
  opinions: [45, 64, 56],
  levels: [13, 44, 60, 25, 23],
  decision: { room: 24, titleWidth: 80, space: 4 },
  /** a row higher than this part of the page may be cut by its end */
  wholeRow: 0.5,
} as const;
