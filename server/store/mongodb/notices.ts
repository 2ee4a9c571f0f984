import type { Filter } from 'mongodb';
import { cursorOf } from '../cursor.js';
import { feedPlaceOf } from '../feed-cursor.js';
import type { EntryNotice, MailQuery, Notice, NoticeStore, ReadQuery, Sending, SendingChannel, Telling } from '../notices.js';
import type { Collections, EntryDoc, NoticeDoc, SendingDoc } from './collections.js';
import { ask } from './errors.js';
import { inserted } from './records.js';
import type { InTurn } from './turns.js';

const docOf = ({ id, ...notice }: Notice): NoticeDoc => ({
  _id: id,
  ...notice,
  fresh: notice.readAt === null && notice.overAt === null ? 1 : 0,
  mail: null,
});
const noticeOf = ({ _id, fresh: _, mail: __, ...notice }: NoticeDoc): Notice => ({ id: _id, ...notice });
const isOfEntry = (notice: Notice): notice is EntryNotice => notice.reportId !== null;
const sendingOf = ({ _id, channel, person, body, attempt, nextAt }: SendingDoc): Sending => ({ id: _id, channel, person, body, attempt, nextAt: nextAt ?? '' });

export function createNotices({ entries, notices, sendings }: Collections, inTurn: InTurn): NoticeStore {
  const fitting = ({ person, kinds, urgentOnly, since, until }: MailQuery): Filter<NoticeDoc> => ({
    person,
    mail: null,
    readAt: null,
    overAt: null,
    at: { $gte: since, $lt: until },
    kind: { $in: [...kinds] },
    ...(urgentOnly ? { urgent: true } : {}),
  });

  const keepSending = ({ id, ...sending }: Sending): Promise<boolean> => inserted(sendings.insertOne({ _id: id, ...sending }));

  async function tellNow({ slot, notices: told, over, sendings: outgoing }: Telling): Promise<Notice[]> {
    if (over.ids.length > 0) await notices.updateMany({ _id: { $in: [...over.ids] }, overAt: null }, { $set: { overAt: over.at, fresh: 0 } });
    const fresh: Notice[] = [];
    for (const notice of told) if (await inserted(notices.insertOne(docOf(notice)))) fresh.push(notice);
    for (const sending of outgoing) await keepSending(sending);
    if (slot !== null) await entries.updateOne({ reportId: slot.reportId, seq: slot.seq, untold: true }, { $unset: { untold: '' } });
    return fresh;
  }

  async function slotsOf(filter: Filter<EntryDoc>, limit: number) {
    return (
      await entries
        .find(filter, { projection: { reportId: 1, seq: 1 } })
        .sort({ reportId: 1, seq: 1 })
        .limit(limit)
        .toArray()
    ).map(({ reportId, seq }) => ({
      reportId,
      seq,
    }));
  }

  return {
    untold: (limit) => ask(() => slotsOf({ untold: true }, limit)),
    untoldOf: (reportId, through) => ask(async () => (await slotsOf({ reportId, seq: { $lte: through }, untold: true }, 0)).map(({ seq }) => seq)),
    tell: (telling) => ask(() => tellNow(telling)),
    openOf: (reportId) =>
      ask(async () =>
        (
          await notices
            .find({ reportId, overAt: null, 'steps.event': { $exists: true } })
            .sort({ _id: 1 })
            .toArray()
        )
          .map(noticeOf)
          .filter(isOfEntry),
      ),
    feed: ({ person, cursor, limit }) =>
      ask(async () => {
        const found = await notices
          .find({ $and: [{ person, shown: true }, ...(cursor === undefined ? [] : [olderThan(cursor)])] })
          .sort({ fresh: -1, at: -1, _id: -1 })
          .limit(limit + 1)
          .toArray();
        const last = found.length > limit ? found[limit - 1] : undefined;
        return {
          items: found.slice(0, limit).map(noticeOf),
          cursor: last === undefined ? null : cursorOf({ changedAt: last.at, id: `${last.fresh}${last._id}` }),
        };
      }),
    countNew: (person) => ask(() => notices.countDocuments({ person, shown: true, fresh: 1 })),
    get: (id) =>
      ask(async () => {
        const doc = await notices.findOne({ _id: id });
        return doc === null ? null : noticeOf(doc);
      }),
    read: (person, which, at) =>
      ask(async () => {
        await notices.updateMany({ person, readAt: null, ...filterOf(which) }, { $set: { readAt: at, fresh: 0 } });
      }),
    countForMail: (query) => ask(() => notices.countDocuments(fitting(query))),
    putIntoMail: (mail, query) =>
      inTurn(`mail to ${query.person}`, () =>
        ask(async () => {
          await notices.updateMany(fitting(query), { $set: { mail } });
          return (await notices.find({ mail }).sort({ at: 1, _id: 1 }).toArray()).map(noticeOf);
        }),
      ),
    addSending: (sending) => ask(async () => ((await keepSending(sending)) ? 'added' : 'exists')),
    takeSending: (channel: SendingChannel, now, until) =>
      inTurn(`sendings ${channel}`, () =>
        ask(async () => {
          const doc = await sendings.findOneAndUpdate(
            { channel, nextAt: { $lte: now } },
            { $set: { nextAt: until }, $inc: { attempt: 1 } },
            { sort: { nextAt: 1, _id: 1 }, returnDocument: 'after' },
          );
          return doc === null ? null : sendingOf(doc);
        }),
      ),
    keepBody: (id, body) =>
      ask(async () => {
        await sendings.updateOne({ _id: id }, { $set: { body } });
      }),
    putOff: (id, nextAt) =>
      ask(async () => {
        await sendings.updateOne({ _id: id, nextAt: { $exists: true } }, { $set: { nextAt } });
      }),
    endSending: (id, outcome, at) =>
      ask(async () => {
        await sendings.updateOne({ _id: id, nextAt: { $exists: true } }, { $set: { outcome, endedAt: at }, $unset: { nextAt: '' } });
      }),
    outcomeOf: (id) => ask(async () => (await sendings.findOne({ _id: id }, { projection: { outcome: 1 } }))?.outcome ?? null),
    forget: (before) =>
      ask(async () => {
        await notices.deleteMany({ fresh: 0, at: { $lt: before } });
        await sendings.deleteMany({ endedAt: { $lt: before } });
      }),
  };
}

function filterOf(which: ReadQuery): Filter<NoticeDoc> {
  if ('through' in which) return { shown: true, at: { $lte: which.through } };
  if ('reportId' in which) return { reportId: which.reportId, seq: { $lte: which.seq } };
  return { _id: { $in: [...which.ids] } };
}

function olderThan(cursor: string): Filter<NoticeDoc> {
  const { fresh, at, id } = feedPlaceOf(cursor);
  return { $or: [{ fresh: { $lt: fresh } }, { fresh, at: { $lt: at } }, { fresh, at, _id: { $lt: id } }] };
}
