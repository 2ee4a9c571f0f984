/** What is looked after from time to time. */
import type { Logger } from 'pino';
import type { Beat } from './administration/index.js';
import { pause } from './clock.js';
import type { Engine } from './engine/index.js';
import type { Indexer } from './search/index.js';

const schedulerMs = 30_000;
const missingPdfMs = 10 * 60_000;

/** Deadlines that pass, PDFs that can be made at last, and documents that searches do not know yet. */
export async function keepGoing(engine: Engine, indexer: Indexer, signal: AbortSignal, log: Logger, beat: Beat): Promise<void> {
  for (let sincePdf = missingPdfMs; !signal.aborted; sincePdf += schedulerMs) {
    try {
      await engine.passDeadlines();
      await engine.resumeAbandoned();
      if (sincePdf >= missingPdfMs) {
        sincePdf = 0;
        await engine.addMissingPdfs();
        // what another server left out that is gone
        void indexer.catchUp().catch((err) => log.warn({ err }, 'What is behind in the search could not be looked through'));
      }
      beat.done();
    } catch (err) {
      beat.failed(err);
      log.warn({ err }, 'The scheduler failed and tries again');
    }
    await pause(schedulerMs, signal);
  }
}
