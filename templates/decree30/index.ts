/** The page of Decree 30/2020/NĐ-CP. */
// what the office's other papers are set with
export { columns, gap, line } from './cells.js';
export { agency, nation } from './head.js';
export { houseProfile, type ReadProfile } from './house-profile.js';
export { textRuns } from './inline.js';
export type { Copy, Issue, RenderInput, SignedImage } from './input.js';
export { linesOf } from './letters/widths.js';
export { page } from './paper.js';
export { textHeight, textWidth } from './pen.js';
export { decree30, type Profile } from './profile.js';
export { renderDocx, templateVersion } from './render.js';
export { dayInWords } from './sentences.js';
export { titlesOf } from './signature.js';
export { urgencyStamp } from './stamp.js';
export { styles } from './styles.js';
export { eighths, twips } from './units.js';
