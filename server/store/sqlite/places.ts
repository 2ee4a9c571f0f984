import { positionOf } from '../cursor.js';
import { StoreError } from '../errors.js';
import { foldWords } from '../fold.js';
import type { ListQuery } from '../lists.js';
import type { Database, SqlValue } from './database.js';

/** A report's place in the list of changes. */
export interface Place {
  changed_at: string;
  id: number;
}

/** Something a list asks of its reports: as the ids that fit (with the value for its question mark), and as a question to one report. */
export interface Demand {
  ids: [sql: string, value: string];
  fits: [sql: string, ...values: string[]];
}

export const readBy = (audience: string[]): Demand => ({
  ids: ['SELECT DISTINCT m.id AS id FROM json_each(?) a CROSS JOIN readers m ON m.audience = a.value', JSON.stringify(audience)],
  fits: ['EXISTS (SELECT 1 FROM readers m WHERE m.id = r.id AND m.audience IN (SELECT value FROM json_each(?)))', JSON.stringify(audience)],
});

export const ofDivision = (division: string): Demand => ({
  ids: ['SELECT id FROM divisions WHERE division = ?', division],
  fits: ['EXISTS (SELECT 1 FROM divisions d WHERE d.division = ? AND d.id = r.id)', division],
});

/** Every word as the beginning of one of the report's. Folded words hold letters and digits only, so quotes need no escape. */
const withWords = (folded: string[]): Demand => ({
  ids: ['SELECT rowid AS id FROM words WHERE words MATCH ?', folded.map((word) => `"${word}"*`).join(' AND ')],
  fits: [folded.map(() => 'instr(r.words, ?) > 0').join(' AND '), ...folded.map((word) => ` ${word}`)],
});

/** Up to so many reports are fetched and sorted; with more of them, walking the changes from the newest soon fills a page. */
const few = 4_000;

/**
 * Where the reports of a page stand, newest change first, at most `limit`.
 * Begins with the demand that the fewest reports fit, and asks the others of each; where all are common, with the changes themselves.
 * (100,000 reports: tried with rare and common words, divisions and readers.)
 */
export function places(db: Database, { audience, words = [], states, division, cursor }: ListQuery, limit: number): Place[] {
  const folded = words.flatMap(foldWords);
  const demands = [readBy(audience)];
  if (division !== undefined) demands.push(ofDivision(division));
  if (folded.length > 0) demands.push(withWords(folded));

  const start = rarest(db, demands);
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  const ask = (condition: string, ...asked: SqlValue[]): void => {
    conditions.push(condition);
    values.push(...asked);
  };
  if (start !== null) values.push(start.ids[1]);
  if (cursor !== undefined) ask('(r.changed_at, r.id) < (?, ?)', ...placeOf(cursor));
  if (states !== undefined) ask(`r.state IN (${states.map(() => '?').join(', ')})`, ...states);
  for (const demand of demands) if (demand !== start) ask(...demand.fits);

  const from = start === null ? 'reports r' : `(${start.ids[0]}) s CROSS JOIN reports r ON r.id = s.id`;
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return db.sql<Place>(`SELECT r.changed_at, r.id FROM ${from} ${where} ORDER BY r.changed_at DESC, r.id DESC LIMIT ?`).all(...values, limit);
}

/** The demand that the fewest reports fit; null where all are common. */
function rarest(db: Database, demands: Demand[]): Demand | null {
  let best: Demand | null = null;
  let fewest = few + 1;
  for (const demand of demands) {
    const n = countOf(db, demand, fewest);
    if (n < fewest) [best, fewest] = [demand, n];
  }
  return best;
}

/** How many reports fit a demand; counts to `most` and no further. */
export const countOf = (db: Database, { ids: [sql, value] }: Demand, most: number): number =>
  db.sql<{ n: number }>(`SELECT count(*) AS n FROM (${sql} LIMIT ?)`).get(value, most)?.n ?? 0;

function placeOf(cursor: string): [string, number] {
  const { changedAt, id } = positionOf(cursor);
  if (typeof id !== 'number') throw new StoreError('bad_cursor');
  return [changedAt, id];
}
