import { mayPass, Problem } from '../../api/problem.js';
import type { Step } from '../../api/report.js';
import type { Action } from '../../api/shapes.js';

/** A document, or a part of one, on which the same step is taken as on the others. */
export interface Paper {
  /** names the line; the report where it has one line alone */
  key: string;
  reportId: string;
  title: string;
  /** where it stood when it was chosen */
  seq: number;
  /** as it was when the person chose it: what they saw is in it */
  action: Action;
}

/** How a step of a series ended. `failed` may be tried again: nothing was refused, the answer did not come. */
export type Result = { state: 'waiting' } | { state: 'doing' } | { state: 'done' } | { state: 'refused'; error: unknown } | { state: 'failed'; error: unknown };

export interface Line {
  paper: Paper;
  step: Step;
  /** under which the server takes this step at most once, however often it is sent */
  idempotency: string;
  result: Result;
}

/** The lines of a series, each with a key of its own for good. */
export function linesOf(papers: readonly Paper[], payloadOf: (paper: Paper) => Record<string, unknown>, newKey: () => string): Line[] {
  return papers.map((paper) => {
    const { type, target, seen } = paper.action;
    const step: Step = { type, payload: payloadOf(paper), ...(target ? { target } : {}), ...(seen ? { seen } : {}) };
    return { paper, step, idempotency: newKey(), result: { state: 'waiting' } };
  });
}

/** Every line that is still to be done: those that wait, and on a second try those whose answer did not come. */
export const isOpen = ({ result }: Line): boolean => result.state === 'waiting' || result.state === 'failed';

/** The session has to be unlocked before the next: going on would be refused line by line. */
const stopsAll = (error: unknown): boolean => error instanceof Problem && (error.status === 401 || error.code === 'locked');

/** What an error makes of a line: refused for good, or to be tried again. */
export const endOf = (error: unknown): Result => (mayPass(error) || stopsAll(error) ? { state: 'failed', error } : { state: 'refused', error });

export interface Running {
  lines: readonly Line[];
  take: (line: Line) => Promise<unknown>;
  changed: (lines: readonly Line[]) => void;
}

/**
 * Takes the open steps one after another and tells after each how it ended. One that is refused does not stop the others; where the session is locked,
 * the rest is marked as to be tried again. None is left waiting.
 */
export async function runSeries({ lines, take, changed }: Running): Promise<readonly Line[]> {
  let present = lines;
  const set = (index: number, result: Result) => {
    present = present.map((line, i) => (i === index ? { ...line, result } : line));
    changed(present);
  };
  for (const [index, line] of lines.entries()) {
    if (!isOpen(line)) continue;
    set(index, { state: 'doing' });
    try {
      await take(line);
      set(index, { state: 'done' });
    } catch (error) {
      set(index, endOf(error));
      if (!stopsAll(error)) continue;
      present = present.map((one) => (one.result.state === 'waiting' ? { ...one, result: { state: 'failed', error } } : one));
      changed(present);
      break;
    }
  }
  return present;
}

/** How many ended how. */
export function tally(lines: readonly Line[]): Record<Result['state'], number> {
  const counts = { waiting: 0, doing: 0, done: 0, refused: 0, failed: 0 };
  for (const { result } of lines) counts[result.state] += 1;
  return counts;
}
