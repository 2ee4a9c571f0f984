/** A process of its own that turns packages and slips into DOCX files, one after another, for the pool that started it. */
import { deserialize } from 'node:v8';
import { renderDocx, renderSlip } from '../../templates/index.js';
import type { RenderJob } from './port.js';
import type { Answer, Order } from './worker-pool.js';

function send(answer: Answer): void {
  process.send?.(answer);
}

process.on('message', ({ id, input }: Order) => {
  const job: RenderJob = deserialize(input);
  ('slip' in job ? renderSlip(job.slip) : renderDocx(job)).then(
    (bytes) => send({ id, ok: true, bytes }),
    (error: unknown) => send({ id, ok: false, reason: error instanceof Error ? error.message : String(error) }),
  );
});
// Whoever started it is gone: there is nobody left to answer.
process.on('disconnect', () => process.exit(0));
