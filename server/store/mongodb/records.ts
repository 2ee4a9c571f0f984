import type { DeliveryLog, RecordKind, RecordStore, TextStore, WorkingText } from '../port.js';
import type { RegisterRow, RegisterStore } from '../register.js';
import { fromStored } from '../stored.js';
import type { Collections, RegisterDoc, TextDoc } from './collections.js';
import { ask, isDuplicate } from './errors.js';
import type { Issue } from './issue.js';
import type { InTurn } from './turns.js';

/** Inserts; false where the id is taken. */
export async function inserted(insert: Promise<unknown>): Promise<boolean> {
  try {
    await insert;
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

export function createRegister({ register }: Collections, { next, settle }: Issue): RegisterStore {
  const rowOf = ({ _id, ...row }: RegisterDoc): RegisterRow => row;
  return {
    rows: ({ series, year }) =>
      ask(async () => {
        const filter = { ...(series === undefined ? {} : { series }), ...(year === undefined ? {} : { year }) };
        return (await register.find(filter).sort({ series: 1, year: 1, n: 1 }).toArray()).map(rowOf);
      }),
    volumes: () =>
      ask(async () => {
        const pairs = register.aggregate<{ _id: Pick<RegisterRow, 'series' | 'year'> }>([
          { $group: { _id: { series: '$series', year: '$year' } } },
          { $sort: { '_id.series': 1, '_id.year': 1 } },
        ]);
        return (await pairs.toArray()).map(({ _id }) => ({ series: _id.series, year: _id.year }));
      }),
    next,
    void: (series, year, n, reason) =>
      ask(async () => {
        await register.updateOne({ series, year, n }, { $set: { status: 'void', reason } });
      }),
    settle,
  };
}

export function createTexts({ texts }: Collections, inTurn: InTurn): TextStore {
  const idOf = (reportId: string, section: string, round: number): string => JSON.stringify([reportId, section, round]);
  const textOf = ({ _id, ...text }: TextDoc): WorkingText => text;

  async function put(text: WorkingText, expected: string | null): Promise<'saved' | 'conflict'> {
    const _id = idOf(text.reportId, text.section, text.round);
    if (expected === null) return (await inserted(texts.insertOne({ _id, ...text }))) ? 'saved' : 'conflict';
    const { matchedCount } = await texts.updateOne({ _id, ...(expected === '*' ? {} : { hash: expected }) }, { $set: text });
    if (matchedCount > 0) return 'saved';
    if (expected !== '*') return 'conflict';
    return (await inserted(texts.insertOne({ _id, ...text }))) ? 'saved' : put(text, expected);
  }

  return {
    get: (reportId, section, round) =>
      ask(async () => {
        const doc = await texts.findOne({ _id: idOf(reportId, section, round) });
        return doc === null ? null : textOf(doc);
      }),
    put: (text, expected) => inTurn(`text ${idOf(text.reportId, text.section, text.round)}`, () => ask(() => put(text, expected))),
    all: (reportId) => ask(async () => (await texts.find({ reportId }).sort({ section: 1, round: 1 }).toArray()).map(textOf)),
  };
}

export function createRecords<T>(collections: Collections, kind: RecordKind): RecordStore<T> {
  const records = collections.records(kind);
  return {
    get: (id) =>
      ask(async () => {
        const doc = await records.findOne({ _id: id });
        return doc === null ? null : fromStored<T>(doc.body);
      }),
    all: () => ask(async () => (await records.find().sort({ _id: 1 }).toArray()).map(({ body }) => fromStored<T>(body))),
    put: (id, record) =>
      ask(async () => {
        const body = JSON.stringify(record);
        const { matchedCount } = await records.updateOne({ _id: id }, { $set: { body } });
        if (matchedCount === 0 && !(await inserted(records.insertOne({ _id: id, body })))) await records.updateOne({ _id: id }, { $set: { body } });
      }),
    add: (id, record) => ask(async () => ((await inserted(records.insertOne({ _id: id, body: JSON.stringify(record) }))) ? 'added' : 'exists')),
    remove: (id) =>
      ask(async () => {
        await records.deleteOne({ _id: id });
      }),
  };
}

export function createDeliveryLog({ deliveryLog }: Collections): DeliveryLog {
  return {
    add: (line) =>
      ask(async () => {
        await deliveryLog.insertOne({ ...line });
      }),
    of: (reportId) =>
      ask(() =>
        deliveryLog
          .find({ reportId }, { projection: { _id: 0 } })
          .sort({ at: 1, _id: 1 })
          .toArray(),
      ),
  };
}
