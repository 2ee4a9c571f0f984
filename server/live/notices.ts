import { createCounts } from './counts.js';

export interface NoticesDeps {
  count: (person: string) => Promise<number>;
  gather: () => Promise<void>;
  failed: (error: unknown, message: string) => void;
}

/** Tells each connected person how many notices they have not read. */
export function createNotices({ count, gather, failed }: NoticesDeps) {
  const { join, leave, want, wantOf } = createCounts({
    async count([reader]) {
      return reader === undefined ? 0 : count(reader.session.by.person);
    },
    tell: (reader, unread) => reader.emit('notices', { unread }),
    gather,
    failed: (error) => failed(error, 'The notices of a person could not be counted'),
  });
  return {
    join,
    leave,
    /** There is something new for these people, or they have read something. */
    changed(people: Iterable<string>): void {
      for (const person of people) want(person, 'news');
    },
    /** Somebody else may have told them: everybody's count is asked for, and told where it is another one. */
    recountAll: () => wantOf('count'),
  };
}
