/** The consolidated table of opinions: who was asked, what they said, and what became of it. */
export { type OpinionLine, type OpinionsPage, type OpinionTable, opinionTableSchema } from './data.js';
export { renderOpinions } from './render.js';
export { opinionWords } from './words.js';
