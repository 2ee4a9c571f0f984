/** The measures of the table's page; paper, margins, typeface and head are the profile's, the paper turned. Lengths in mm, letters and spaces above and below in pt. */
export const measures = {
  title: { size: 14, spaceAbove: 12 },
  subject: { size: 14, spaceBelow: 8 },
  reference: { size: 13, spaceAbove: 8 },
  text: { size: 13, firstLine: 10, spaceBetween: 4 },
  /** number, who was asked, what about, what they said, what became of it; together as wide as the text of a turned page */
  columns: [13, 45, 54, 75, 65],
  signature: { width: 100, spaceAbove: 10, room: 24 },
} as const;
