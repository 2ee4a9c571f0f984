/** The report package: its shape, its rules, its number. */
export { clean, cleanText, type Problem, type Warning } from './clean.js';
export { codeNumber, notation, printedNumber } from './code-number.js';
export { docSchema, isEmptyDoc } from './document.js';
export { type PageImage, readImage } from './image.js';
export type {
  Block,
  Doc,
  Footnote,
  Image,
  Inline,
  List,
  ListItem,
  Mark,
  MarkType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Text,
} from './nodes.js';
export { type ReadDoc, type ReadPackage, readDoc, readPackage } from './read.js';
export {
  type Annex,
  assemble,
  begunWith,
  type Division,
  type Frame,
  frameOf,
  frameSchema,
  type Recipient,
  type ReportPackage,
  reportPackageSchema,
  type Section,
  type Signature,
  withoutType,
} from './schema.js';
export { depthOf, sectionGaps } from './section-number.js';
export { type GridCell, gridOf } from './table-grid.js';
export type { Words } from './words.js';
