import { foldWords } from '../fold.js';
import type { IndexRow } from '../lists.js';
import type { Head } from '../port.js';
import { fromStored } from '../stored.js';
import type { Database } from './database.js';

/** A deadline that is none sorts behind every date. */
export const noDue = '~';
/** `target` of a waiting line that has none: no target of the law is empty. */
export const noTarget = '';

interface Stored {
  id: number;
  seq: number;
  index_row: string;
}

/** Writes head and index row of a report, and what lists read of it. To be called in a transaction. */
export function createReportRows(db: Database) {
  const find = db.sql<Stored>('SELECT id, seq, index_row FROM reports WHERE report = ?');
  const insert = db.sql<{ id: number }>(`INSERT INTO reports
    (report, seq, effects_through, state, changed_at, words, next_due_at, needs_pdf, version, hash, at, index_row, snapshot)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`);
  const update =
    db.sql(`UPDATE reports SET seq = ?, effects_through = max(effects_through, ?), state = ?, changed_at = ?, words = coalesce(?, words), next_due_at = ?, needs_pdf = ?,
    version = ?, hash = ?, at = ?, index_row = ?, snapshot = ? WHERE id = ?`);

  /** Only forward: where the report's row is of a later entry, nothing changes. */
  function save(head: Head, index: IndexRow): void {
    const before = find.get(head.reportId);
    if (before !== undefined && before.seq > head.seq) return;
    const { state, updatedAt, nextDueAt, needsPdf } = index;
    const known = before === undefined ? null : fromStored<IndexRow>(before.index_row);
    // most steps leave the words as they are
    const words = known !== null && isEqual(known.words, index.words) ? null : wordsOf(index);
    const values = [state, updatedAt, words, nextDueAt, needsPdf ? 1 : 0, head.version, head.hash, head.at, JSON.stringify(index), head.snapshot] as const;
    if (before === undefined) {
      const id = insert.get(head.reportId, head.seq, head.effectsThrough, ...values)?.id;
      if (id === undefined) throw new Error('A row was inserted without an id');
      replaceLists(id, null, index, words);
    } else {
      update.run(head.seq, head.effectsThrough, ...values, before.id);
      replaceLists(before.id, known, index, words);
    }
  }

  function replaceLists(id: number, before: IndexRow | null, after: IndexRow, words: string | null): void {
    replaceRows(readerValues(id, before), readerValues(id, after), deleteReader, insertReader);
    replaceRows(waitingValues(id, before), waitingValues(id, after), deleteWaiting, insertWaiting);
    replaceRows(divisionValues(id, before), divisionValues(id, after), deleteDivision, insertDivision);
    replaceRows(handValues(id, before), handValues(id, after), deleteHand, insertHand);
    if (words === null) return;
    if (before !== null) deleteWords.run(id);
    insertWords.run(id, words);
  }

  const insertReader = db.sql('INSERT INTO readers (audience, id) VALUES (?, ?)');
  const deleteReader = db.sql('DELETE FROM readers WHERE audience = ? AND id = ?');
  const insertWaiting = db.sql('INSERT INTO waiting (audience, due, since, id, event, target) VALUES (?, ?, ?, ?, ?, ?)');
  const deleteWaiting = db.sql('DELETE FROM waiting WHERE audience = ? AND due = ? AND since = ? AND id = ? AND event = ? AND target = ?');
  const insertDivision = db.sql('INSERT INTO divisions (division, id) VALUES (?, ?)');
  const deleteDivision = db.sql('DELETE FROM divisions WHERE division = ? AND id = ?');
  const insertHand = db.sql('INSERT INTO hands (person, at, id) VALUES (?, ?, ?)');
  const deleteHand = db.sql('DELETE FROM hands WHERE person = ? AND at = ? AND id = ?');
  const insertWords = db.sql('INSERT INTO words (rowid, word) VALUES (?, ?)');
  const deleteWords = db.sql('DELETE FROM words WHERE rowid = ?');

  return { save };
}
export type ReportRows = ReturnType<typeof createReportRows>;

type Values = (string | number)[];

const waitingValues = (id: number, row: IndexRow | null): Values[] =>
  (row?.waiting ?? []).map(({ audience, dueAt, since, event, target }) => [audience, dueAt ?? noDue, since, id, event, target ?? noTarget]);

const readerValues = (id: number, row: IndexRow | null): Values[] => (row?.readers ?? []).map((audience) => [audience, id]);
const divisionValues = (id: number, row: IndexRow | null): Values[] => (row?.divisions ?? []).map((division) => [division, id]);
const handValues = (id: number, row: IndexRow | null): Values[] => (row?.hands ?? []).map(({ person, at }) => [person, at, id]);

/** Each word with a space before it, so that the beginning of a word can be told from its middle. */
const wordsOf = ({ words }: IndexRow): string =>
  words
    .flatMap(foldWords)
    .map((word) => ` ${word}`)
    .join('');

const isEqual = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word, i) => word === b[i]);

/** Writes only the rows that differ: most steps leave most of them as they are. */
function replaceRows(before: Values[], after: Values[], remove: { run(...values: Values): number }, add: { run(...values: Values): number }): void {
  const old = new Map(before.map((values) => [values.join('\0'), values]));
  const fresh = new Map(after.map((values) => [values.join('\0'), values]));
  for (const [key, values] of old) if (!fresh.has(key)) remove.run(...values);
  for (const [key, values] of fresh) if (!old.has(key)) add.run(...values);
}
