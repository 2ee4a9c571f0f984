import { cursorOf, positionOf } from '../cursor.js';
import { StoreError } from '../errors.js';
import type { HandsQuery, IndexRow, Page } from '../lists.js';
import { fromStored } from '../stored.js';
import type { Database } from './database.js';

interface HandRow {
  at: string;
  id: number;
}

/** So many of a person's reports are looked at in one go; most are among those asked for. */
const atOnce = 200;

/** The reports a person has had in hand, their own latest step first. */
export function createHands(db: Database): (query: HandsQuery) => Page<IndexRow> {
  const first = db.sql<HandRow>('SELECT at, id FROM hands WHERE person = ? ORDER BY at DESC, id DESC LIMIT ?');
  const further = db.sql<HandRow>('SELECT at, id FROM hands WHERE person = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?');
  const byId = db.sql<{ index_row: string }>('SELECT index_row FROM reports WHERE id = ?');

  /** A person's reports from a place on. */
  function* from(person: string, place: HandRow | null): Generator<{ hand: HandRow; row: IndexRow }> {
    for (let after = place; ; ) {
      const hands = after === null ? first.all(person, atOnce) : further.all(person, after.at, after.id, atOnce);
      for (const hand of hands) {
        const stored = byId.get(hand.id);
        if (stored !== undefined) yield { hand, row: fromStored<IndexRow>(stored.index_row) };
      }
      after = hands.at(-1) ?? null;
      if (hands.length < atOnce) return;
    }
  }

  return (query) => {
    const found: { hand: HandRow; row: IndexRow }[] = [];
    for (const one of from(query.person, query.cursor === undefined ? null : placeOf(query.cursor))) {
      if (isAsked(one.row, query)) found.push(one);
      if (found.length > query.limit) break;
    }
    const page = found.slice(0, query.limit);
    const last = found.length > query.limit ? page.at(-1) : undefined;
    return { items: page.map(({ row }) => row), cursor: last === undefined ? null : cursorOf({ changedAt: last.hand.at, id: last.hand.id }) };
  };
}

function isAsked({ readers, waiting, drafter }: IndexRow, { person, audience, which }: HandsQuery): boolean {
  const mine = new Set(audience);
  if (!readers.some((key) => mine.has(key))) return false;
  return which === 'drafted' ? drafter === person : !waiting.some((line) => mine.has(line.audience));
}

function placeOf(cursor: string): HandRow {
  const { changedAt, id } = positionOf(cursor);
  if (typeof id !== 'number') throw new StoreError('bad_cursor');
  return { at: changedAt, id };
}
