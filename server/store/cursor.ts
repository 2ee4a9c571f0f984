import { z } from 'zod';
import { StoreError } from './errors.js';

/** Where a page of a list ended: the last row's change, and what tells rows of one moment apart. */
export interface Position {
  /** ISO 8601, UTC */
  changedAt: string;
  id: string | number;
}

const shape = z.tuple([z.string(), z.union([z.string(), z.number()])]);

/** A position as text that means nothing to its reader. */
export const cursorOf = ({ changedAt, id }: Position): string => Buffer.from(JSON.stringify([changedAt, id])).toString('base64url');

/** Throws StoreError `bad_cursor` for what no page ever gave. */
export function positionOf(cursor: string): Position {
  const parsed = shape.safeParse(jsonOrNull(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw new StoreError('bad_cursor');
  const [changedAt, id] = parsed.data;
  return { changedAt, id };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
