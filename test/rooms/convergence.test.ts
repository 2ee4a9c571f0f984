import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import * as Y from 'yjs';
import { createDrafts } from '../../server/engine/drafts.js';
import type { RoomKey, Store, TextChangeStore } from '../../server/store/index.js';
import { changeYDoc, editingForm, textField, yDocToDoc } from '../../templates/editing/index.js';
import type { Doc } from '../../templates/index.js';
import { aFolder } from '../contract/folders.js';
import { anyDoc } from '../templates/editing/arbitrary.js';
import { isText, wordsOf } from './words.js';

/** `ROOMS=full`: the thousand runs of the promise. */
const runs = process.env['ROOMS'] === 'full' ? 1_000 : 60;
const timeLimitMs = 20 * 60_000;
const begun: Doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '[a]' }] }, { type: 'paragraph' }] };

type Place = Awaited<ReturnType<typeof aFolder>>;
let place: Place;
let store: Store;
let rooms = 0;
beforeAll(async () => {
  place = await aFolder();
  store = await place.open();
});
afterAll(async () => {
  await store.close();
  await place.destroy();
});

/** What a server does that is killed at the worst moment: before a change is on the disk, or after it and before anybody is told. */
function aServer(room: RoomKey) {
  const fate: { next: 'well' | 'before' | 'after' } = { next: 'well' };
  const textChanges: TextChangeStore = {
    ...store.textChanges,
    async append(where, change) {
      const mine = fate.next;
      fate.next = 'well';
      if (mine === 'before') throw new Error('killed');
      const n = await store.textChanges.append(where, change);
      if (mine === 'after') throw new Error('killed');
      return n;
    },
  };
  const start = () => createDrafts({ texts: store.texts, textChanges });
  let drafts = start();
  const beginning = async () => ({ ...room, hash: '', doc: JSON.stringify(begun), by: 'P0', at: '2026-11-24T01:00:00.000Z' });
  return {
    fate,
    restart: () => {
      drafts = start();
    },
    state: () => drafts.state(room, beginning, { by: 'P0', at: '' }),
    write: (...updates: Uint8Array[]) =>
      drafts.write(
        room,
        beginning,
        updates.map((update) => ({ update, by: 'P1', at: '2026-11-24T01:00:00.000Z' })),
      ),
    async text(): Promise<Doc> {
      await drafts.settle(room, beginning);
      return JSON.parse((await store.texts.get(room.reportId, room.section, room.round))?.doc ?? 'null');
    },
  };
}
type Server = ReturnType<typeof aServer>;

interface Client {
  shared: Y.Doc;
  online: boolean;
  /** everything written here was acknowledged */
  saved: boolean;
}

/** As the protocol does it: what the server has comes, what it lacks goes; nothing is taken for saved that was not acknowledged. */
async function sync(client: Client, server: Server, others: readonly Client[]): Promise<void> {
  const state = await server.state();
  Y.applyUpdate(client.shared, state);
  const update = Y.encodeStateAsUpdate(client.shared, Y.encodeStateVectorFromUpdate(state));
  const [written] = await server.write(update).catch(() => []);
  if (written?.outcome === 'written') for (const other of others) if (other.online) Y.applyUpdate(other.shared, update);
  client.online = written?.outcome === 'written';
  client.saved ||= client.online;
}

type Move =
  | { kind: 'type'; who: number; line: number; at: number; bold: boolean }
  | { kind: 'erase'; who: number; at: number }
  | { kind: 'newLine'; who: number; at: number }
  | { kind: 'cut' | 'heal' | 'lose'; who: number }
  | { kind: 'restart' }
  | { kind: 'kill'; when: 'before' | 'after' };
const who = fc.nat(2);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('type' as const), who, line: fc.nat(9), at: fc.nat(30), bold: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('erase' as const), who, at: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('newLine' as const), who, at: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('cut' as const, 'heal' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const), who }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const), when: fc.constantFrom('before' as const, 'after' as const) }) },
);

const linesOf = (shared: Y.Doc): Y.XmlElement[] =>
  shared
    .getXmlFragment(textField)
    .toArray()
    .filter((one): one is Y.XmlElement => one instanceof Y.XmlElement);

/** Words in square brackets, each of its own; nobody writes into the middle of another. */
function lettersOf(line: Y.XmlElement): Y.XmlText {
  const there = line.toArray().find(isText);
  if (there !== undefined) return there;
  const fresh = new Y.XmlText();
  line.insert(0, [fresh]);
  return fresh;
}
const plain = (letters: Y.XmlText): string => (letters.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');

function type({ shared }: Client, { line, at, bold }: { line: number; at: number; bold: boolean }, word: string): void {
  const lines = linesOf(shared);
  const letters = lettersOf(lines[line % lines.length] ?? new Y.XmlElement('paragraph'));
  const ends = [0, ...[...plain(letters).matchAll(/\]/g)].map(({ index }) => index + 1)];
  letters.insert(ends[at % ends.length] ?? 0, word, bold ? { bold: {} } : {});
}

function erase({ shared }: Client, at: number): string | null {
  const words = linesOf(shared).flatMap((line) =>
    line
      .toArray()
      .filter(isText)
      .flatMap((letters) => [...plain(letters).matchAll(/\[\w+\]/g)].map((found) => ({ letters, found }))),
  );
  const one = words[at % Math.max(1, words.length)];
  if (one === undefined) return null;
  one.letters.delete(one.found.index, one.found[0].length);
  return one.found[0];
}

async function play(moves: readonly Move[]): Promise<{ clients: Client[]; text: Doc; written: Set<string>; erased: Set<string> }> {
  rooms += 1;
  const server = aServer({ reportId: `R${rooms}`, section: '1', round: 1 });
  const clients: Client[] = [0, 1, 2].map(() => ({ shared: new Y.Doc(), online: false, saved: true }));
  const written = new Set(['[a]']);
  const erased = new Set<string>();
  for (const client of clients) await sync(client, server, clients);

  async function change(client: Client, what: () => void): Promise<void> {
    const before = Y.encodeStateVector(client.shared);
    client.shared.transact(what);
    const wasSaved = client.saved;
    client.saved = false;
    if (!client.online) return;
    const update = Y.encodeStateAsUpdate(client.shared, before);
    const [outcome] = await server.write(update).catch(() => []);
    client.online = outcome?.outcome === 'written';
    client.saved = wasSaved && client.online;
    if (client.online) for (const other of clients) if (other.online && other !== client) Y.applyUpdate(other.shared, update);
  }

  /** What one client does; its changes go out at once where its line stands. */
  async function act(one: Extract<Move, { who: number }>, client: Client, word: string): Promise<void> {
    switch (one.kind) {
      case 'cut':
        client.online = false;
        return;
      case 'lose':
        // the machine is gone, with nothing on it but what was acknowledged
        if (client.saved) Object.assign(client, { shared: new Y.Doc(), online: false });
        return;
      case 'heal':
        return sync(client, server, clients);
      case 'type':
        // a new machine has no line before it has been let in
        if (linesOf(client.shared).length === 0) return;
        written.add(word);
        return change(client, () => type(client, one, word));
      case 'erase':
        return change(client, () => {
          const gone = erase(client, one.at);
          if (gone !== null) erased.add(gone);
        });
      case 'newLine':
        return change(client, () => {
          const text = client.shared.getXmlFragment(textField);
          text.insert(one.at % (text.length + 1), [new Y.XmlElement('paragraph')]);
        });
    }
  }

  for (const [i, one] of moves.entries()) {
    if (one.kind === 'kill') server.fate.next = one.when;
    else if (one.kind === 'restart') {
      server.restart();
      for (const each of clients) each.online = false;
    } else {
      const client = clients[one.who];
      if (client !== undefined) await act(one, client, `[w${i}]`);
    }
  }
  server.fate.next = 'well';
  server.restart();
  // everybody comes back, and once more for what the last brought
  for (const client of [...clients, ...clients]) await sync(client, server, clients);
  return { clients, text: await server.text(), written, erased };
}

test(
  'no letter is lost, none doubled, and everybody has the same text, whatever was cut, killed and started anew',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 10, maxLength: 60 }), async (moves) => {
        const { clients, text, written, erased } = await play(moves);
        for (const { shared } of clients) expect(yDocToDoc(shared)).toEqual(text);
        const left = [...wordsOf(text).matchAll(/\[\w+\]/g)].map(([word]) => word).toSorted();
        expect(left).toEqual([...written].filter((word) => !erased.has(word)).toSorted());
      }),
      { numRuns: runs },
    );
  },
  timeLimitMs,
);

test(
  'texts of every shape, rewritten by three at once and away, become one text',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(who, anyDoc, fc.boolean()), { minLength: 1, maxLength: 6 }), async (changes) => {
        rooms += 1;
        const server = aServer({ reportId: `R${rooms}`, section: '1', round: 1 });
        const clients: Client[] = [0, 1, 2].map(() => ({ shared: new Y.Doc(), online: true, saved: true }));
        for (const client of clients) await sync(client, server, []);
        for (const [i, text, isKilled] of changes) {
          const client = clients[i];
          if (client === undefined) continue;
          changeYDoc(client.shared, text);
          if (isKilled) server.restart();
          else await sync(client, server, []);
        }
        for (const client of [...clients, ...clients]) await sync(client, server, []);
        const text = await server.text();
        for (const { shared } of clients) expect(yDocToDoc(shared)).toEqual(editingForm(text));
      }),
      { numRuns: Math.min(runs, 200) },
    );
  },
  timeLimitMs,
);
