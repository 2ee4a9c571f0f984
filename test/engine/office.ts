import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel, ChannelName } from '../../server/dispatch/port.js';
import { createEngine, type EngineDeps, type OfficePort } from '../../server/engine/index.js';
import { openSqliteStore } from '../../server/store/index.js';
import { decree30, documentTypes, type RenderInput, readPackage } from '../../templates/index.js';
import { vietnamCalendar } from '../../workflows/calendar/vietnam.js';
import { type By, type CaseEvent, type Json, usualTerms } from '../../workflows/index.js';
import { aPackage } from '../http/office.js';
import { cuong, dung, hanh, khanh, person, phuc, van } from '../workflows/office/index.js';

const head = person('cnhead', cuong.name, [['head', 'CN']]);
const writer = person('cnwriter', 'Ngô Anh Tuấn', [['drafter', 'CN']]);
const silent = (name: ChannelName): Channel => ({
  name,
  unavailable: () => null,
  send: async () => ({ outcome: 'failed', reason: 'no line' }),
  close: async () => {},
});

/** An engine on a store of its own, with a clock that a story sets and a renderer that a story breaks; it can be stopped and begun again on what it left. */
export async function anEngine(office: Partial<OfficePort> = {}, outside: Partial<Pick<EngineDeps, 'send' | 'warn'>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'trinhky-engine-'));
  let store = await openSqliteStore({ dir: folder });
  const world = {
    now: '2026-03-02T01:00:00.000Z',
    rendererFails: false,
    types: documentTypes,
    page: { choices: null, profile: decree30 } as EngineDeps['page'],
  };
  const rendered: RenderInput[] = [];
  const begin = () =>
    createEngine({
      store,
      office: {
        divisions: async () => [
          { symbol: 'KH', name: 'Phòng Kế hoạch' },
          { symbol: 'CN', name: 'Phòng Công nghệ' },
        ],
        drafters: async () => [],
        deputies: async () => [],
        numbering: async () => 'perType',
        proposeRecipients: async () => [],
        firstBadAddress: async () => null,
        calendar: async () => vietnamCalendar,
        terms: async () => usualTerms,
        ...office,
      },
      types: world.types,
      page: world.page,
      renderer: {
        async docx(input) {
          if (world.rendererFails) throw new Error('Hết bộ nhớ');
          rendered.push(input);
          return new TextEncoder().encode(JSON.stringify(input.issue));
        },
        slip: async () => new Uint8Array(),
        opinions: async () => new Uint8Array(),
        pdf: async () => null,
        converter: async () => null,
        close: async () => {},
      },
      channels: { internal: silent('internal'), email: silent('email'), folder: silent('folder'), hand: silent('hand') },
      send: async () => ({ outcome: 'failed', reason: 'no line' }),
      now: () => world.now,
      pause: async () => {},
      warn: () => {},
      ...outside,
    });
  let engine = begin();

  async function create(): Promise<string> {
    const read = readPackage(aPackage());
    if (!read.ok) throw new Error('The sample package does not fit');
    const created = await engine.create(read.package, { person: dung.person, name: dung.name, authority: [], position: 'GIÁM ĐỐC' }, hanh);
    if (created.outcome !== 'accepted') throw new Error(created.outcome);
    return created.entry.reportId;
  }

  /** A step as a program takes it: by the defaults and the hash that `actions` gives. */
  async function take(reportId: string, by: By, type: string, fields: { target?: string; [field: string]: Json | undefined } = {}) {
    const { target } = fields;
    const loaded = await engine.load(reportId);
    if (loaded === null) throw new Error(`There is no ${reportId}`);
    const [action] = await engine.actionsFor(loaded, by, { type, target });
    const properties = (action?.payload.properties ?? {}) as Record<string, { default?: Json }>;
    const required = (action?.payload.required ?? []) as string[];
    const defaults = Object.fromEntries(required.map((field) => [field, properties[field]?.default ?? 'x']));
    const event: CaseEvent = { type, ...defaults, ...(action?.seen === undefined ? {} : { seen: action.seen }), ...fields };
    const outcome = await engine.send(reportId, event, by);
    await engine.idle();
    return outcome;
  }

  /** Takes a step that must be taken. */
  async function step(reportId: string, by: By, type: string, fields: { target?: string; [field: string]: Json | undefined } = {}): Promise<void> {
    const outcome = await take(reportId, by, type, fields);
    if (outcome.outcome !== 'accepted') throw new Error(`${type}: ${JSON.stringify(outcome)}`);
  }

  async function gathering(): Promise<string> {
    const id = await create();
    await step(id, hanh, 'OPEN_INPUT');
    return id;
  }

  async function consolidating(): Promise<string> {
    const id = await gathering();
    await step(id, hanh, 'SUBMIT', { target: '1' });
    await step(id, khanh, 'APPROVE', { target: '1' });
    await step(id, writer, 'SUBMIT', { target: '2' });
    await step(id, head, 'APPROVE', { target: '2' });
    await step(id, hanh, 'CLOSE_INPUT');
    return id;
  }

  async function inSigning(): Promise<string> {
    const id = await consolidating();
    await step(id, hanh, 'SUBMIT_FOR_REVIEW');
    await step(id, khanh, 'INITIAL');
    await step(id, phuc, 'INITIAL');
    return id;
  }

  async function numbered(): Promise<string> {
    const id = await inSigning();
    await step(id, dung, 'SIGN');
    await step(id, van, 'ISSUE');
    return id;
  }

  const caseOf = async (id: string) => {
    const loaded = await engine.load(id);
    if (loaded === null) throw new Error(`There is no ${id}`);
    return loaded.case;
  };

  async function restart(): Promise<void> {
    await engine.stop();
    await store.close();
    store = await openSqliteStore({ dir: folder });
    engine = begin();
    await engine.resume();
  }

  async function close(): Promise<void> {
    await engine.stop();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }

  return {
    get engine() {
      return engine;
    },
    get store() {
      return store;
    },
    world,
    rendered,
    take,
    step,
    create,
    gathering,
    consolidating,
    inSigning,
    numbered,
    caseOf,
    close,
    restart,
  };
}
export type AnEngine = Awaited<ReturnType<typeof anEngine>>;
