/**
 * The page of Decree 30/2020/NĐ-CP, Appendix I, as data: every measure stands here and nowhere else, so that a successor decree, or an agency's
 * own choice within the decree's ranges, is a second profile. Lengths in mm, letters and the room above and below lines in pt, colours in hex.
 */
import type { FontName } from './letters/widths.js';

/** of a single line, or pt from line to line */
export type LineSpacing = number | { exactly: number };
/** `sheet`: the code on a sheet of its own, the last; `margin`: in the bottom margin of the first page, which holds nothing else */
export type CodePlace = 'none' | 'sheet' | 'margin';

const font: { font: FontName } = { font: 'Times New Roman' };
const lineSpacing: { lineSpacing: LineSpacing } = { lineSpacing: 1.1 };
const codePlace: { place: CodePlace } = { place: 'none' };

export const decree30 = {
  ...font,
  language: 'vi-VN',
  black: '000000',
  /** the one colour the decree knows besides black: the urgency stamp */
  red: 'FF0000',

  paper: { width: 210, height: 297 },
  /** `header`: from the edge of the paper to the page number */
  margin: { top: 20, bottom: 20, left: 30, right: 15, header: 10 },
  pageNumber: { size: 13 },

  /** cells 1–4: agency and number on the left, nation, place and date on the right */
  head: {
    /** what the right column is given, unless the one on the left needs more */
    rightWidth: 90,
    /** room between the words of a column and its edge */
    side: 1,
    nation: { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12 },
    motto: { text: 'Độc lập - Tự do - Hạnh phúc', size: 13 },
    parent: { size: 12 },
    agency: { size: 12 },
    number: { label: 'Số: ', size: 13, room: '       ' },
    /** blanks as wide as the two figures of a day or month and the space after them, and as the four of a year */
    placeAndDate: { size: 13, room: '     ', yearRoom: '        ' },
    letterSubject: { label: 'V/v ', size: 12, side: 2, spaceAbove: 4 },
    /** pt above the line of number and date */
    spaceAbove: 8,
  },
  /** drawn rules: under the motto as long as its words, under agency and subject a part of their longest line */
  rule: { part: 0.4, thickness: 0.75, spaceAbove: 2, room: 3 },
  /** cell 10b: a box in which the word stands alone, at its outer size; pt above and below */
  urgency: { size: 13, height: 8, widths: { KHẨN: 20, 'THƯỢNG KHẨN': 40, 'HỎA TỐC': 30 }, thickness: 1, spaceAbove: 8, spaceBelow: 8 },
  /** cell 11: a box as wide as its words and the room beside them */
  circulation: { size: 13, height: 8, beside: 3, thickness: 0.75, spaceAbove: 8, spaceBelow: 8 },

  /** cell 5a; pt above and below, mm beside the subject */
  title: { typeSize: 14, subjectSize: 14, side: 10, spaceAbove: 14, spaceBelow: 12 },

  /** cell 6 */
  addressees: { label: 'Kính gửi:', size: 14, labelIndent: 30, indent: 50, hanging: 4, sideIndent: 12.7, spaceAbove: 12, spaceBetween: 3, spaceBelow: 12 },
  bases: {
    size: 14,
    word: 'Căn cứ ',
    /** a basis that begins like this needs no other word before it */
    beginnings: ['căn cứ', 'thực hiện', 'theo', 'xét', 'trên cơ sở', 'để'],
  },
  /** `GIÁM ĐỐC SỞ …` above the bases of what is enacted, `QUYẾT ĐỊNH:` below them */
  enacting: { size: 14, spaceAbove: 6, spaceBelow: 6 },
  body: {
    size: 14,
    firstLine: 12.7,
    /** pt */
    spaceBetween: 6,
    ...lineSpacing,
  },
  /** by the depth of the number; the last holds for everything deeper */
  headings: [{ bold: true }, { bold: true }, { bold: true }, { bold: false }],
  /** what stands before the number of a heading in a document of articles */
  articles: { part: 'Phần', chapter: 'Chương', section: 'Mục', subsection: 'Tiểu mục', article: 'Điều' },
  list: {
    indent: 12.7,
    step: 6.3,
    hanging: 6.3,
    bullets: ['-', '+', '•'],
  },
  /** pt above and below each paragraph of a cell; a column is no narrower than its least width, in a table that cannot have it the paper is turned */
  table: { size: 13, padding: 1.9, cellSpace: 2.5, thickness: 0.5, spaceBelow: 6, columnAtLeast: 9 },
  /** share of the text's height an image may take */
  image: { heightAtMost: 0.85 },
  footnote: { size: 10 },

  /** cells 7, 8, 9 and 12 */
  end: {
    leftWidth: 80,
    /** room between the titles of authority and the edge of their column */
    side: 1,
    spaceAbove: 6,
    authority: { size: 14 },
    name: { size: 14 },
    /** between title and name, for signature and seal */
    signatureRoom: 27,
    /** the image of the signature at most, and the part of it the seal covers on its left */
    signature: { width: 45, height: 24, covered: 1 / 3 },
    recipientsTitle: { text: 'Nơi nhận:', size: 12 },
    recipients: { size: 11, archiveLabel: 'Lưu: ', hanging: 2, side: 2 },
    drafterMark: { size: 11, spaceAbove: 6 },
  },

  /** cell 13: the agency's address above the bottom margin of the first page, a rule over it */
  footer: {
    size: 11,
    ruleThickness: 0.75,
    spaceAbove: 2,
    labels: { phone: 'Điện thoại: ', fax: 'Fax: ', email: 'Thư điện tử: ', web: 'Trang thông tin điện tử: ' },
  },

  /** cell 14: at the top right of the first page of a copy, in the margin, so that nothing of the original moves */
  copy: { width: 120, fromTop: 3, fromRight: 5, formSize: 13, detailSize: 10, agencyLabel: 'Cơ quan sao: ', timeLabel: 'Thời gian ký: ' },

  /** the code of the address at which a document can be verified */
  code: { ...codePlace, sheetSize: 40, marginSize: 15, fromRight: 15, fromBottom: 3, words: 'Quét mã để kiểm tra văn bản', size: 13 },

  annex: { label: 'Phụ lục', labelSize: 14, titleSize: 14, referenceSize: 14, side: 5, spaceBelow: 12 },
};

/** Every measure of a page. */
export type Profile = typeof decree30;
