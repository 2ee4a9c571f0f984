/** The page of Decree 30/2020/NĐ-CP. */
// what the office's other papers are set with
export { columns, gap, line, noBorders } from './cells.js';
export { titlesOf } from './end.js';
export { agency, nation, urgencyStamp } from './head.js';
export { textRuns } from './inline.js';
export type { RenderInput } from './input.js';
export { linesOf } from './letter-widths.js';
export { page } from './paper.js';
export { textHeight, textWidth } from './pen.js';
export { decree30, type Profile } from './profile.js';
export { renderDocx, templateVersion } from './render.js';
export { dayInWords } from './sentences.js';
export { styles } from './styles.js';
export { eighths, twips } from './units.js';
