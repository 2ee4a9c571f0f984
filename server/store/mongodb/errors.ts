import { MongoError, MongoNetworkError, MongoServerError, MongoServerSelectionError, MongoWriteConcernError } from 'mongodb';
import { fieldOf, messageOf, StoreError } from '../errors.js';

/** Server error codes (mongo/src/mongo/base/error_codes.yml). */
export const duplicateKey = 11_000;
const refusals = new Set([13, 18, 8000]);
const tooLarge = new Set([10_334, 17_419, 17_420]);

/** A unique key is already there. */
export const isDuplicate = (error: unknown): boolean => error instanceof MongoServerError && error.code === duplicateKey;

/** Nobody knows whether the write was kept: the answer was lost, or a majority did not confirm it in time. */
export const isUncertain = (error: unknown): boolean =>
  error instanceof MongoNetworkError || error instanceof MongoWriteConcernError || (error instanceof MongoError && error.hasErrorLabel('RetryableWriteError'));

/** What the driver or the server said, as an error of the store; other errors stay as they are. */
export function storeErrorOf(error: unknown): unknown {
  // the driver's own buffer for a document is full before the server is asked
  if (fieldOf(error, 'code') === 'ERR_OUT_OF_RANGE') return new StoreError('too_large_to_store', messageOf(error), error);
  if (!(error instanceof MongoError)) return error;
  const code = typeof error.code === 'number' ? error.code : 0;
  if (refusals.has(code)) return new StoreError('database_refused', error.message, error);
  if (tooLarge.has(code)) return new StoreError('too_large_to_store', error.message, error);
  if (isUncertain(error) || error instanceof MongoServerSelectionError) return new StoreError('database_unreachable', messageOf(error), error);
  if (error.name === 'MongoNotConnectedError' || error.name === 'MongoTopologyClosedError' || error.name === 'MongoClientClosedError')
    return new StoreError('store_closed', messageOf(error), error);
  return new StoreError('store_failed', messageOf(error), error);
}

/** Asks the database; throws StoreError where it does not answer. */
export async function ask<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    throw storeErrorOf(error);
  }
}
