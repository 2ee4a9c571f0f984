import { attendance } from '../session/attendance.js';
import { Problem, readProblem, unknownAnswer, unreachable } from './problem.js';

/** What reads an answer's body: a zod schema, by its one method that matters here. */
export interface Shape<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: unknown };
}

export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export interface Answer<T> {
  data: T;
  headers: Headers;
}

/** The language in which refusals are to come: what the page itself is written in. */
const language = (): string => (document.documentElement.lang === 'en' ? 'en' : 'vi');

/**
 * One request to the server under the session's cookie.
 * Throws Problem: the server's refusal, `unreachable` (status 0) without an answer, `unknown_answer` where it does not fit the shape.
 */
export async function ask<T>(path: string, shape: Shape<T>, request: Request = {}): Promise<Answer<T>> {
  const response = await send(path, request);
  if (!response.ok) throw await refusalOf(response, request.signal);
  const body = response.status === 204 ? null : await readJson(response, request.signal);
  const parsed = shape.safeParse(body);
  if (!parsed.success) {
    console.error(`${path} answered in a form this page does not know`, parsed.error);
    throw new Problem({ status: response.status, code: unknownAnswer, title: '' });
  }
  return { data: parsed.data, headers: response.headers };
}

/** The same for what is not JSON, such as a drawing. Throws Problem: the server's refusal, or `unreachable`. */
export async function askText(path: string, request: Request = {}): Promise<string> {
  const response = await send(path, request);
  if (!response.ok) throw await refusalOf(response, request.signal);
  try {
    return await response.text();
  } catch (cause) {
    throw request.signal?.aborted ? cause : new Problem({ status: 0, code: unreachable, title: '' });
  }
}

async function refusalOf(response: Response, signal: AbortSignal | undefined): Promise<Problem> {
  return readProblem(response.status, await readJson(response, signal), { retryAfter: response.headers.get('Retry-After'), now: Date.now() });
}

async function readJson(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch (cause) {
    // a page that is no JSON is judged by its status; a body that was cut off is no answer
    if (cause instanceof SyntaxError) return null;
    throw signal?.aborted ? cause : new Problem({ status: 0, code: unreachable, title: '' });
  }
}

async function send(path: string, { method = 'GET', body, headers, signal }: Request): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        'Accept-Language': language(),
        // a page of another site cannot send this header without asking first
        'X-Requested-With': 'trinh-ky',
        // a screen that only keeps itself fresh is no use of the session
        ...(method === 'GET' && !attendance.isAttended() ? { 'X-Unattended': 'true' } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Problem({ status: 0, code: unreachable, title: '' });
  }
}
