import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { z } from 'zod';
import type { Routes } from './route.js';

const status = z.object({ status: z.string() });

/** Answers for those who watch the server: alive, ready, how busy. */
export const healthRoutes: Routes = ({ store, engine, liveMetrics }) => {
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
  return [
    {
      method: 'get',
      path: '/healthz',
      doc: { summary: 'Is the process alive?', tag: 'health', responses: { 200: status } },
      open: true,
      async handle(ctx) {
        ctx.body = { status: 'ok' };
      },
    },
    {
      method: 'get',
      path: '/readyz',
      doc: { summary: 'Can it read and write its store?', tag: 'health', responses: { 200: status, 503: status } },
      open: true,
      async handle(ctx) {
        try {
          await store.ping();
          ctx.body = { status: 'ok', store: store.name };
        } catch (error) {
          ctx.status = 503;
          ctx.body = { status: 'store', message: error instanceof Error ? error.message : 'unknown' };
        }
      },
    },
    {
      method: 'get',
      path: '/metrics',
      doc: { summary: 'Prometheus metrics', tag: 'health', responses: { 200: 'text/plain' } },
      open: true,
      async handle(ctx) {
        ctx.type = registry.contentType;
        ctx.body = await registry.metrics();
      },
    },
  ];
};
