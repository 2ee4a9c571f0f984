import { findSoffice } from '../../server/render/index.js';
import { type Child, startChild } from './child.js';
import { inTurns, median, type Pair, percentile, ratiosOf } from './figures.js';
import { withFolder } from './house.js';
import type { Order, Told } from './page-clients.js';
import { reportOf } from './page-content.js';
import type { Row, Seen } from './row.js';
import { openServedOffice, type ServedOffice } from './served-office.js';

const together = 32;
const pages = 20;
const answers = 400;
/** rounds with so many documents under way, and without any; 32 PDFs take a minute */
const rounds = { docx: 8, pdf: 2 };

async function measure(office: ServedOffice, clients: Child, kind: keyof typeof rounds, documentOf: string, reportId: string): Promise<Seen> {
  const all = Array.from({ length: together }, () => `/api/reports/${documentOf}/document.${kind}`);
  const p95 = async (documents: string[]): Promise<number> =>
    percentile(await clients.ask<Told>({ port: office.port(), token: office.leadDrafter, reportId, documents, answers } satisfies Order), 0.95);
  const pairOf = (n: number): Promise<Pair> => inTurns(n, { floor: () => p95([]), ours: () => p95(all) });
  // sessions, routes and queries are warm by then
  await p95([]);
  const pairs: Pair[] = [];
  for (let n = 0; n < rounds[kind]; n += 1) pairs.push(await pairOf(n));
  const of = (side: keyof Pair) => median(pairs.map((pair) => pair[side])).toFixed(2);
  return { part: `${together} × ${kind}`, ratio: ratiosOf(pairs), figures: `p95 ${of('ours')} ms; ${of('floor')} ms in peace` };
}

async function inAnOffice(dir: string, say: (line: string) => void): Promise<Seen[]> {
  const office = await openServedOffice(dir);
  const clients = await startChild('./page-clients.ts');
  const [small, large] = [await office.begin(), await office.begin(reportOf(pages))];
  const seen = [await measure(office, clients, 'docx', large, small)];
  if ((await findSoffice(process.env)) === null) say('  PDF not measured: there is no LibreOffice (soffice) on the PATH');
  else seen.push(await measure(office, clients, 'pdf', small, small));
  await clients.close();
  await office.close();
  return seen;
}

export const pageTogether: Row = {
  name: 'page',
  work: `p95 of the server’s other answers with ${together} renders at once : with none`,
  better: 'below',
  must: 3,
  aim: 2,
  run: (say) => withFolder((dir) => inAnOffice(dir, say)),
};
