import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentType, documentTypeSchema, withTypes } from '../templates/index.js';
import type { Words } from '../workflows/index.js';
import { type Problem, problemsOf } from './engine/index.js';
import { SettingsError } from './settings.js';

/** A file of the office's own types, and what stands in it or why nothing can be read of it. */
export interface TypeFile {
  /** its whole path */
  file: string;
  /** null: nothing can be read of it */
  abbreviation: string | null;
  /** null: it does not fit, or another file has its abbreviation already */
  type: DocumentType | null;
  problem: FileProblem | null;
}
/** `path`: the field; null: the file as a whole, of which `expected` then says what it is. */
export type FileProblem = { path: string; expected: Words } | { path: null; expected: Words };

export const typesFolder = (dataDir: string): string => join(dataDir, 'types');

/**
 * The types of document of this office: the decree's, with those in `DATA_DIR/types/*.json` in their place or beside them.
 * Throws SettingsError with one line that names the file, the field and what was expected there.
 */
export async function readTypes(dataDir: string): Promise<DocumentType[]> {
  const files = await lookAtTypes(dataDir);
  for (const { file, problem } of files) if (problem !== null) throw new SettingsError(lineOf(file, problem));
  return withTypes(files.flatMap(({ type }) => (type === null ? [] : [type])));
}

/** Every file there is now, good or not, by name. Throws SettingsError where the folder cannot be read. */
export async function lookAtTypes(dataDir: string): Promise<TypeFile[]> {
  const dir = typesFolder(dataDir);
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new SettingsError(`${dir}: cannot be read as a folder (${error.code ?? error.message})`);
  });
  const from = new Map<string, string>();
  const files: TypeFile[] = [];
  for (const name of names.filter((one) => one.endsWith('.json') && !one.startsWith('.')).toSorted()) {
    const file = join(dir, name);
    const read = await typeIn(file);
    const before = read.type === null ? undefined : from.get(read.type.abbreviation);
    if (read.type !== null && before === undefined) from.set(read.type.abbreviation, file);
    const abbreviation = read.type?.abbreviation ?? null;
    files.push(before === undefined ? { file, abbreviation, ...read } : { file, abbreviation, type: null, problem: twice(abbreviation ?? '', before) });
  }
  return files;
}

const lineOf = (file: string, { path, expected }: FileProblem): string => (path === null ? `${file}: ${expected.en}` : `${file}: ${path}: ${expected.en}`);

const twice = (abbreviation: string, before: string): FileProblem => ({
  path: 'abbreviation',
  expected: { vi: `${abbreviation} đã được định nghĩa ở ${before}`, en: `${abbreviation} is defined in ${before} already` },
});
const whole = (vi: string, en: string): Pick<TypeFile, 'type' | 'problem'> => ({ type: null, problem: { path: null, expected: { vi, en } } });

/** What a file of a type says, or every field in it that does not fit. Marks of letters are compared composed, as in packages. */
export function readType(json: unknown): { ok: true; type: DocumentType } | { ok: false; problems: Problem[] } {
  const read = documentTypeSchema.safeParse(JSON.parse(JSON.stringify(json).normalize('NFC')), { reportInput: true });
  return read.success ? { ok: true, type: read.data } : { ok: false, problems: problemsOf(read.error) };
}

async function typeIn(file: string): Promise<Pick<TypeFile, 'type' | 'problem'>> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)));
  } catch (error) {
    const code = codeOf(error);
    if (code !== null && code !== notUtf8) return whole(`không đọc được (${code})`, `cannot be read (${code})`);
    return code === notUtf8 ? whole('không phải văn bản UTF-8', 'is not UTF-8 text') : whole('không phải JSON', 'is not JSON');
  }
  const read = readType(json);
  return read.ok ? { type: read.type, problem: null } : { type: null, problem: firstOf(read.problems) };
}

const notUtf8 = 'ERR_ENCODING_INVALID_ENCODED_DATA';
const firstOf = ([first]: readonly Problem[]): FileProblem => ({
  path: first?.path || 'type',
  expected: first?.expected ?? { vi: 'không phải một loại văn bản', en: 'not a type of document' },
});

function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
