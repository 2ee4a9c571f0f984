import { closingWords } from './closing.mjs';
import { collectNotes } from './notes.mjs';

/** Tells how the run went: to test/setup/run.mjs where that started it, else to the reader. */
export default class Reporter {
  /**
   * @param {unknown} _contexts
   * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, numPendingTests: number, numTodoTests: number }} results
   */
  async onRunComplete(_contexts, results) {
    /** @type {import('./closing.mjs').Summary} */
    const summary = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
      notes: collectNotes(process.env['TEST_NOTES'] ?? ''),
    };
    const send = process.send?.bind(process);
    if (send === undefined) console.log(closingWords(summary));
    else await new Promise((sent) => send(summary, sent));
  }
}
