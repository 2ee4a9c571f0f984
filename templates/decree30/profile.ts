/**
 * The page of Decree 30/2020/NĐ-CP, Appendix I, as data: every measure stands here and nowhere else, so that a successor decree is a second profile.
 * Lengths in mm, letters in pt, colours in hex.
 */
export const decree30 = {
  font: 'Times New Roman',
  language: 'vi-VN',
  black: '000000',
  /** the one colour the decree knows besides black: the urgency stamp */
  red: 'FF0000',

  paper: { width: 210, height: 297 },
  margin: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
  pageNumber: { size: 13 },

  /** cells 1–4: agency and number on the left, nation, place and date on the right */
  head: {
    /** the right column grows for a long name of a place, up to this */
    rightWidth: 90,
    rightWidthAtMost: 105,
    nation: { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12 },
    motto: { text: 'Độc lập - Tự do - Hạnh phúc', size: 13 },
    parent: { size: 12 },
    agency: { size: 12 },
    number: { label: 'Số: ', size: 13, room: '       ' },
    placeAndDate: { size: 13, room: '     ', yearRoom: '       ' },
    letterSubject: { label: 'V/v ', size: 12 },
    /** pt above the line of number and date, and above what follows it */
    spaceAbove: 8,
  },
  /** drawn rules: under the motto as long as its words, under agency and subject a part of their line */
  rule: { part: 0.4, thickness: 0.75, spaceAbove: 2 },
  /** cell 10b: a box in which the word stands alone */
  urgency: { size: 13, height: 8, widths: { KHẨN: 20, 'THƯỢNG KHẨN': 40, 'HỎA TỐC': 30 }, thickness: 1 },

  /** cell 5a; pt above and below */
  title: { typeSize: 14, subjectSize: 14, spaceAbove: 14, spaceBelow: 12 },

  /** cell 6 */
  addressees: { label: 'Kính gửi:', size: 14, labelIndent: 30, indent: 50, hanging: 4, sideIndent: 12.7, spaceAbove: 12, spaceBetween: 3, spaceBelow: 12 },
  bases: {
    size: 14,
    word: 'Căn cứ ',
    /** a basis that begins like this needs no other word before it */
    beginnings: ['căn cứ', 'thực hiện', 'theo', 'xét', 'trên cơ sở', 'để'],
  },
  body: {
    size: 14,
    firstLine: 12.7,
    /** pt */
    spaceBetween: 6,
    /** of a single line */
    lineSpacing: 1.1,
  },
  /** by the depth of the number; the last holds for everything deeper */
  headings: [{ bold: true }, { bold: true }, { bold: true }, { bold: false }],
  list: {
    indent: 12.7,
    step: 6.3,
    hanging: 6.3,
    bullets: ['-', '+', '•'],
  },
  /** pt above and below each paragraph of a cell */
  table: { size: 13, padding: 1.9, cellSpace: 2.5, thickness: 0.5, spaceBelow: 6 },
  /** share of the text's height an image may take */
  image: { heightAtMost: 0.85 },
  footnote: { size: 10 },

  /** cells 7 and 9, side by side */
  end: {
    leftWidth: 80,
    spaceAbove: 6,
    authority: { size: 14 },
    name: { size: 14 },
    /** between title and name, for signature and seal */
    signatureRoom: 27,
    recipientsTitle: { text: 'Nơi nhận:', size: 12 },
    recipients: { size: 11, archiveLabel: 'Lưu: ' },
  },

  annex: { label: 'Phụ lục', labelSize: 14, titleSize: 14, referenceSize: 14, spaceBelow: 12 },
};

export type Profile = typeof decree30;
