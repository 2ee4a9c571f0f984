import { StoreError } from '../errors.js';
import type { Database } from './database.js';

/**
 * Released migrations never change; a new one is added at the end, and `user_version` says how many have been run.
 *
 * `entries` is the truth. `reports` holds head and index row of a report (its `id` is also the order of creation);
 * `readers`, `waiting`, `divisions` and `words` are what lists ask for; a step that changes none of them writes none of them.
 * The table `words` keeps no text, only which report has which word; `reports.words` has each word with a space before it.
 */
const migrations: readonly string[] = [
  `
  CREATE TABLE entries (
    report TEXT NOT NULL, seq INTEGER NOT NULL CHECK (seq > 0), request_key TEXT, body TEXT NOT NULL,
    UNIQUE (report, seq)
  ) STRICT;
  CREATE INDEX entries_by_key ON entries (report, request_key) WHERE request_key IS NOT NULL;

  CREATE TABLE reports (
    id INTEGER PRIMARY KEY, report TEXT NOT NULL UNIQUE,
    seq INTEGER NOT NULL, effects_through INTEGER NOT NULL, state TEXT NOT NULL, changed_at TEXT NOT NULL, words TEXT NOT NULL, next_due_at TEXT, needs_pdf INTEGER NOT NULL,
    version TEXT NOT NULL, hash TEXT NOT NULL, at TEXT NOT NULL,
    index_row TEXT NOT NULL, snapshot TEXT NOT NULL
  ) STRICT;
  CREATE INDEX reports_by_change ON reports (changed_at, id);
  CREATE INDEX reports_by_state ON reports (state, changed_at, id);
  CREATE INDEX reports_with_effects ON reports (report) WHERE effects_through < seq;
  CREATE INDEX reports_due ON reports (next_due_at) WHERE next_due_at IS NOT NULL;
  CREATE INDEX reports_without_pdf ON reports (report) WHERE needs_pdf = 1;

  CREATE TABLE readers (audience TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (audience, id), UNIQUE (id, audience)) STRICT, WITHOUT ROWID;
  CREATE TABLE divisions (division TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (division, id)) STRICT, WITHOUT ROWID;
  CREATE TABLE waiting (
    audience TEXT NOT NULL, due TEXT NOT NULL, since TEXT NOT NULL, id INTEGER NOT NULL, event TEXT NOT NULL, target TEXT NOT NULL,
    PRIMARY KEY (audience, due, since, id, event, target)
  ) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE words USING fts5 (
    word, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0"
  );

  CREATE TABLE register (
    series TEXT NOT NULL, year INTEGER NOT NULL, n INTEGER NOT NULL CHECK (n > 0), date TEXT NOT NULL,
    report TEXT NOT NULL, seq INTEGER NOT NULL, status TEXT NOT NULL CHECK (status IN ('reserved', 'issued', 'void')), reason TEXT,
    PRIMARY KEY (series, year, n), UNIQUE (report, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE texts (
    report TEXT NOT NULL, section TEXT NOT NULL, round INTEGER NOT NULL,
    hash TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL, doc TEXT NOT NULL,
    UNIQUE (report, section, round)
  ) STRICT;

  CREATE TABLE records (kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (kind, id)) STRICT;

  CREATE TABLE delivery_log (
    report TEXT NOT NULL, delivery TEXT NOT NULL, attempt INTEGER NOT NULL, at TEXT NOT NULL, outcome TEXT NOT NULL
  ) STRICT;
  CREATE INDEX delivery_log_by_report ON delivery_log (report);

  CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO counters VALUES ('report', 0), ('ping', 0);
  `,
  // what was done to the office: added to, never changed; SQLite itself refuses
  `
  CREATE TABLE audit (id INTEGER PRIMARY KEY, at TEXT NOT NULL, person TEXT, kind TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TRIGGER audit_stays_as_it_is BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;
  CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;
  CREATE TABLE tallies (name TEXT PRIMARY KEY, count INTEGER NOT NULL, last_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  // what reports are found by: which words (the table keeps no text), and the text they came from, for excerpts. Papers are never deleted
  `
  CREATE VIRTUAL TABLE search USING fts5 (
    exact_title, exact_text, title, body, around,
    content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0"
  );
  CREATE TABLE search_docs (
    id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, version INTEGER NOT NULL, texts_at TEXT NOT NULL,
    type TEXT NOT NULL, date TEXT NOT NULL, number TEXT NOT NULL, fields TEXT NOT NULL
  ) STRICT;
  CREATE TABLE papers (
    report TEXT NOT NULL, id TEXT NOT NULL UNIQUE, removed_at TEXT, body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX papers_by_report ON papers (report);
  `,
  // of which entries nobody has been told yet, what people are told, and what is to leave the house for it
  `
  CREATE TABLE untold (report TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (report, seq)) STRICT, WITHOUT ROWID;
  CREATE TABLE notices (
    id TEXT PRIMARY KEY, report TEXT NOT NULL, seq INTEGER NOT NULL, person TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL,
    urgent INTEGER NOT NULL, shown INTEGER NOT NULL, fresh INTEGER NOT NULL, steps TEXT NOT NULL, about TEXT, read_at TEXT, over_at TEXT, mail TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX notices_of_person ON notices (person, shown, fresh, at, id);
  CREATE INDEX notices_open ON notices (report) WHERE over_at IS NULL AND steps <> '[]';
  CREATE INDEX notices_of_mail ON notices (mail) WHERE mail IS NOT NULL;
  CREATE TABLE sendings (
    id TEXT PRIMARY KEY, channel TEXT NOT NULL, person TEXT NOT NULL, body TEXT, attempt INTEGER NOT NULL, next_at TEXT, outcome TEXT, ended_at TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sendings_due ON sendings (channel, next_at, id) WHERE next_at IS NOT NULL;
  `,
  // texts while people write them together: what they are made of, how much of it the working text holds, and words that came too late
  `
  CREATE TABLE text_changes (
    report TEXT NOT NULL, section TEXT NOT NULL, round INTEGER NOT NULL, n INTEGER NOT NULL CHECK (n > 0),
    person TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (report, section, round, n)
  ) STRICT;
  ALTER TABLE texts ADD COLUMN through INTEGER;
  CREATE TABLE asides (
    report TEXT NOT NULL, section TEXT NOT NULL, person TEXT NOT NULL, id TEXT NOT NULL, round INTEGER NOT NULL, at TEXT NOT NULL, doc TEXT NOT NULL,
    PRIMARY KEY (report, section, person, id)
  ) STRICT;
  `,
  // the same words without their places: single words, which are most of what is asked, are found several times as fast
  `
  CREATE VIRTUAL TABLE search_words USING fts5 (
    exact_title, exact_text, title, body, around,
    content = '', contentless_delete = 1, detail = column, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0"
  );
  DELETE FROM search_docs;
  INSERT INTO search(search) VALUES ('delete-all');
  `,
  // whose hands a report has been through, by each person's latest step
  `
  CREATE TABLE hands (person TEXT NOT NULL, at TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (person, at, id)) STRICT, WITHOUT ROWID;
  `,
  // what tells of a delegation is of no report
  `
  ALTER TABLE notices RENAME TO notices_before;
  CREATE TABLE notices (
    id TEXT PRIMARY KEY, report TEXT, seq INTEGER, person TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL,
    urgent INTEGER NOT NULL, shown INTEGER NOT NULL, fresh INTEGER NOT NULL, steps TEXT NOT NULL, about TEXT, read_at TEXT, over_at TEXT, mail TEXT,
    CHECK ((report IS NULL) = (seq IS NULL))
  ) STRICT, WITHOUT ROWID;
  INSERT INTO notices SELECT id, report, seq, person, kind, at, urgent, shown, fresh, steps, about, read_at, over_at, mail FROM notices_before;
  DROP TABLE notices_before;
  CREATE INDEX notices_of_person ON notices (person, shown, fresh, at, id);
  CREATE INDEX notices_open ON notices (report) WHERE over_at IS NULL AND steps <> '[]';
  CREATE INDEX notices_of_mail ON notices (mail) WHERE mail IS NOT NULL;
  `,
];

/** Writes something of no meaning: the proof that the file can be written to. */
export const touch = (db: Database): void => void db.sql("UPDATE counters SET value = value + 1 WHERE name = 'ping'").run();

/** Brings the file to the present schema, each migration whole or not at all. Throws StoreError `store_too_new`. */
export function migrate(db: Database): void {
  const version = db.sql<{ user_version: number }>('PRAGMA user_version').get()?.user_version ?? 0;
  if (version > migrations.length) throw new StoreError('store_too_new', `schema ${version}, known up to ${migrations.length}`);
  migrations.slice(version).forEach((migration, i) => {
    db.exec(`BEGIN IMMEDIATE; ${migration}; PRAGMA user_version = ${version + i + 1}; COMMIT`);
  });
}
