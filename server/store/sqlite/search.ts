import { StoreError } from '../errors.js';
import { foldWords, wordsAt } from '../fold.js';
import type { IndexRow } from '../lists.js';
import type { SearchDoc, SearchField, SearchHit, SearchQuery, SearchStore, SearchTerm } from '../search.js';
import { blocksOf, earlierOf, isExactTier, type Part, partOf, type Spelling, tiers } from '../search-terms.js';
import { fromStored } from '../stored.js';
import { tierCursorOf, tierPositionOf } from '../tier-cursor.js';
import type { Write } from './commits.js';
import type { Database, SqlValue } from './database.js';
import { countOf, type Demand, ofDivision, type Place, readBy } from './places.js';

/** Stands between blocks, so that words of two of them are not side by side; no word holds it, and the tokenizer takes it for one (private use). */
const border = ' \uE000 ';

const columns: Record<Spelling, Record<Part, string>> = {
  exact: { title: 'exact_title', text: 'exact_text', around: 'around' },
  folded: { title: 'title', text: 'body', around: 'around' },
};

/** Folded words hold letters and digits only, so quotes need no escape. */
const phraseOf = (words: readonly string[], prefix: boolean): string => `"${words.join(' ')}"${prefix ? ' *' : ''}`;

/** What FTS5 is asked for in a tier. */
function matchOf(terms: readonly SearchTerm[], tier: number): string {
  const { spelling, parts } = tiers[tier] ?? { spelling: 'folded', parts: [] };
  const where = parts.map((part) => columns[spelling][part]).join(' ');
  return `({${where}} : (${terms.map((term) => phraseOf(term[spelling], term.prefix)).join(' AND ')}))`;
}

/** The same without what an earlier tier has. */
function onlyIn(terms: readonly SearchTerm[], tier: number): string {
  const earlier = (earlierOf[tier] ?? []).map((one) => matchOf(terms, one));
  return earlier.length === 0 ? matchOf(terms, tier) : `${matchOf(terms, tier)} NOT (${earlier.join(' OR ')})`;
}

/** Where the places of words are kept, and where only the words are: those are read several times as fast. */
const tableFor = (terms: readonly SearchTerm[]): string => (terms.every(({ folded }) => folded.length === 1) ? 'search_words' : 'search');

function matching(terms: readonly SearchTerm[], tier: number): Demand {
  const sql = `SELECT rowid AS id FROM ${tableFor(terms)} WHERE ${tableFor(terms)} MATCH ?`;
  return { ids: [sql, onlyIn(terms, tier)], fits: [`r.id IN (${sql})`, onlyIn(terms, tier)] };
}

/** Up to so many reports are fetched and sorted; of more, the changes are walked from the newest until a page is full. */
const few = 1_000;

/** A condition on a report `r` and what it is found by, `d`, with the values for its question marks. */
type Condition = [sql: string, ...values: SqlValue[]];

/** What is asked of a report besides words and division. */
function besideWords({ state, documentType, from, to, number = [] }: SearchQuery): Condition[] {
  const asked: [string, SqlValue | undefined][] = [
    ['r.state = ?', state],
    ['d.type = ?', documentType],
    ['d.date >= ?', from],
    ['d.date <= ?', to],
    ['instr(d.number, ?) > 0', number.length === 0 ? undefined : ` ${number.join(' ')}`],
  ];
  return asked.flatMap(([sql, value]): Condition[] => (value === undefined ? [] : [[sql, value]]));
}

interface Found extends Place {
  tier: number;
}

export function createSearch(db: Database, write: Write): SearchStore {
  const idOf = db.sql<{ id: number; index_row: string }>('SELECT id, index_row FROM reports WHERE report = ?');
  const known = db.sql<{ version: number; fields: string }>('SELECT version, fields FROM search_docs WHERE id = ?');
  const putDoc = db.sql(`INSERT INTO search_docs (id, seq, version, texts_at, type, date, number, fields) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, version = excluded.version, texts_at = excluded.texts_at, type = excluded.type, date = excluded.date,
    number = excluded.number, fields = excluded.fields`);
  const tables = (['search', 'search_words'] as const).map((table) => ({
    put: db.sql(`INSERT INTO ${table} (rowid, exact_title, exact_text, title, body, around) VALUES (?, ?, ?, ?, ?, ?)`),
    remove: db.sql(`DELETE FROM ${table} WHERE rowid = ?`),
  }));
  const hit = db.sql<{ index_row: string; date: string; fields: string }>(
    'SELECT r.index_row, d.date, d.fields FROM reports r JOIN search_docs d ON d.id = r.id WHERE r.id = ?',
  );
  const next = db.sql<{ id: number; report: string }>(
    'SELECT id, report FROM reports WHERE id > coalesce((SELECT id FROM reports WHERE report = ?), 0) ORDER BY id LIMIT ?',
  );
  const isGood = db.sql<{ good: number }>(`SELECT 1 AS good FROM reports r JOIN search_docs d ON d.id = r.id
    WHERE r.id = ? AND d.seq = r.seq AND d.version = ? AND NOT EXISTS (SELECT 1 FROM texts t WHERE t.report = r.report AND t.at > d.texts_at)`);

  function putNow({ reportId, seq, version, textsAt, documentType, date, fields }: SearchDoc): void {
    const report = idOf.get(reportId);
    if (report === undefined) return;
    const { codeNumber } = fromStored<IndexRow>(report.index_row);
    const number = codeNumber === null ? '' : ` ${foldWords(codeNumber).join(' ')}`;
    const text = JSON.stringify(fields);
    const before = known.get(report.id);
    putDoc.run(report.id, seq, version, textsAt, documentType, date, number, text);
    // most steps change nothing a report is found by
    if (before?.fields === text && before.version === version) return;
    const { exact, folded } = wordsOf(fields);
    for (const { put, remove } of tables) {
      if (before !== undefined) remove.run(report.id);
      put.run(report.id, exact.title, exact.text, folded.title, folded.text, folded.around);
    }
  }

  /** Where the reports of one tier stand, newest change first, at most `limit`; `start` is what few of them fit. */
  function placesIn(query: SearchQuery, demands: Demand[], start: Demand | null, after: Place | null, limit: number): Place[] {
    const beside = besideWords(query);
    const conditions: Condition[] = [
      ...(after === null ? [] : [['(r.changed_at, r.id) < (?, ?)', after.changed_at, after.id] satisfies Condition]),
      ...demands.filter((demand) => demand !== start).map(({ fits }) => fits),
      ...beside,
    ];
    // whatever has words is in the index; without words it is asked
    const joined = query.terms.length > 0 && beside.length === 0 ? '' : 'CROSS JOIN search_docs d ON d.id = r.id';
    const source = start === null ? 'reports r' : `(${start.ids[0]}) s CROSS JOIN reports r ON r.id = s.id`;
    const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`;
    return db
      .sql<Place>(`SELECT r.changed_at, r.id FROM ${source} ${joined} ${where} ORDER BY r.changed_at DESC, r.id DESC LIMIT ?`)
      .all(...(start === null ? [] : [start.ids[1]]), ...conditions.flatMap(([, ...values]) => values), limit);
  }

  interface Counted {
    demand: Demand;
    n: number;
  }
  const counted = (demands: Demand[]): Counted[] => demands.map((demand) => ({ demand, n: countOf(db, demand, few + 1) }));

  /** One tier: begins with the demand that the fewest reports fit; where all are common, with the changes. */
  function placesOf(query: SearchQuery, base: Counted[], tier: number, after: Place | null, limit: number): Found[] {
    const all = [...base, ...counted(query.terms.length === 0 ? [] : [matching(query.terms, tier)])];
    if (all.some(({ n }) => n === 0)) return [];
    const [rarest] = all.toSorted((a, b) => a.n - b.n);
    const start = rarest === undefined || rarest.n > few ? null : rarest.demand;
    const demands = all.map(({ demand }) => demand);
    return placesIn(query, demands, start, after, limit).map((place) => ({ ...place, tier }));
  }

  function foundBy(query: SearchQuery, limit: number): Found[] {
    const begun = query.cursor === undefined ? null : positionIn(query.cursor);
    const { audience, terms, division } = query;
    const base = counted([readBy(audience), ...(division === undefined ? [] : [ofDivision(division)])]);
    const found: Found[] = [];
    const last = terms.length === 0 ? 0 : tiers.length - 1;
    for (let tier = begun?.tier ?? 0; tier <= last && found.length < limit; tier += 1)
      found.push(...placesOf(query, base, tier, begun?.tier === tier ? begun : null, limit - found.length));
    return found;
  }

  const hitAt = ({ id, tier }: Found): SearchHit[] => {
    const row = hit.get(id);
    if (row === undefined) return [];
    return [{ row: fromStored<IndexRow>(row.index_row), date: row.date, fields: fromStored<SearchField[]>(row.fields), exact: isExactTier(tier) }];
  };

  return {
    put: (doc) => write(() => putNow(doc)),
    async find(query) {
      const found = foundBy(query, query.limit + 1);
      const page = found.slice(0, query.limit);
      const last = found.length > query.limit ? page.at(-1) : undefined;
      return { items: page.flatMap(hitAt), cursor: last === undefined ? null : tierCursorOf({ changedAt: last.changed_at, id: last.id, tier: last.tier }) };
    },
    async behind(version, after, limit) {
      const rows = next.all(after, limit);
      const ids = rows.filter(({ id }) => isGood.get(id, version) === undefined).map(({ report }) => report);
      return { ids, after: rows.length < limit ? null : (rows.at(-1)?.report ?? null) };
    },
  };
}

function positionIn(cursor: string): Found {
  const { tier, changedAt, id } = tierPositionOf(cursor);
  if (!/^\d+$/.test(id)) throw new StoreError('bad_cursor');
  return { tier, changed_at: changedAt, id: Number(id) };
}

/** The words of each part in both spellings, as FTS5 takes them in. */
function wordsOf(fields: readonly SearchField[]): Record<Spelling, Record<Part, string>> {
  const blocks = fields.flatMap((field) => blocksOf(field).map((text) => ({ part: partOf(field), words: wordsAt(text) })));
  const of = (wanted: Part, spelling: Spelling): string =>
    blocks
      .filter(({ part }) => part === wanted)
      .map(({ words }) => words.map((word) => word[spelling]).join(' '))
      .join(border);
  const all = (spelling: Spelling) => ({ title: of('title', spelling), text: of('text', spelling), around: of('around', spelling) });
  return { exact: all('exact'), folded: all('folded') };
}
