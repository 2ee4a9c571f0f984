/** How documents look and what they must hold. */
export { applyFix, type CheckOptions, checkPackage, checks, type Edit, type Finding, placeInWords } from './checks/index.js';
export { type Comparison, compare, compareHtml, comparisonSchema } from './compare/index.js';
export {
  dayInWords,
  decree30,
  houseProfile,
  type Issue,
  type Profile,
  type RenderInput,
  renderDocx,
  type SignedImage,
  templateVersion,
  titlesOf,
} from './decree30/index.js';
export { type OpinionLine, type OpinionsPage, type OpinionTable, opinionTableSchema, opinionWords, renderOpinions } from './opinions/index.js';
export * from './package/index.js';
export { sample, sampleReport, samples } from './samples/index.js';
export { renderSlip, type SlipPage, slipSchema } from './slip/index.js';
export { type DocumentType, documentType, documentTypeSchema, documentTypes, partNames, partSchema, typeOf, withTypes } from './types/index.js';
