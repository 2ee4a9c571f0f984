import { mayPass, Problem, waitOf } from './problem.js';

/** A wait that a person hardly notices, ms; a longer one is told. */
const shortWait = 5_000;

/** True where asking again soon may help. */
export const againSoon = (error: unknown): boolean => mayPass(error) && (waitOf(error, Date.now()) ?? 0) <= shortWait;
/** As long as the server asks for; where it says nothing, longer with each try. */
export const retryDelay = (count: number, error: unknown): number => waitOf(error, Date.now()) ?? 1_000 * 2 ** count;

const repeats = 2;
/** Of a change: only where the server says that it has not been listened to. Where the answer was lost, it may have been done. */
export const retryUnheard = (count: number, error: unknown): boolean => count < repeats && error instanceof Problem && error.status === 429 && againSoon(error);
/** For a change that does no more when it comes twice: under an Idempotency-Key, or because it says how all of something is to be. */
export const repeatable = { retry: (count: number, error: unknown): boolean => count < repeats && againSoon(error) };
