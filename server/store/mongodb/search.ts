import type { Condition, Filter } from 'mongodb';
import { foldWords, wordsAt } from '../fold.js';
import type { IndexRow, Page } from '../lists.js';
import type { SearchDoc, SearchField, SearchHit, SearchQuery, SearchStore, SearchTerm } from '../search.js';
import { earlierOf, isExactTier, type Part, partOf, type Spelling, tierOf, tiers } from '../search-terms.js';
import { fromStored } from '../stored.js';
import { tierCursorOf, tierPositionOf } from '../tier-cursor.js';
import type { Collections, FoundDoc, ReportDoc } from './collections.js';
import { ask } from './errors.js';
import type { InTurn } from './turns.js';

/** Reports that are looked at in one go where words must stand side by side, which the database cannot tell. */
const together = 100;

type Words = 'exactTitle' | 'exactText' | 'title' | 'text' | 'around';
type Found = Pick<ReportDoc, '_id' | 'changedAt' | 'row'> & { found?: Pick<FoundDoc, 'date'>; tier: number };

export function createSearch({ reports, search, texts }: Collections, inTurn: InTurn): SearchStore {
  async function put({ reportId, fields, ...doc }: SearchDoc): Promise<void> {
    const there = await reports.findOne({ _id: reportId }, { projection: { row: 1 } });
    if (there === null) return;
    const text = JSON.stringify(fields);
    const kept = await search.updateOne({ _id: reportId }, { $set: { fields: text } });
    if (kept.matchedCount === 0) await search.insertOne({ _id: reportId, fields: text });
    const { codeNumber } = fromStored<IndexRow>(there.row);
    await reports.updateOne({ _id: reportId }, { $set: { found: foundBy(doc, fields, codeNumber) } });
  }

  async function fieldsOf(ids: string[]): Promise<Map<string, SearchField[]>> {
    const docs = await search.find({ _id: { $in: ids } }).toArray();
    return new Map(docs.map(({ _id, fields }) => [_id, fromStored<SearchField[]>(fields)]));
  }

  const some = (filters: Filter<ReportDoc>[], limit: number) =>
    reports
      .find({ $and: filters }, { projection: { row: 1, changedAt: 1, 'found.date': 1 } })
      .sort({ changedAt: -1, _id: -1 })
      .limit(limit)
      .toArray();

  type Position = { changedAt: string; id: string } | null;
  const from = (filters: Filter<ReportDoc>[], after: Position) => (after === null ? filters : [...filters, olderThan(after)]);

  /** The reports of one tier, newest change first. */
  function inTier(query: SearchQuery, tier: number, begun: Position, limit: number): Promise<Found[]> {
    const { terms } = query;
    const filters = [...aroundWords(query), ...(terms.length === 0 ? [] : wordsIn(terms, tier))];
    return terms.every(({ folded }) => folded.length === 1) ? ofWords(query, filters, tier, begun, limit) : ofPhrases(query, filters, tier, begun, limit);
  }

  /** Single words tell the tier by themselves. */
  async function ofWords({ terms }: SearchQuery, filters: Filter<ReportDoc>[], tier: number, begun: Position, limit: number): Promise<Found[]> {
    const earlier = terms.length === 0 ? [] : (earlierOf[tier] ?? []);
    const others = earlier.map((one): Filter<ReportDoc> => ({ $nor: [{ $and: wordsIn(terms, one) }] }));
    return (await some(from([...filters, ...others], begun), limit)).map((doc) => ({ ...doc, tier }));
  }

  /** Whether words stand side by side is seen in the texts themselves. */
  async function ofPhrases({ terms }: SearchQuery, filters: Filter<ReportDoc>[], tier: number, begun: Position, limit: number): Promise<Found[]> {
    const found: Found[] = [];
    for (let after = begun; ; ) {
      const docs = await some(from(filters, after), together);
      const fields = await fieldsOf(docs.map(({ _id }) => _id));
      found.push(...docs.filter(({ _id }) => tierOf(fields.get(_id) ?? [], terms) === tier).map((doc) => ({ ...doc, tier })));
      const last = docs.at(-1);
      if (last === undefined || docs.length < together || found.length >= limit) return found.slice(0, limit);
      after = { changedAt: last.changedAt, id: last._id };
    }
  }

  async function find(query: SearchQuery): Promise<Page<SearchHit>> {
    const begun = query.cursor === undefined ? null : tierPositionOf(query.cursor);
    const lastTier = query.terms.length === 0 ? 0 : tiers.length - 1;
    const found: Found[] = [];
    for (let tier = begun?.tier ?? 0; tier <= lastTier && found.length <= query.limit; tier += 1)
      found.push(...(await inTier(query, tier, begun?.tier === tier ? begun : null, query.limit + 1 - found.length)));
    const page = found.slice(0, query.limit);
    const last = found.length > query.limit ? page.at(-1) : undefined;
    const fields = await fieldsOf(page.map(({ _id }) => _id));
    return {
      items: page.map(({ _id, row, found: by, tier }) => ({
        row: fromStored<IndexRow>(row),
        date: by?.date ?? '',
        fields: fields.get(_id) ?? [],
        exact: isExactTier(tier),
      })),
      cursor: last === undefined ? null : tierCursorOf({ changedAt: last.changedAt, id: last._id, tier: last.tier }),
    };
  }

  async function behind(version: number, after: string | null, limit: number): Promise<{ ids: string[]; after: string | null }> {
    const next = await reports
      .find(after === null ? {} : { _id: { $gt: after } }, { projection: { seq: 1, 'found.seq': 1, 'found.version': 1, 'found.textsAt': 1 } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    const written = await texts.find({ reportId: { $in: next.map(({ _id }) => _id) } }, { projection: { reportId: 1, at: 1 } }).toArray();
    const latest = new Map<string, string>();
    for (const { reportId, at } of written) if (at > (latest.get(reportId) ?? '')) latest.set(reportId, at);
    const isGood = ({ _id, seq, found }: (typeof next)[number]): boolean =>
      found !== undefined && found.seq === seq && found.version === version && (latest.get(_id) ?? '') <= found.textsAt;
    return { ids: next.filter((one) => !isGood(one)).map(({ _id }) => _id), after: next.length < limit ? null : (next.at(-1)?._id ?? null) };
  }

  return {
    // in turn with the head, which is in the same document
    put: (doc) => inTurn(doc.reportId, () => ask(() => put(doc))),
    find: (query) => ask(() => find(query)),
    behind: (version, after, limit) => ask(() => behind(version, after, limit)),
  };
}

/** What the documents of a search fit besides its words. */
function aroundWords({ audience, state, division, documentType, from, to, number = [] }: SearchQuery): Filter<ReportDoc>[] {
  const filters: Filter<ReportDoc>[] = [{ readers: { $in: audience } }, { 'found.version': { $gte: 0 } }];
  if (state !== undefined) filters.push({ state });
  if (division !== undefined) filters.push({ divisions: division });
  if (documentType !== undefined) filters.push({ 'found.type': documentType });
  if (from !== undefined) filters.push({ 'found.date': { $gte: from } });
  if (to !== undefined) filters.push({ 'found.date': { $lte: to } });
  if (number.length > 0) filters.push({ 'found.number': new RegExp(` ${number.join(' ')}`) });
  return filters;
}

const arrays: Record<Spelling, Record<'title' | 'text', Words>> = {
  exact: { title: 'exactTitle', text: 'exactText' },
  folded: { title: 'title', text: 'text' },
};

/** Every word of every term, in the parts of this tier; that the words stand side by side is not asked here. */
function wordsIn(terms: readonly SearchTerm[], tier: number): Filter<ReportDoc>[] {
  const { spelling, parts } = tiers[tier] ?? { spelling: 'folded', parts: [] };
  const main = arrays[spelling][parts.includes('text') ? 'text' : 'title'];
  return terms.flatMap((term) =>
    term[spelling].flatMap((word, i): Filter<ReportDoc>[] => {
      const begun = term.prefix && i === term[spelling].length - 1;
      if (parts.includes('around')) return [{ $or: [has('text', word, begun), has('around', word, begun)] }];
      const folded = term.folded[i];
      // the one array that is indexed narrows the others
      return main === 'text' || folded === undefined ? [has(main, word, begun)] : [has(main, word, begun), has('text', folded, begun)];
    }),
  );
}

/** Words hold letters and digits only: nothing that a regular expression would read otherwise. */
function has(array: Words, word: string, begun: boolean): Filter<ReportDoc> {
  const condition: Condition<string> = begun ? new RegExp(`^${word}`) : word;
  return { [`found.${array}`]: condition };
}

const olderThan = ({ changedAt, id }: { changedAt: string; id: string }): Filter<ReportDoc> => ({
  $or: [{ changedAt: { $lt: changedAt } }, { changedAt, _id: { $lt: id } }],
});

function foundBy(
  { seq, version, textsAt, documentType, date }: Omit<SearchDoc, 'reportId' | 'fields'>,
  fields: readonly SearchField[],
  codeNumber: string | null,
): FoundDoc {
  const words = fields.map((field) => ({ part: partOf(field), words: wordsAt(field.text) }));
  const of = (parts: readonly Part[], spelling: Spelling): string[] => [
    ...new Set(words.filter(({ part }) => parts.includes(part)).flatMap(({ words: all }) => all.map((word) => word[spelling]))),
  ];
  return {
    seq,
    version,
    textsAt,
    type: documentType,
    date,
    number: codeNumber === null ? '' : ` ${foldWords(codeNumber).join(' ')}`,
    exactTitle: of(['title'], 'exact'),
    exactText: of(['title', 'text'], 'exact'),
    title: of(['title'], 'folded'),
    text: of(['title', 'text'], 'folded'),
    around: of(['around'], 'folded'),
  };
}
