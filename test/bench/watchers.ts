import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Server } from 'socket.io';
import { pause, systemNow } from '../../server/clock.js';
import { createLive } from '../../server/live/index.js';
import { sampleReport } from '../../templates/samples/index.js';
import type { By } from '../../workflows/index.js';
import { startChild } from './child.js';
import { type Pair, percentile, ratiosOf } from './figures.js';
import { type House, openHouse, withFolder } from './house.js';
import type { Row, Seen } from './row.js';
import type { Heard, Order } from './watching-clients.js';

const watchers = 200;
const warmUp = 20;
const rounds = 120;
/** longer than a person's count of what waits is gathered (200 ms), so that it is over before the next is measured */
const restMs = 260;

const steadyMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** A specialist of one of the divisions for each screen. */
function person(n: number): By {
  const division = sampleReport.divisions[n % sampleReport.divisions.length]?.symbol ?? '';
  return { person: `W${n}`, name: `Người thứ ${n}`, memberships: [{ role: 'drafter', division }], fields: [], authorisations: [] };
}

async function serve(attach: (server: ReturnType<typeof createServer>) => void) {
  const server = createServer((_request, response) => void response.end());
  attach(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The office's live line as it is put together, but that a token is a person's id. */
async function openLine(house: House) {
  const live = createLive({
    sessions: async (token) => ({ sessionId: token, by: person(Number(token.slice(1))) }),
    cookieName: 'trinhky_session',
    publicUrl: undefined,
    engine: house.engine,
    store: house.store,
    log: { error: (fields, message) => console.error(message, fields) },
    now: systemNow,
    pause,
  });
  const { url, close } = await serve(live.attach);
  return {
    url,
    async close() {
      live.close();
      await close();
    },
  };
}

/** ms from the commit (or the call of the broadcast) to the last screen, in turn. */
async function measure(dir: string): Promise<{ ours: number[]; floor: number[] }> {
  const house = await openHouse(join(dir, 'data'));
  const reportId = await house.begin();
  // before the live line listens: the moment of the commit
  const commits = new Map<number, { at: number; kind: string; state: string }>();
  house.engine.onCommitted(({ entry }) => commits.set(entry.seq, { at: steadyMs(), kind: entry.event.type, state: entry.state }));
  const line = await openLine(house);
  const bareIo = new Server({ serveClient: false });
  const bare = await serve((server) => void bareIo.attach(server));
  const screens = await startChild('./watching-clients.ts');
  const tokens = Array.from({ length: watchers }, (_, n) => `W${n}`);
  const first = (await house.store.journal.last(reportId))?.seq ?? 0;
  await screens.ask({ office: line.url, bare: bare.url, reportId, after: first, tokens } satisfies Order);

  const seen: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  const steps = house.stepsIn(reportId, Math.ceil((warmUp + rounds) / 10));
  for (let n = 0; n < warmUp + rounds; n += 1) {
    const step = steps[n];
    if (step === undefined) throw new Error('There are no steps left');
    const last = screens.next<Heard>();
    await house.take(step);
    const { seq, at } = await last;
    const commit = commits.get(seq);
    if (commit === undefined) throw new Error(`Nobody committed ${seq}`);
    await sleep(restMs);

    const lastOfBare = screens.next<Heard>();
    const called = steadyMs();
    bareIo.emit('entry', { reportId, seq, kind: commit.kind, state: commit.state });
    const heard = await lastOfBare;
    await sleep(restMs / 10);
    if (n < warmUp) continue;
    seen.ours.push(at - commit.at);
    seen.floor.push(heard.at - called);
  }
  await screens.close();
  await line.close();
  await bareIo.close();
  await bare.close();
  await house.close();
  return seen;
}

/** The two at this share of each stretch of the run. */
function seenAt(part: string, share: number, stretch: number, { ours, floor }: { ours: number[]; floor: number[] }): Seen {
  const at = (all: number[], n: number) => percentile(all.slice(n * stretch, (n + 1) * stretch), share);
  const pairs = Array.from({ length: Math.floor(ours.length / stretch) }, (_, n): Pair => ({ floor: at(floor, n), ours: at(ours, n) }));
  return {
    part,
    ratio: ratiosOf(pairs),
    figures: `${percentile(ours, share).toFixed(1)} ms; ${percentile(floor, share).toFixed(1)} ms bare`,
  };
}

export const watching: Row = {
  name: 'watchers',
  work: `commit → last of ${watchers} watchers : a bare Socket.IO broadcast of the same payload`,
  better: 'below',
  must: 2.5,
  aim: 2,
  async run() {
    const seen = await withFolder(measure);
    return [seenAt('p50', 0.5, 1, seen), seenAt('p95', 0.95, 20, seen)];
  },
};
