import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decree30, houseProfile, type Profile } from '../templates/index.js';
import type { Json, Words } from '../workflows/index.js';
import type { Problem } from './engine/index.js';
import { SettingsError } from './settings.js';

/** How documents of this office look from now on. */
export interface HousePage {
  /** what the office wants otherwise than the decree's usual page; null: nothing */
  choices: Json | null;
  profile: Profile;
}

/** What the file says now, and what does not fit in it. */
export interface PageFile {
  file: string;
  /** null: there is none, or it is no JSON */
  choices: Json | null;
  profile: Profile | null;
  problem: { path: string; expected: Words } | null;
}

/**
 * The page of this office: the decree's, with the measures of `DATA_DIR/page.json` in their place.
 * Throws SettingsError with one line that names the file, the measure and what the decree allows there.
 */
export async function readPage(dataDir: string): Promise<HousePage> {
  const { file, choices, profile, problem } = await lookAtPage(dataDir);
  if (problem !== null || profile === null) {
    const { path, expected } = problem ?? unfit;
    throw new SettingsError(path === '' ? `${file}: ${expected.en}` : `${file}: ${path}: expected ${expected.en}`);
  }
  return { choices, profile };
}

const unfit = { path: 'page', expected: { vi: 'các số đo của trang', en: 'measures of a page' } };
const whole = (vi: string, en: string): PageFile['problem'] => ({ path: '', expected: { vi, en } });

export const pageFile = (dataDir: string): string => join(dataDir, 'page.json');

/** What the office wants otherwise, where the decree knows and allows all of it; else every measure that does not fit. */
export function readChoices(json: unknown): { ok: true; choices: Json; profile: Profile } | { ok: false; problems: Problem[] } {
  const read = houseProfile(json);
  if (read.ok) return { ok: true, choices: json as Json, profile: read.profile };
  return { ok: false, problems: read.problems.map(({ path, expected }) => ({ path: path || unfit.path, expected })) };
}

/** The file as it is now, good or not. */
export async function lookAtPage(dataDir: string): Promise<PageFile> {
  const file = pageFile(dataDir);
  const nothing = { file, choices: null, profile: null };
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return code === 'ENOENT'
      ? { ...nothing, profile: decree30, problem: null }
      : { ...nothing, problem: whole(`không đọc được (${code})`, `cannot be read (${code})`) };
  }
  let choices: Json;
  try {
    choices = JSON.parse(text) as Json;
  } catch {
    return { ...nothing, problem: whole('không phải JSON', 'is not JSON') };
  }
  const read = readChoices(choices);
  return read.ok ? { file, choices, profile: read.profile, problem: null } : { file, choices, profile: null, problem: read.problems[0] ?? unfit };
}
