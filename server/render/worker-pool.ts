/** Worker processes that render one job at a time each. One that hangs or dies is killed and replaced, and its job gets a second chance. */
import { type ChildProcess, fork } from 'node:child_process';
import { serialize } from 'node:v8';
import { RenderError } from './errors.js';
import { givesWay } from './gives-way.js';
import { contentAtMost, fileAtMost, memoryAtMost, waitingAtMost } from './limits.js';
import type { RenderJob } from './port.js';
import { queue } from './queue.js';

/** What a worker is sent: a RenderJob as `v8.serialize` writes it. */
export interface Order {
  id: number;
  input: Uint8Array;
}

/** What a worker says of a job. */
export type Answer = { id: number; ok: true; bytes: Uint8Array } | { id: number; ok: false; reason: string };

export interface WorkerPool {
  /** Throws RenderError. */
  run(job: RenderJob): Promise<Uint8Array>;
  /** jobs that run or wait */
  inside(): number;
  close(): Promise<void>;
}

export interface WorkerPoolOptions {
  /** how many at most; they are started when there is work */
  workers: number;
  /** ms a job may take */
  timeoutMs: number;
  /** path of the compiled worker */
  program: string;
  warn(message: string): void;
}

export function workerPool({ workers, timeoutMs, program, warn }: WorkerPoolOptions): WorkerPool {
  const queued = queue(workers, waitingAtMost);
  const idle: ChildProcess[] = [];
  const alive = new Set<ChildProcess>();
  let jobs = 0;
  let closed = false;

  function start(): ChildProcess {
    const worker = fork(program, [], {
      serialization: 'advanced',
      // Whatever flags this process was started with (a debugger, a test runner's) are not for the worker.
      execArgv: [`--max-old-space-size=${memoryAtMost}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    givesWay(worker.pid);
    alive.add(worker);
    worker.once('exit', () => {
      alive.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    return worker;
  }

  async function attempt(input: Uint8Array): Promise<Uint8Array> {
    if (closed) throw new RenderError('renderer_closed');
    const worker = idle.pop() ?? start();
    jobs += 1;
    const answer = await ask(worker, { id: jobs, input }, timeoutMs).catch((error: unknown) => {
      worker.kill('SIGKILL');
      throw closed ? new RenderError('renderer_closed') : error;
    });
    idle.push(worker);
    if (!answer.ok) throw new RenderError('render_failed', answer.reason);
    if (answer.bytes.length > fileAtMost) throw new RenderError('render_too_large', `DOCX of ${answer.bytes.length} bytes`);
    return answer.bytes;
  }

  return {
    run(job) {
      return queued(() => {
        // Written here, at its turn: what waits takes no more room than it had.
        const input = serialize(job);
        if (input.length > contentAtMost) throw new RenderError('render_too_large', `content of ${input.length} bytes`);
        return attempt(input).catch((error: unknown) => {
          if (!(error instanceof RenderError) || (error.code !== 'render_timeout' && error.code !== 'render_worker_died')) throw error;
          warn(`${error.message} Second attempt.`);
          return attempt(input);
        });
      });
    },
    inside: queued.inside,
    async close() {
      closed = true;
      await Promise.all([...alive].map((worker) => ended(worker)));
    },
  };
}

/** The worker's answer to that one job; rejects when it dies or the time is over. */
function ask(worker: ChildProcess, job: Order, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new RenderError('render_timeout'))), timeoutMs);
    const onMessage = (answer: Answer) => {
      if (answer.id === job.id) settle(() => resolve(answer));
    };
    const onEnd = () => settle(() => reject(new RenderError('render_worker_died')));
    function settle(then: () => void): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
      then();
    }
    worker.on('message', onMessage).once('exit', onEnd).once('error', onEnd);
    worker.send(job, (error) => {
      if (error !== null) onEnd();
    });
  });
}

function ended(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
    worker.kill('SIGKILL');
  });
}
