export * from './people.js';
export { aReport, dueAt } from './report.js';
export { contentHashOf, factsFor, type Setting, usualSetting } from './setting.js';
export { type Fields, given, Tried, Walk } from './walk.js';
export { milestones } from './milestones.js';
export { fieldsWithoutAnswer, filled, sendFilled } from './program.js';
