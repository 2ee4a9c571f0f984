import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../server/store/index.js';
import type { Place } from './place.js';

/** An empty folder for a store. */
export async function aFolder(): Promise<Place & { dir: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'trinh-ky-store-'));
  return { dir, open: () => openSqliteStore({ dir }), destroy: () => rm(dir, { recursive: true, force: true }) };
}
