export { milestones } from './milestones.js';
export * from './people.js';
export { fieldsWithoutAnswer, filled, sendFilled } from './program.js';
export { aReport, dueAt } from './report.js';
export { contentHashOf } from './setting.js';
export { type Fields, given, type Walk } from './walk.js';
