export { allowedEnds, isAllowedEnd } from './kinds.js';
export { paperName, savedAs } from './names.js';
export { createPapers, mostBytes, mostPapers, type Papers } from './papers.js';
export { rangeOf } from './range.js';
