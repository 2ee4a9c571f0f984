import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { castOf } from '../../server/commands/demo/cast.js';
import { createEngine } from '../../server/engine/index.js';
import { openSqliteStore, type Store } from '../../server/store/index.js';
import { decree30 } from '../../templates/decree30/index.js';
import { sampleReport } from '../../templates/samples/index.js';
import { documentTypes } from '../../templates/types/index.js';
import type { By, CaseEvent } from '../../workflows/index.js';
import { stepsOf } from './steps.js';

const cast = castOf(sampleReport);
const byOf = ({ account, name, memberships, fields }: (typeof cast)['director']): By => ({ person: account, name, memberships, fields, authorisations: [] });

const never = async (): Promise<never> => {
  throw new Error('No walk of this measurement comes so far');
};

/** A folder that is gone when the work has ended. */
export async function withFolder<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'trinhky-bench-'));
  try {
    return await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

export interface Taken {
  reportId: string;
  event: CaseEvent;
  by: By;
}

/** The real engine on a real store in a folder, with the people of the sample report; nothing is rendered or sent. */
export async function openHouse(dir: string, { watched = (store: Store): Store => store } = {}) {
  const store = watched(await openSqliteStore({ dir }));
  const channel = { name: 'hand' as const, unavailable: () => null, send: never, close: async () => {} };
  const engine = createEngine({
    store,
    types: documentTypes,
    page: { choices: null, profile: decree30 },
    office: {
      divisions: async () => cast.office.divisions,
      drafters: async () => [],
      deputies: async () => [],
      numbering: async () => 'perType',
      proposeRecipients: async () => [],
      firstBadAddress: async () => null,
      calendar: async () => ({ holidays: [], workedInExchange: [] }),
      terms: async () => ({ section: 5, opinion: 3 }),
    },
    renderer: { docx: never, slip: never, opinions: never, pdf: never, converter: async () => null, close: async () => {} },
    channels: { hand: channel, internal: { ...channel, name: 'internal' }, email: { ...channel, name: 'email' }, folder: { ...channel, name: 'folder' } },
    send: never,
    now: () => new Date().toISOString(),
    pause: async () => {},
    warn: (message, error) => console.error(message, error),
  });
  let keys = 0;

  /** One step as a person takes it: with a key of its own. Throws where it is refused. */
  async function take({ reportId, event, by }: Taken): Promise<void> {
    keys += 1;
    const outcome = await engine.send(reportId, event, {
      ...by,
      request: { key: `0d5c2a7e-9b1f-4c3d-8e6a-${String(keys).padStart(12, '0')}`, hash: requestHash },
    });
    if (outcome.outcome !== 'accepted') throw new Error(`${event.type} was not accepted: ${JSON.stringify(outcome)}`);
  }

  /** The sample report, open for input. */
  async function begin(): Promise<string> {
    const by = byOf(cast.leadDrafter);
    const { account, name } = cast.signer;
    const authority = [sampleReport.signature.authority ?? []].flat();
    const outcome = await engine.create(sampleReport, { person: account, name, authority, position: sampleReport.signature.position }, by);
    if (outcome.outcome !== 'accepted') throw new Error(`The sample was not opened: ${JSON.stringify(outcome)}`);
    const { reportId } = outcome.entry;
    await take({ reportId, event: { type: 'OPEN_INPUT', dueAt }, by });
    return reportId;
  }

  return {
    store,
    engine,
    take,
    begin,
    /** What the divisions do next in such a report, in order. */
    stepsIn: (reportId: string, changesOfMind: number): Taken[] =>
      stepsOf(sampleReport, changesOfMind).map(({ division, who, ...event }) => ({
        reportId,
        event,
        by: byOf(actor(division, who)),
      })),
    async close(): Promise<void> {
      await engine.stop();
      await store.close();
    },
  };
}
export type House = Awaited<ReturnType<typeof openHouse>>;

const dueAt = '2099-12-31T10:00:00.000Z';
/** of the length that the hash of a request has */
const requestHash = 'b7'.repeat(32);

function actor(division: string, who: 'head' | 'drafter') {
  const found = (who === 'head' ? cast.heads : cast.specialists).get(division);
  if (found === undefined) throw new Error(`Nobody plays the ${who} of ${division}`);
  return found;
}
