import { z } from 'zod';
import type { HttpMetrics } from '../metrics.js';
import type { Routes } from './route.js';

const status = z.object({ status: z.string() });

/** Answers for those who watch the server: alive, ready, how busy. */
export const healthRoutes =
  ({ registry }: HttpMetrics): Routes =>
  ({ store }) => [
    {
      method: 'get',
      path: '/healthz',
      open: true,
      doc: { summary: 'Is the process alive?', tag: 'health', responses: { 200: status } },
      async handle(ctx) {
        ctx.body = { status: 'ok' };
      },
    },
    {
      method: 'get',
      path: '/readyz',
      open: true,
      doc: { summary: 'Can it read and write its store?', tag: 'health', responses: { 200: status, 503: status } },
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
      open: true,
      doc: { summary: 'Prometheus metrics', tag: 'health', responses: { 200: 'text/plain' } },
      async handle(ctx) {
        ctx.type = registry.contentType;
        ctx.body = await registry.metrics();
      },
    },
  ];
