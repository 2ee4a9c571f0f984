import { Binary, type Collection, type Db } from 'mongodb';
import type { Aside, AsideStore, NumberedChange, RoomKey, TextChange, TextChangeStore } from '../rooms.js';
import { ask } from './errors.js';
import { inserted } from './records.js';
import type { InTurn } from './turns.js';

/** A change, or all changes up to its number in one. */
interface ChangeDoc {
  _id: string;
  reportId: string;
  section: string;
  round: number;
  n: number;
  by: string;
  at: string;
  update: Binary;
}
type AsideDoc = Omit<Aside, 'id'> & { _id: string; id: string };

export interface RoomCollections {
  changes: Collection<ChangeDoc>;
  asides: Collection<AsideDoc>;
}

export const roomCollectionsOf = (db: Db): RoomCollections => ({ changes: db.collection('text_changes'), asides: db.collection('asides') });

export async function createRoomIndexes({ changes, asides }: RoomCollections): Promise<void> {
  await changes.createIndex({ reportId: 1, section: 1, round: 1, n: 1 }, { unique: true });
  await asides.createIndex({ reportId: 1, section: 1, person: 1 });
}

const nameOf = ({ reportId, section, round }: RoomKey): string => JSON.stringify([reportId, section, round]);
const changeOf = ({ n, update, by, at }: ChangeDoc): NumberedChange => ({ n, update: new Uint8Array(update.buffer.subarray(0, update.position)), by, at });

export function createTextChanges({ changes }: RoomCollections, inTurn: InTurn): TextChangeStore {
  const placeOf = ({ reportId, section, round }: RoomKey) => ({ reportId, section, round });
  const docOf = (room: RoomKey, n: number, { update, by, at }: TextChange): ChangeDoc => ({
    _id: `${nameOf(room)}/${n}`,
    ...placeOf(room),
    n,
    by,
    at,
    update: new Binary(update),
  });
  const newestOf = async (room: RoomKey): Promise<number> => (await changes.findOne(placeOf(room), { sort: { n: -1 }, projection: { n: 1 } }))?.n ?? 0;

  /** The unique number decides between servers: who comes second takes the next. */
  async function append(room: RoomKey, change: TextChange): Promise<number> {
    for (let n = (await newestOf(room)) + 1; ; n += 1) if (await inserted(changes.insertOne(docOf(room, n, change)))) return n;
  }

  return {
    appendAfter: (room, n, change) => ask(async () => (await newestOf(room)) === n && (await inserted(changes.insertOne(docOf(room, n + 1, change))))),
    append: (room, change) => inTurn(`changes ${nameOf(room)}`, () => ask(() => append(room, change))),
    after: (room, n) =>
      ask(async () =>
        (
          await changes
            .find({ ...placeOf(room), n: { $gt: n } })
            .sort({ n: 1 })
            .toArray()
        ).map(changeOf),
      ),
    // `$group` with `$max` is not in the portable subset; the numbers alone come from the index, and folding keeps them few
    newest: (reportId) =>
      ask(async () => {
        const numbers = await changes
          .find({ reportId }, { projection: { _id: 0, section: 1, round: 1, n: 1 } })
          .sort({ section: 1, round: 1, n: 1 })
          .toArray();
        const last = new Map(numbers.map(({ section, round, n }) => [JSON.stringify([section, round]), { section, round, n }]));
        return [...last.values()];
      }),
    fold: (room, change) =>
      inTurn(`changes ${nameOf(room)}`, () =>
        ask(async () => {
          // written before the others go, so that at no moment a letter is missing
          const { by, at, update } = docOf(room, change.n, change);
          await changes.updateOne({ _id: `${nameOf(room)}/${change.n}` }, { $set: { by, at, update } });
          await changes.deleteMany({ ...placeOf(room), n: { $lt: change.n } });
        }),
      ),
  };
}

export function createAsides({ asides }: RoomCollections, inTurn: InTurn): AsideStore {
  const idOf = (reportId: string, section: string, person: string, id: string): string => JSON.stringify([reportId, section, person, id]);
  return {
    put: (aside) =>
      inTurn(`aside ${aside.reportId}`, () =>
        ask(async () => {
          const _id = idOf(aside.reportId, aside.section, aside.person, aside.id);
          const { matchedCount } = await asides.updateOne({ _id }, { $set: aside });
          if (matchedCount === 0 && !(await inserted(asides.insertOne({ _id, ...aside })))) await asides.updateOne({ _id }, { $set: aside });
        }),
      ),
    of: (reportId, section, person) =>
      ask(async () => {
        const found = await asides.find({ reportId, section, person }).toArray();
        return found
          .map(({ _id, ...aside }): Aside => aside)
          .sort((a, b) => (a.at === b.at ? Number(a.id < b.id) - Number(a.id > b.id) : a.at < b.at ? 1 : -1));
      }),
    remove: (reportId, section, person, id) => ask(async () => (await asides.deleteOne({ _id: idOf(reportId, section, person, id) })).deletedCount > 0),
  };
}
