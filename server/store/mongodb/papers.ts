import type { Paper, PaperStore } from '../papers.js';
import { fromStored } from '../stored.js';
import type { Collections } from './collections.js';
import { ask } from './errors.js';
import type { InTurn } from './turns.js';

export function createPapers({ papers }: Collections, inTurn: InTurn): PaperStore {
  return {
    add: (paper) =>
      ask(async () => {
        const { id, reportId, at, removedAt } = paper;
        await papers.insertOne({ _id: id, reportId, at, removedAt, body: JSON.stringify(paper) });
      }),
    of: (reportId) =>
      ask(async () => {
        const found = await papers.find({ reportId }).sort({ at: 1, _id: 1 }).toArray();
        return found.map(({ body }) => fromStored<Paper>(body));
      }),
    remove: (reportId, id, removedBy, removedAt) =>
      inTurn(`paper ${id}`, () =>
        ask(async () => {
          const there = await papers.findOne({ _id: id, reportId, removedAt: null });
          if (there === null) return false;
          const body = JSON.stringify({ ...fromStored<Paper>(there.body), removedBy, removedAt });
          const { matchedCount } = await papers.updateOne({ _id: id, removedAt: null }, { $set: { removedAt, body } });
          return matchedCount > 0;
        }),
      ),
  };
}
