import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entry } from '../../../workflows/index.js';

const folder = (version: string): string => fileURLToPath(new URL(`../../fixtures/law/${version}/`, import.meta.url));
export const closureFile = (version: string): string => join(folder(version), 'closure.json');
export const journalsFolder = (version: string): string => join(folder(version), 'journals');

export const isFrozen = (version: string): boolean => existsSync(closureFile(version));

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export const keptClosure = (version: string): Record<string, string> => read(closureFile(version)) as Record<string, string>;

/** Journals written when the version was released, by their names. */
export const keptJournals = (version: string): [string, Entry[]][] =>
  readdirSync(journalsFolder(version))
    .sort()
    .map((name) => [name.replace(/\.json$/, ''), read(join(journalsFolder(version), name)) as Entry[]]);
