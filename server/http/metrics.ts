import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Engine } from '../engine/index.js';

export type HttpMetrics = ReturnType<typeof createHttpMetrics>;

/** What Prometheus asks for: the process, steps, live connections, and how long each route takes. */
export function createHttpMetrics({ engine, liveMetrics }: { engine: Pick<Engine, 'onCommitted'>; liveMetrics: () => Record<string, number> }) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const steps = new Counter({ name: 'trinhky_steps_total', help: 'Steps written to journals', labelNames: ['event'], registers: [registry] });
  engine.onCommitted(({ entry }) => steps.inc({ event: entry.event.type }));
  new Gauge({
    name: 'trinhky_live',
    help: 'Open live connections and watched reports',
    labelNames: ['what'],
    registers: [registry],
    collect() {
      for (const [what, count] of Object.entries(liveMetrics())) this.set({ what }, count);
    },
  });
  const answers = new Histogram({
    name: 'trinhky_http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  return {
    registry,
    answered: (labels: { method: string; route: string; status: number }, seconds: number): void => answers.observe(labels, seconds),
  };
}
