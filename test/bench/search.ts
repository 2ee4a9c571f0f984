import { join } from 'node:path';
import { excerptOf, marksIn } from '../../server/search/index.js';
import { foldWords } from '../../server/store/fold.js';
import { openSqliteStore, type SearchField, type SearchQuery, type Store } from '../../server/store/index.js';
import { termsOf } from '../../server/store/search-terms.js';
import { openFile } from '../../server/store/sqlite/driver.js';
import { sampleReport } from '../../templates/index.js';
import { aStep, moment } from '../contract/builders.js';
import { inTurns, type Pair, percentile, ratiosOf, timed } from './figures.js';
import { withFolder } from './house.js';
import type { Row, Seen } from './row.js';

const documents = 10_000;
/** words of a document: three pages or so */
const length = 1_200;
const together = 200;
const rounds = 2;
const pageSize = 20;

/** Words of the project's own sample, each as often as there, so that some are in nearly every document and most in few. */
const words = JSON.stringify(sampleReport).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];

/** The same numbers in every run (a linear congruential generator; Numerical Recipes, 7.1). */
function numbers(): (below: number) => number {
  let seed = 42;
  return (below) => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((seed / 4_294_967_296) * below);
  };
}

function textOf(n: number, next: (below: number) => number): SearchField[] {
  const some = (count: number): string => Array.from({ length: count }, () => words[next(words.length)]).join(' ');
  const blocks = Array.from({ length: 20 }, () => some(length / 20));
  // one word in ten documents, to be rare
  return [
    { of: 'number', text: `${n}/BC-STTTT` },
    { of: 'subject', text: some(14) },
    { of: 'text', section: '1', text: [...blocks, `mã hồ sơ x${Math.floor(n / 10)}`].join('\n') },
    { of: 'people', text: `Nguyễn Văn Thứ ${n % 300}` },
    { of: 'state', text: 'Lấy đóng góp\nGathering input' },
  ];
}

async function fill(store: Store, bare: (n: number, words: string) => void): Promise<void> {
  const next = numbers();
  for (let from = 0; from < documents; from += together) {
    const batch = Array.from({ length: together }, (_, i) => from + i + 1);
    await Promise.all(
      batch.map(async (n) => {
        const fields = textOf(n, next);
        const [, subject] = fields;
        // half of all may be read by a division, all by the director
        const index = { subject: subject?.text ?? '', readers: ['role:director', ...(n % 2 === 0 ? ['division:KH'] : [])] };
        const appended = store.journal.append(aStep(`R${n}`, 1, { at: moment(n), index }));
        bare(n, fields.map(({ text }) => foldWords(text).join(' ')).join(' '));
        await appended;
        await store.search.put({ reportId: `R${n}`, seq: 1, version: 1, textsAt: '', documentType: 'BC', date: '2026-03-02', fields });
      }),
    );
  }
}

/** What people ask: common words, a rare one, a number, a phrase, a beginning, with diacritics and without, under a filter. */
const questions: [name: string, q: string, more: Partial<SearchQuery>][] = [
  ['two common words', 'chuyen doi', {}],
  ['with diacritics', 'chuyển đổi số', {}],
  ['four words', 'cong tac bao cao', {}],
  ['a rare word', 'x77', {}],
  ['a number', '4321/BC', {}],
  ['a phrase', '"chuyển đổi"', {}],
  ['one letter', 'c', {}],
  ['of one division', 'ke hoach', { audience: ['division:KH'] }],
  ['found nowhere', 'xyzzy', {}],
  ['a person, a state', 'nguyen van thu 17 gathering', {}],
];

async function measure(dir: string, say: (line: string) => void): Promise<Seen[]> {
  const store = await openSqliteStore({ dir });
  const file = await openFile(join(dir, 'bare.sqlite'));
  file.exec(
    `PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE bare USING fts5 (body, content = '', prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0"); BEGIN`,
  );
  const insert = file.prepare('INSERT INTO bare (rowid, body) VALUES (?, ?)');
  const filling = await timed(() => fill(store, (n, body) => void insert.run(n, body)));
  file.exec('COMMIT');
  say(`  ${documents} documents are in the index after ${(filling / 1_000).toFixed(0)} s`);
  const match = file.prepare('SELECT rowid FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT ?');

  const ours = (q: string, more: Partial<SearchQuery>) =>
    timed(async () => {
      const terms = termsOf(q);
      const { items } = await store.search.find({ audience: ['role:director'], terms, limit: pageSize, ...more });
      for (const { fields, row, exact } of items) {
        excerptOf(fields, terms, exact);
        marksIn(row.subject, terms);
      }
    });
  const bare = (q: string) =>
    timed(() => {
      const asked = termsOf(q).map(({ folded, prefix }) => `"${folded.join(' ')}"${prefix ? ' *' : ''}`);
      match.all(asked.join(' AND '), pageSize);
    });

  const pairs: Pair[] = [];
  for (let round = -1; round < rounds * 10; round += 1)
    for (const [n, [, q, more]] of questions.entries()) {
      const pair = await inTurns(round + n, { floor: () => bare(q), ours: () => ours(q, more) });
      if (round >= 0) pairs.push(pair);
    }
  for (const [n, [name]] of questions.entries()) {
    const mine = pairs.filter((_, i) => i % questions.length === n).map((pair) => pair.ours);
    say(`  ${name}: ${percentile(mine, 0.5).toFixed(1)} ms, p95 ${percentile(mine, 0.95).toFixed(1)} ms`);
  }
  file.close();
  await store.close();
  const p95 = (side: keyof Pair) =>
    percentile(
      pairs.map((pair) => pair[side]),
      0.95,
    ).toFixed(1);
  const p50 = (side: keyof Pair) =>
    percentile(
      pairs.map((pair) => pair[side]),
      0.5,
    ).toFixed(1);
  return [{ ratio: ratiosOf(pairs), figures: `p50 ${p50('ours')} ms, p95 ${p95('ours')} ms; bare p50 ${p50('floor')} ms, p95 ${p95('floor')} ms` }];
}

export const search: Row = {
  name: 'search',
  work: `a page of a search in ${documents.toLocaleString('en')} documents, ranked, for its reader, with excerpts : a bare FTS5 match, ranked by bm25`,
  better: 'below',
  must: 3,
  aim: 1.5,
  run: (say) => withFolder((dir) => measure(dir, say)),
};
