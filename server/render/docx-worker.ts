/** A process of its own that turns packages, slips and tables of opinions into DOCX files, one after another, for the pool that started it. */
import { deserialize } from 'node:v8';
import { renderDocx, renderOpinions, renderSlip } from '../../templates/index.js';
import type { RenderJob } from './port.js';
import type { Answer, Order } from './worker-pool.js';

function written(job: RenderJob): Promise<Uint8Array> {
  if ('slip' in job) return renderSlip(job.slip);
  return 'opinions' in job ? renderOpinions(job.opinions) : renderDocx(job);
}

function send(answer: Answer): void {
  process.send?.(answer);
}

process.on('message', ({ id, input }: Order) => {
  written(deserialize(input)).then(
    (bytes) => send({ id, ok: true, bytes }),
    (error: unknown) => send({ id, ok: false, reason: error instanceof Error ? error.message : String(error) }),
  );
});
// Whoever started it is gone: there is nobody left to answer.
process.on('disconnect', () => process.exit(0));
