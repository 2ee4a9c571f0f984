import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import Koa from 'koa';
import { openSqliteStore, type Step, type Store } from '../../server/store/index.js';
import { startChild } from './child.js';
import { median, type Pair, perSecond, ratiosOf, whole } from './figures.js';
import { openHouse, withFolder } from './house.js';
import type { Answered, Order } from './http-clients.js';
import type { Row } from './row.js';
import { openServedOffice, type ServedOffice } from './served-office.js';
import type { DivisionStep } from './steps.js';

const clients = 32;
const warmUp = 2;
const rounds = 9;
/** so that each report has steps for every round */
const changesOfMind = 15;

/** One step as a browser or a program sends it. */
function requestOf(reportId: string, { division: _division, who: _who, ...event }: DivisionStep, token: string, key: string): string {
  const body = JSON.stringify(event);
  return [
    `POST /api/reports/${reportId}/events HTTP/1.1`,
    'host: 127.0.0.1',
    `authorization: Bearer ${token}`,
    'content-type: application/json',
    `idempotency-key: ${key}`,
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

async function scriptsFor(office: ServedOffice): Promise<string[][]> {
  const scripts: string[][] = [];
  for (let client = 0; client < clients; client += 1) {
    const id = await office.begin();
    scripts.push(office.stepsIn(changesOfMind).map((step, n) => requestOf(id, step, office.tokenFor(step), `step-${client}-${n}`)));
  }
  return scripts;
}

/** The same walks, as the steps the engine writes: what the bare route commits. */
async function recordedSteps(dir: string): Promise<Map<string, Step[]>> {
  const steps = new Map<string, Step[]>();
  const keep = (step: Step) => steps.set(step.entry.reportId, [...(steps.get(step.entry.reportId) ?? []), step]);
  const watched = (store: Store): Store => ({
    ...store,
    journal: { ...store.journal, append: (step) => store.journal.append(step).finally(() => keep(step)) },
  });
  const house = await openHouse(dir, { watched });
  for (let client = 0; client < clients; client += 1) {
    const id = await house.begin();
    for (const step of house.stepsIn(id, changesOfMind)) await house.take(step);
  }
  await house.close();
  return steps;
}

/** Koa, a router, a body parser, and a store like ours: each request commits the rows of a step that was thought out before. */
async function openBareRoute(dir: string, steps: Map<string, Step[]>): Promise<{ port: number; close: () => Promise<void> }> {
  const store = await openSqliteStore({ dir });
  const opening = 2;
  for (const all of steps.values()) for (const step of all.splice(0, opening)) await store.journal.append(step);
  const router = new Router();
  router.post('/api/reports/:id/events', async (ctx) => {
    const step = steps.get(ctx.params.id ?? '')?.shift();
    if (step === undefined) throw new Error('There is nothing left to commit');
    await store.journal.append(step);
    ctx.body = { seq: step.entry.seq, state: step.entry.state };
  });
  const app = new Koa();
  app.use(bodyParser({ enableTypes: ['json'] }));
  app.use(router.routes());
  const server = createServer(app.callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      await closed(server);
      await store.close();
    },
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function measure(dir: string): Promise<Pair[]> {
  const bare = await openBareRoute(join(dir, 'bare'), await recordedSteps(join(dir, 'recorded')));
  const office = await openServedOffice(dir);
  const scripts = await scriptsFor(office);
  const asking = await startChild('./http-clients.ts');
  const share = Math.floor((scripts[0]?.length ?? 0) / (warmUp + rounds));

  async function stepsASecond(port: number, part: string[][]): Promise<number> {
    const { ms, refused } = await asking.ask<Answered>({ port, scripts: part } satisfies Order);
    if (refused.length > 0) throw new Error(`${refused.length} of the requests were refused, the first: ${refused[0]}`);
    return perSecond(part.flat().length, ms);
  }

  const pairs: Pair[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const sums = { floor: 0, ours: 0, pieces: 0 };
    // a few steps at a time, in turn: what disturbs the one disturbs the other
    for (let step = round * share; step < (round + 1) * share; step += 5) {
      const part = scripts.map((script) => script.slice(step, Math.min(step + 5, (round + 1) * share)));
      sums.floor += 1 / (await stepsASecond(bare.port, part));
      sums.ours += 1 / (await stepsASecond(office.port(), part));
      sums.pieces += 1;
    }
    if (round >= warmUp) pairs.push({ floor: sums.pieces / sums.floor, ours: sums.pieces / sums.ours });
  }
  await asking.close();
  await office.close();
  await bare.close();
  return pairs;
}

export const http: Row = {
  name: 'http',
  work: `a step over HTTP, ${clients} clients : a bare Koa route that commits the same rows`,
  better: 'above',
  must: 0.4,
  aim: 0.6,
  async run() {
    const pairs = await withFolder(measure);
    const of = (side: keyof Pair) => whole(median(pairs.map((pair) => pair[side])));
    return [{ ratio: ratiosOf(pairs), figures: `${of('ours')} steps/s; ${of('floor')} bare requests/s` }];
  },
};
