import { type Filter, ObjectId } from 'mongodb';
import type { AuditEntry, AuditLine, AuditStore } from '../audit.js';
import { cursorOf, positionOf } from '../cursor.js';
import { StoreError } from '../errors.js';
import { fromStored } from '../stored.js';
import type { AuditDoc, Collections } from './collections.js';
import { ask, isDuplicate } from './errors.js';
import type { InTurn } from './turns.js';

/** Lines are only ever inserted; of one moment the later id is the later line. */
export function createAudit({ audit, tallies }: Collections, inTurn: InTurn): AuditStore {
  async function countOne(name: string, at: string): Promise<void> {
    const step = { $inc: { count: 1 }, $set: { lastAt: at } };
    if ((await tallies.updateOne({ _id: name }, step)).matchedCount > 0) return;
    try {
      await tallies.insertOne({ _id: name, count: 1, lastAt: at });
    } catch (error) {
      // another server was the first to count it
      if (!isDuplicate(error)) throw error;
      await tallies.updateOne({ _id: name }, step);
    }
  }

  return {
    add: (line) =>
      ask(async () => {
        const [kind = line.what] = line.what.split('.');
        await audit.insertOne({ _id: new ObjectId(), at: line.at, person: line.by?.id ?? null, kind, subject: line.of.id, body: JSON.stringify(line) });
      }),
    list: ({ cursor, limit, ...wanted }) =>
      ask(async () => {
        const found = await audit
          .find(filterOf(wanted, cursor), { projection: { body: 1, at: 1 } })
          .sort({ at: -1, _id: -1 })
          .limit(limit + 1)
          .toArray();
        const shown = found.slice(0, limit);
        const last = found.length > limit ? shown.at(-1) : undefined;
        return {
          items: shown.map(({ _id, body }): AuditEntry => ({ id: _id.toHexString(), ...fromStored<AuditLine>(body) })),
          cursor: last === undefined ? null : cursorOf({ changedAt: last.at, id: last._id.toHexString() }),
        };
      }),
    count: (names, at) =>
      ask(async () => {
        for (const name of names) await inTurn(`tally ${name}`, () => countOne(name, at));
      }),
    tallies: () => ask(async () => (await tallies.find().sort({ _id: 1 }).toArray()).map(({ _id, count, lastAt }) => ({ name: _id, count, lastAt }))),
  };
}

interface Wanted {
  kind?: string;
  by?: string;
  of?: string;
  from?: string;
  before?: string;
}

function filterOf({ kind, by, of, from, before }: Wanted, cursor: string | undefined): Filter<AuditDoc> {
  const demands: Filter<AuditDoc>[] = [
    ...(kind === undefined ? [] : [{ kind }]),
    ...(by === undefined ? [] : [{ person: by }]),
    ...(of === undefined ? [] : [{ subject: of }]),
    ...(from === undefined ? [] : [{ at: { $gte: from } }]),
    ...(before === undefined ? [] : [{ at: { $lt: before } }]),
    ...(cursor === undefined ? [] : [olderThan(cursor)]),
  ];
  return demands.length === 0 ? {} : { $and: demands };
}

function olderThan(cursor: string): Filter<AuditDoc> {
  const { changedAt, id } = positionOf(cursor);
  if (typeof id !== 'string' || !ObjectId.isValid(id)) throw new StoreError('bad_cursor');
  return { $or: [{ at: { $lt: changedAt } }, { at: changedAt, _id: { $lt: new ObjectId(id) } }] };
}
