export { sampleReport } from './report.js';
