import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDeepStrictEqual as same } from 'node:util';
import { type DocumentType, decree30, documentTypes } from '../../templates/index.js';
import type { Json, Words } from '../../workflows/index.js';
import { type HousePage, lookAtPage } from '../page.js';
import { lookAtTypes, typesFolder } from '../types.js';

/** How a file of the data folder stands to what this server was started with. */
export type Standing = 'inUse' | 'atNextStart' | 'wrong';

export interface LookedAtFile {
  name: string;
  standing: Standing;
  /** the field that does not fit, empty for the whole file, and what was expected there; null: it fits */
  problem: { path: string; expected: Words } | null;
}
export interface TypesLook {
  folder: string;
  files: (LookedAtFile & { abbreviation: string | null })[];
  types: { type: DocumentType; from: 'decree' | 'office'; file: string | null }[];
}
export interface PageLook {
  /** null: there is no such file */
  file: LookedAtFile | null;
  /** one that was taken away is told of until the next start */
  isThere: boolean;
  /** where it is, or would be */
  path: string;
  /** what the office wants otherwise, as it is in use, beside the decree's usual page */
  choices: Choice[];
}
/** A measure of the page by its path (`margin.left`), and the decree's own; `usual` null: it is not one value. */
export interface Choice {
  path: string;
  value: string;
  usual: string | null;
}

/** The name of a type's file, of its abbreviation alone: letters. */
export const nameOfFile = ({ abbreviation }: DocumentType): string => `${abbreviation}.json`;
/** A file of the data folder as it is written. */
export const textOfFile = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;

export type FilesLook = ReturnType<typeof createFiles>;

/** The office's own files as they are on the disk now, beside what this server was started with. */
export function createFiles(dataDir: string, types: readonly DocumentType[], page: HousePage) {
  const ofDecree = (type: DocumentType): boolean => documentTypes.some((one) => same(one, type));

  return {
    async types(): Promise<TypesLook> {
      const files = (await lookAtTypes(dataDir)).map(({ file, abbreviation, type, problem }) => ({
        name: basename(file),
        abbreviation,
        standing: problem !== null ? ('wrong' as const) : types.some((one) => same(one, type)) ? ('inUse' as const) : ('atNextStart' as const),
        problem: problem === null ? null : { path: problem.path ?? '', expected: problem.expected },
      }));
      return {
        folder: typesFolder(dataDir),
        files,
        types: types.map((type) => ({
          type,
          from: ofDecree(type) ? ('decree' as const) : ('office' as const),
          file: files.find(({ abbreviation }) => abbreviation === type.abbreviation)?.name ?? null,
        })),
      };
    },
    async page(): Promise<PageLook> {
      const { file, choices, profile, problem } = await lookAtPage(dataDir);
      const isThere = choices !== null || problem !== null;
      const standing = problem !== null ? 'wrong' : same(choices, page.choices) && profile !== null ? 'inUse' : 'atNextStart';
      return {
        // a file that was taken away waits for the next start too
        file: isThere || page.choices !== null ? { name: basename(file), standing, problem } : null,
        isThere,
        path: file,
        choices: choicesOf(page.choices),
      };
    },
    /** A file as it is, by its name in the list; a type in use that has none, as its file would be. Null: there is neither. */
    async typeFile(name: string): Promise<Buffer | string | null> {
      const found = (await lookAtTypes(dataDir)).find(({ file }) => basename(file) === name);
      if (found !== undefined) return readFile(found.file);
      const type = types.find((one) => nameOfFile(one) === name);
      return type === undefined ? null : textOfFile(type);
    },
    /** The page's file as it is; null where there is none. */
    async pageFile(): Promise<Buffer | null> {
      const { file, choices, problem } = await lookAtPage(dataDir);
      return choices === null && problem === null ? null : readFile(file);
    },
  };
}

export const choicesOf = (choices: Json | null): Choice[] => flat(choices).map(({ path, value }) => ({ path, value, usual: usualAt(path) }));

/** Every measure of the choices by its path: `margin.left`. */
function flat(value: Json | null, path = ''): { path: string; value: string }[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]: [string, Json]) => flat(inner, path === '' ? name : `${path}.${name}`));
  }
  return path === '' ? [] : [{ path, value: String(value) }];
}

/** The decree's own measure there; null where it is not one value. */
function usualAt(path: string): string | null {
  let at: unknown = decree30;
  for (const name of path.split('.')) at = typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined;
  return typeof at === 'string' || typeof at === 'number' || typeof at === 'boolean' ? String(at) : null;
}
