import type { Document, Filter } from 'mongodb';
import { cursorOf, positionOf } from '../cursor.js';
import { StoreError } from '../errors.js';
import { foldWords } from '../fold.js';
import type { AfterLine, InboxLine, IndexRow, IndexStore, ListQuery } from '../lists.js';
import { fromStored } from '../stored.js';
import { type Collections, noDue, type ReportDoc, type WaitingDoc } from './collections.js';
import { ask } from './errors.js';
import { handled } from './hands.js';

export function createIndex(collections: Collections): IndexStore {
  const { reports } = collections;
  const idsOf = (filter: Filter<ReportDoc>, order: 'nextDueAt' | '_id', limit: number): Promise<string[]> =>
    ask(async () => {
      const docs = await reports
        .find(filter, { projection: { _id: 1 } })
        .sort({ [order]: 1 })
        .limit(limit)
        .toArray();
      return docs.map(({ _id }) => _id);
    });

  async function rowsOf(ids: string[]): Promise<Map<string, IndexRow>> {
    const docs = await reports.find({ _id: { $in: [...new Set(ids)] } }, { projection: { row: 1 } }).toArray();
    return new Map(docs.map(({ _id, row }) => [_id, fromStored<IndexRow>(row)]));
  }

  return {
    get: (reportId) =>
      ask(async () => {
        const doc = await reports.findOne({ _id: reportId }, { projection: { row: 1 } });
        return doc === null ? null : fromStored<IndexRow>(doc.row);
      }),
    seqs: (reportIds) =>
      ask(async () => {
        const docs = await reports.find({ _id: { $in: [...new Set(reportIds)] } }, { projection: { seq: 1 } }).toArray();
        return new Map(docs.map(({ _id, seq }) => [_id, seq]));
      }),
    list: (query) =>
      ask(async () => {
        const found = await reports
          .find(filterOf(query), { projection: { row: 1, changedAt: 1 } })
          .sort({ changedAt: -1, _id: -1 })
          .limit(query.limit + 1)
          .toArray();
        const page = found.slice(0, query.limit);
        const last = found.length > query.limit ? page.at(-1) : undefined;
        return {
          items: page.map(({ row }) => fromStored<IndexRow>(row)),
          cursor: last === undefined ? null : cursorOf({ changedAt: last.changedAt, id: last._id }),
        };
      }),
    handled: (query) => ask(() => handled(collections, query)),
    waiting: (audience, limit, after) =>
      ask(async () => {
        const keys = [...new Set(audience)];
        const order = { 'waiting.due': 1, 'waiting.since': 1, _id: 1, 'waiting.event': 1, 'waiting.target': 1, 'waiting.audience': 1 };
        const behind = after === undefined ? [] : [{ $match: behindLine(after) }];
        // a line may wait for several of the keys, so that many are asked for
        const most = limit * Math.max(1, keys.length);
        const found = await reports.aggregate<WaitingOf>([...waitingFor(keys), ...behind, { $sort: order }, { $limit: most }]).toArray();
        const rows = await rowsOf(found.map(({ _id }) => _id));
        const lines = new Map<string, InboxLine>();
        for (const { _id, waiting } of found) {
          const row = rows.get(_id);
          const name = JSON.stringify([_id, waiting.event, waiting.target]);
          if (row !== undefined && !lines.has(name)) lines.set(name, inboxLine(waiting, row));
        }
        return [...lines.values()].slice(0, limit);
      }),
    countWaiting: (audience) =>
      ask(async () => {
        const one = { report: '$_id', event: '$waiting.event', target: '$waiting.target' };
        const [counted] = await reports.aggregate<{ n: number }>([...waitingFor(audience), { $group: { _id: one } }, { $count: 'n' }]).toArray();
        return counted?.n ?? 0;
      }),
    due: (now, limit) => idsOf({ nextDueAt: { $lte: now } }, 'nextDueAt', limit),
    withoutPdf: (limit) => idsOf({ needsPdf: true }, '_id', limit),
  };
}

interface WaitingOf {
  /** reportId */
  _id: string;
  waiting: WaitingDoc;
}

/** The waiting lines for these keys, a document each; of the report only its id (FerretDB's $unwind drops the rest). */
function waitingFor(audience: string[]): Document[] {
  const mine = { $match: { 'waiting.audience': { $in: audience } } };
  return [mine, { $project: { waiting: 1 } }, { $unwind: '$waiting' }, mine];
}

/** Lines that a list has behind this one; no target sorts before every target. */
function behindLine({ dueAt, since, reportId, event, target }: AfterLine): Document {
  const [due, at, id, what] = [{ 'waiting.due': dueAt ?? noDue }, { 'waiting.since': since }, { _id: reportId }, { 'waiting.event': event }];
  return {
    $or: [
      { 'waiting.due': { $gt: dueAt ?? noDue } },
      { ...due, 'waiting.since': { $gt: since } },
      { ...due, ...at, _id: { $gt: reportId } },
      { ...due, ...at, ...id, 'waiting.event': { $gt: event } },
      { ...due, ...at, ...id, ...what, 'waiting.target': target === null ? { $ne: null } : { $gt: target } },
    ],
  };
}

function filterOf({ audience, words = [], states, division, cursor }: ListQuery): Filter<ReportDoc> {
  const demands: Filter<ReportDoc>[] = [{ readers: { $in: audience } }];
  // folded words hold letters and digits only: nothing that a regular expression would read otherwise
  for (const word of words.flatMap(foldWords)) demands.push({ words: new RegExp(`^${word}`) });
  if (states !== undefined) demands.push({ state: { $in: [...states] } });
  if (division !== undefined) demands.push({ divisions: division });
  if (cursor !== undefined) demands.push(olderThan(cursor));
  return { $and: demands };
}

function olderThan(cursor: string): Filter<ReportDoc> {
  const { changedAt, id } = positionOf(cursor);
  if (typeof id !== 'string') throw new StoreError('bad_cursor');
  return { $or: [{ changedAt: { $lt: changedAt } }, { changedAt, _id: { $lt: id } }] };
}

const inboxLine = (
  { audience, event, target, dueAt, urgency, since }: WaitingDoc,
  { reportId, seq, state, subject, documentType, leadDivision }: IndexRow,
): InboxLine => ({
  audience,
  event,
  target,
  dueAt,
  urgency,
  since,
  reportId,
  seq,
  state,
  subject,
  documentType,
  leadDivision,
});
