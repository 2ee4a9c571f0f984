/** The report package: its shape, its rules, its number. */
export type { Problem, Warning } from './clean.js';
export { codeNumber, notation, printedNumber } from './code-number.js';
export {
  type Block, type Doc, docSchema, type Footnote, type Image, type Inline, isEmptyDoc, type List, type ListItem, type Mark, type MarkType,
  type Paragraph, type Table, type TableCell, type TableRow, type Text,
} from './document.js';
export { type PageImage, readImage } from './image.js';
export { limits } from './limits.js';
export { type ReadDoc, type ReadPackage, readDoc, readPackage } from './read.js';
export {
  type Annex, assemble, type Division, type Frame, frameOf, frameSchema, type Recipient, type ReportPackage, reportPackageSchema,
  type Section, type Signature,
} from './schema.js';
export { depthOf, sectionGaps, sectionOrder } from './section-number.js';
export { type GridCell, gridOf } from './table-grid.js';
export type { Words } from './words.js';
