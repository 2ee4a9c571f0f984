import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decree30, houseProfile, type Profile } from '../templates/index.js';
import type { Json } from '../workflows/index.js';
import { SettingsError } from './settings.js';

/** How documents of this office look from now on. */
export interface HousePage {
  /** what the office wants otherwise than the decree's usual page; null: nothing */
  choices: Json | null;
  profile: Profile;
}

/**
 * The page of this office: the decree's, with the measures of `DATA_DIR/page.json` in their place.
 * Throws SettingsError with one line that names the file, the measure and what the decree allows there.
 */
export async function readPage(dataDir: string): Promise<HousePage> {
  const file = join(dataDir, 'page.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new SettingsError(`${file}: cannot be read (${error.code ?? error.message})`);
  });
  if (text === null) return { choices: null, profile: decree30 };
  const choices = jsonOf(file, text);
  const read = houseProfile(choices);
  if (read.ok) return { choices, profile: read.profile };
  const [first] = read.problems;
  throw new SettingsError(`${file}: ${first?.path || 'page'}: expected ${first?.expected.en ?? 'measures of a page'}`);
}

function jsonOf(file: string, text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new SettingsError(`${file}: is not JSON`);
  }
}
