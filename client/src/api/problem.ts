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

  constructor(given: { status: number; code: string; title: string; detail?: string; fields?: FieldProblem[] }) {
    super(given.title);
    this.name = 'Problem';
    this.status = given.status;
    this.code = given.code;
    this.detail = given.detail ?? '';
    this.fields = given.fields ?? [];
  }
}

const problemShape = z.object({
  title: z.string(),
  code: z.optional(z.string()),
  detail: z.optional(z.string()),
  problems: z.optional(z.array(z.object({ path: z.string(), expected: z.string() }))),
});

/** Reads a problem+json body; whatever else came instead still becomes a Problem with its status. */
export function readProblem(status: number, body: unknown): Problem {
  const parsed = problemShape.safeParse(body);
  if (!parsed.success) return new Problem({ status, code: status >= 500 ? unreachable : unknownAnswer, title: '' });
  const { title, detail, code, problems } = parsed.data;
  const fields = (problems ?? []).map(({ path, expected }) => ({ path, message: expected }));
  return new Problem({ status, code: code ?? String(status), title, fields, ...(detail === undefined ? {} : { detail }) });
}

/** True where asking again with the same words can help: the line or the server was away, nothing was refused. */
export const mayPass = (error: unknown): boolean => error instanceof Problem && (error.status === 0 || error.status === 429 || error.status >= 502);
