import type { NoticeStore, Sending, SendingChannel } from '../notices.js';
import type { Write } from './commits.js';
import type { Database } from './database.js';

interface Row {
  id: string;
  channel: SendingChannel;
  person: string;
  body: string | null;
  attempt: number;
  next_at: string;
}

const sendingOf = ({ next_at, ...row }: Row): Sending => ({ ...row, nextAt: next_at });

/** What is to leave the house; `next_at` is null once it is over. `keep` and `forget` are to be called in a transaction. */
export function createSendings(db: Database, write: Write) {
  const insert = db.sql('INSERT OR IGNORE INTO sendings (id, channel, person, body, attempt, next_at) VALUES (?, ?, ?, ?, ?, ?)');
  const take = db.sql<Row>(`UPDATE sendings SET next_at = ?, attempt = attempt + 1
    WHERE id = (SELECT id FROM sendings WHERE channel = ? AND next_at <= ? ORDER BY next_at, id LIMIT 1)
    RETURNING id, channel, person, body, attempt, next_at`);
  const keepBody = db.sql('UPDATE sendings SET body = ? WHERE id = ?');
  const putOff = db.sql('UPDATE sendings SET next_at = ? WHERE id = ? AND next_at IS NOT NULL');
  const end = db.sql('UPDATE sendings SET next_at = NULL, outcome = ?, ended_at = ? WHERE id = ? AND next_at IS NOT NULL');
  const outcome = db.sql<{ outcome: string | null }>('SELECT outcome FROM sendings WHERE id = ?');
  const forget = db.sql('DELETE FROM sendings WHERE ended_at < ?');

  return {
    keep: ({ id, channel, person, body, attempt, nextAt }: Sending): boolean => insert.run(id, channel, person, body, attempt, nextAt) > 0,
    take: (channel: SendingChannel, now: string, until: string): ReturnType<NoticeStore['takeSending']> =>
      write(() => {
        const row = take.get(until, channel, now);
        return row === undefined ? null : sendingOf(row);
      }),
    keepBody: (id: string, body: string) => write(() => void keepBody.run(body, id)),
    putOff: (id: string, nextAt: string) => write(() => void putOff.run(nextAt, id)),
    end: (id: string, said: string, at: string) => write(() => void end.run(said, at, id)),
    outcomeOf: async (id: string) => outcome.get(id)?.outcome ?? null,
    forget: (before: string): void => void forget.run(before),
  };
}
