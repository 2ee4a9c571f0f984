import { z } from 'zod/mini';

/** A field that did not fit, as the server names it. */
export interface FieldProblem {
  /** `sections.0.division`; empty for the whole body */
  path: string;
  /** what was expected there, in the reader's language */
  message: string;
}

/** Codes of what goes wrong on this side of the wire; the server has its own. */
export const unreachable = 'unreachable';
export const unknownAnswer = 'unknown_answer';

/** An answer that is a refusal or a failure: problem+json of the server, or what the browser ran into. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** empty where only the code is known; the screen then has words of its own */
  readonly detail: string;
  readonly fields: FieldProblem[];
  /** before this moment, ms since the epoch, asking again is refused unheard; null where nothing is said of it */
  readonly notBefore: number | null;

  constructor(given: { status: number; code: string; title: string; detail?: string; fields?: FieldProblem[]; notBefore?: number }) {
    super(given.title);
    this.name = 'Problem';
    this.status = given.status;
    this.code = given.code;
    this.detail = given.detail ?? '';
    this.fields = given.fields ?? [];
    this.notBefore = given.notBefore ?? null;
  }
}

const problemShape = z.object({
  title: z.string(),
  code: z.optional(z.string()),
  detail: z.optional(z.string()),
  field: z.optional(z.string()),
  problems: z.optional(z.array(z.object({ path: z.string(), expected: z.string() }))),
});

/** The header that says when to ask again, and the present moment, ms since the epoch. */
interface AskedToWait {
  retryAfter: string | null;
  now: number;
}

/** Reads a problem+json body; whatever else came instead still becomes a Problem with its status. */
export function readProblem(status: number, body: unknown, waiting?: AskedToWait): Problem {
  const notBefore = waiting === undefined ? null : momentOf(waiting);
  const wait = notBefore === null ? {} : { notBefore };
  const parsed = problemShape.safeParse(body);
  if (!parsed.success) return new Problem({ status, code: codeOf(status), title: '', ...wait });
  const { title, detail, code, field, problems } = parsed.data;
  const named = field === undefined ? [] : [{ path: field, message: title }];
  const fields = problems?.map(({ path, expected }) => ({ path, message: expected })) ?? named;
  return new Problem({ status, code: code ?? String(status), title, fields, ...(detail === undefined ? {} : { detail }), ...wait });
}

/** What an answer is that has no words, such as that of a proxy. */
const codeOf = (status: number): string => (status === 429 ? 'too_many_requests' : status >= 500 ? unreachable : unknownAnswer);

/** `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3). */
function momentOf({ retryAfter, now }: AskedToWait): number | null {
  if (retryAfter === null) return null;
  const at = /^\d+$/.test(retryAfter) ? now + Number(retryAfter) * 1_000 : Date.parse(retryAfter);
  return Number.isNaN(at) ? null : at;
}

/** True where it is not known whether what was asked has been done: the answer was lost, or never came whole. */
export const isUnsure = (error: unknown): boolean => error instanceof Problem && (error.status === 0 || error.status >= 502);

/** True where asking again with the same words can help: the line or the server was away, nothing was refused. */
export const mayPass = (error: unknown): boolean => isUnsure(error) || (error instanceof Problem && error.status === 429);

/** How long to wait before asking again, ms; null where nothing is said of it. */
export const waitOf = (error: unknown, now: number): number | null =>
  error instanceof Problem && error.notBefore !== null ? Math.max(0, error.notBefore - now) : null;
