import type { Filter } from 'mongodb';
import { cursorOf, positionOf } from '../cursor.js';
import { StoreError } from '../errors.js';
import type { HandsQuery, IndexRow, Page } from '../lists.js';
import { fromStored } from '../stored.js';
import type { Collections, ReportDoc } from './collections.js';

interface HandOf {
  /** reportId */
  _id: string;
  hands: { at: string };
}

/** The reports a person has had in hand, their own latest step first. */
export async function handled({ reports }: Collections, { person, audience, which, cursor, limit }: HandsQuery): Promise<Page<IndexRow>> {
  const demands: Filter<ReportDoc>[] = [{ 'hands.person': person }, { readers: { $in: audience } }];
  if (which === 'sent') demands.push({ 'waiting.audience': { $nin: audience } });
  else demands.push({ drafter: person });
  const found = await reports
    .aggregate<HandOf>([
      { $match: { $and: demands } },
      // of the report only its id: FerretDB's $unwind drops the rest
      { $project: { hands: 1 } },
      { $unwind: '$hands' },
      { $match: { 'hands.person': person, ...(cursor === undefined ? {} : olderThan(cursor)) } },
      { $sort: { 'hands.at': -1, _id: -1 } },
      { $limit: limit + 1 },
    ])
    .toArray();
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const docs = await reports.find({ _id: { $in: page.map(({ _id }) => _id) } }, { projection: { row: 1 } }).toArray();
  const rows = new Map(docs.map(({ _id, row }) => [_id, fromStored<IndexRow>(row)]));
  return {
    items: page.flatMap(({ _id }) => rows.get(_id) ?? []),
    cursor: last === undefined ? null : cursorOf({ changedAt: last.hands.at, id: last._id }),
  };
}

function olderThan(cursor: string) {
  const { changedAt, id } = positionOf(cursor);
  if (typeof id !== 'string') throw new StoreError('bad_cursor');
  return { $or: [{ 'hands.at': { $lt: changedAt } }, { 'hands.at': changedAt, _id: { $lt: id } }] };
}
