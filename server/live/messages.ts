import { z } from 'zod';
import type { Words } from '../../workflows/index.js';
import type { Problem } from '../engine/index.js';

/** What is pushed of a committed step; its content is fetched over HTTP with the full check. */
export interface Push {
  reportId: string;
  seq: number;
  /** type of the event */
  kind: string;
  /** the report's state after it */
  state: string;
}

export type DropReason =
  /** too much was waiting to be read */
  | 'slow'
  /** what was missed could not be read from the store */
  | 'unavailable'
  /** the session is over: signed out, or expired */
  | 'session_ended';

export type LiveProblemCode = 'unauthenticated' | 'unavailable' | 'invalid' | 'not_found' | 'too_many_watches';
export interface LiveProblem {
  code: LiveProblemCode;
  message: Words;
  /** of `invalid`: each place that does not fit */
  problems?: Problem[];
}
export type WatchAnswer = { seq: number } | { error: LiveProblem };

/** What the server says. */
export interface ServerEvents {
  entry: (push: Push) => void;
  /** the report is no longer watched: the person may not read it any more */
  unwatched: (what: { reportId: string }) => void;
  /** how many things wait for the person */
  inbox: (what: { count: number }) => void;
  /** how many notices the person has not read; also where they are other ones now, or were read on another screen */
  notices: (what: { unread: number }) => void;
  /** the last word before the server ends the connection */
  dropped: (why: { reason: DropReason }) => void;
}

/** What a client says; nothing of it is believed before it is parsed. */
export interface ClientEvents {
  watch: (...args: unknown[]) => void;
  unwatch: (...args: unknown[]) => void;
}

const reportId = z.string().min(1).max(40);
export const watchShape = z.strictObject({
  reportId,
  /** seq of the last entry the client knows; 0: none */
  after: z.int().min(0),
});
export const unwatchShape = z.strictObject({ reportId });

const words: Record<LiveProblemCode, Words> = {
  unauthenticated: { vi: 'Hãy đăng nhập.', en: 'Sign in first.' },
  unavailable: { vi: 'Máy chủ tạm thời chưa trả lời được. Hãy thử lại.', en: 'The server cannot answer just now. Try again.' },
  invalid: { vi: 'Dữ liệu chưa đúng.', en: 'The input does not fit.' },
  not_found: { vi: 'Không có nội dung này, hoặc bạn không được xem.', en: 'There is no such thing, or you may not read it.' },
  too_many_watches: { vi: 'Đang theo dõi quá nhiều văn bản. Hãy bỏ bớt.', en: 'Too many reports are watched. Unwatch some.' },
};

export const liveProblem = (code: LiveProblemCode, problems?: Problem[]): LiveProblem => ({
  code,
  message: words[code],
  ...(problems === undefined ? {} : { problems }),
});
