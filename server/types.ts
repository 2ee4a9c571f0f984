import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentType, documentTypeSchema, withTypes } from '../templates/index.js';
import { problemsOf } from './engine/index.js';
import { SettingsError } from './settings.js';

/**
 * The types of document of this office: the decree's, with those in `DATA_DIR/types/*.json` in their place or beside them.
 * Throws SettingsError with one line that names the file, the field and what was expected there.
 */
export async function readTypes(dataDir: string): Promise<DocumentType[]> {
  const dir = join(dataDir, 'types');
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new SettingsError(`${dir}: cannot be read as a folder (${error.code ?? error.message})`);
  });
  const own: DocumentType[] = [];
  const from = new Map<string, string>();
  for (const name of names.filter((one) => one.endsWith('.json') && !one.startsWith('.')).toSorted()) {
    const file = join(dir, name);
    const type = await typeIn(file);
    const before = from.get(type.abbreviation);
    if (before !== undefined) throw new SettingsError(`${file}: abbreviation: ${type.abbreviation} is defined in ${before} already`);
    from.set(type.abbreviation, file);
    own.push(type);
  }
  return withTypes(own);
}

async function typeIn(file: string): Promise<DocumentType> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new SettingsError(`${file}: cannot be read (${error.code ?? error.message})`);
  });
  const read = documentTypeSchema.safeParse(jsonOf(file, bytes));
  if (read.success) return read.data;
  const [first] = problemsOf(read.error);
  throw new SettingsError(`${file}: ${first?.path || 'type'}: ${first?.expected.en ?? 'not a type of document'}`);
}

function jsonOf(file: string, bytes: Uint8Array): unknown {
  try {
    // marks of letters are compared composed, as in packages
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC'));
  } catch (error) {
    throw new SettingsError(`${file}: ${error instanceof SyntaxError ? 'is not JSON' : 'is not UTF-8 text'}`);
  }
}
