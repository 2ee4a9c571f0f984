import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import Koa from 'koa';
import { openSqliteStore, type Step, type Store } from '../../server/store/index.js';
import { startChild } from './child.js';
import { inTurns, median, type Pair, perSecond, ratiosOf, whole } from './figures.js';
import { openHouse, withFolder } from './house.js';
import type { Answered, Order } from './http-clients.js';
import type { Row } from './row.js';
import { openServedOffice, type ServedOffice } from './served-office.js';
import type { DivisionStep } from './steps.js';

const clients = 32;
/** pairs; the first of them are not counted */
const warmUp = 8;
const pairsWanted = 40;
/** of each client, in each half of a pair */
const stepsAPair = 4;
/** so that each report has steps enough */
const changesOfMind = 13;

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
  const ids = await Promise.all(Array.from({ length: clients }, () => office.begin()));
  return ids.map((id) => office.stepsIn(changesOfMind).map((step, n) => requestOf(id, step, office.tokenFor(step), `step-${id}-${n}`)));
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
  const walk = async () => {
    for (const step of house.stepsIn(await house.begin(), changesOfMind)) await house.take(step);
  };
  await Promise.all(Array.from({ length: clients }, walk));
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

  async function stepsASecond(port: number, part: string[][]): Promise<number> {
    const { ms, refused } = await asking.ask<Answered>({ port, scripts: part } satisfies Order);
    if (refused.length > 0) throw new Error(`${refused.length} of the requests were refused, the first: ${refused[0]}`);
    return perSecond(part.flat().length, ms);
  }

  const pairs: Pair[] = [];
  for (let n = 0; n < warmUp + pairsWanted; n += 1) {
    const part = scripts.map((script) => script.slice(n * stepsAPair, (n + 1) * stepsAPair));
    const pair = await inTurns(n, { floor: () => stepsASecond(bare.port, part), ours: () => stepsASecond(office.port(), part) });
    if (n >= warmUp) pairs.push(pair);
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
