import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual as same } from 'node:util';
import { type DocumentType, documentType } from '../../templates/index.js';
import type { Json } from '../../workflows/index.js';
import type { Problem } from '../engine/index.js';
import { type Act, actOf, type Note } from '../identity/index.js';
import { lookAtPage, pageFile, readChoices } from '../page.js';
import { lookAtTypes, readType, type TypeFile, typesFolder } from '../types.js';
import { syncFolder, writeWhole } from '../whole-file.js';
import { type Choice, choicesOf, nameOfFile, textOfFile } from './files.js';

/** What keeping a file does. */
export interface TypeToKeep {
  /** its name in the folder of types */
  file: string;
  /** what stood for this type until now; null: it is a new one */
  inPlaceOf: 'file' | 'decree' | null;
  /** null: it is there already, word for word */
  act: Act | null;
}
export interface PageToKeep {
  file: string;
  choices: Choice[];
  act: Act | null;
}
/** `ok: false`: the server would not start with it. */
export type Kept<T> = { ok: true; kept: T } | { ok: false; problems: Problem[] };

export type FilesKeeper = ReturnType<typeof createFilesKeeper>;

/**
 * Puts the office's own files into the data folder and takes them away again. Nothing is kept that would stop the next start;
 * the name of a type's file comes of its abbreviation alone, and only files that are listed are taken away.
 */
export function createFilesKeeper(dataDir: string) {
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another, so that two files that each would do are not kept both. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  async function lookAtType(json: unknown): Promise<Kept<TypeToKeep & { type: DocumentType }>> {
    const read = readType(json);
    if (!read.ok) return read;
    const { type } = read;
    const files = await lookAtTypes(dataDir);
    const problem = whyNotBeside(type, files);
    if (problem !== null) return { ok: false, problems: [problem] };
    const file = nameOfFile(type);
    const there = files.find((one) => basename(one.file) === file);
    const inPlaceOf = there !== undefined ? 'file' : documentType(type.abbreviation) !== null ? 'decree' : null;
    const act = same(there?.type, type) ? null : actOf('type.kept', { id: type.abbreviation, name: type.name }, there?.type ?? null, type);
    return { ok: true, kept: { file, inPlaceOf, act, type } };
  }

  async function lookAtChoices(json: unknown): Promise<Kept<PageToKeep>> {
    const read = readChoices(json);
    if (!read.ok) return read;
    const before = await lookAtPage(dataDir);
    const act = same(before.choices, read.choices)
      ? null
      : actOf('page.kept', page, before.choices === null ? null : measuresIn(before.choices), measuresIn(read.choices));
    return { ok: true, kept: { file: page.name, choices: choicesOf(read.choices), act } };
  }

  return {
    /** What keeping it would do; nothing is done. */
    async previewType(json: unknown): Promise<Kept<TypeToKeep>> {
      const looked = await lookAtType(json);
      if (!looked.ok) return looked;
      const { type: _, ...kept } = looked.kept;
      return { ok: true, kept };
    },
    keepType: (json: unknown, note: Note): Promise<Kept<TypeToKeep>> =>
      inTurn(async () => {
        const looked = await lookAtType(json);
        if (!looked.ok) return looked;
        const { type, ...kept } = looked.kept;
        const { act, file } = kept;
        if (act !== null) {
          const folder = typesFolder(dataDir);
          if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(dataDir);
          await writeWhole(join(folder, file), { text: textOfFile(type), mode: 0o644, first: () => note(act) });
        }
        return { ok: true, kept };
      }),
    /** False: there is no such file. One that is wrong is taken away like any other. */
    removeType: (name: string, note: Note): Promise<boolean> =>
      inTurn(async () => {
        const found = (await lookAtTypes(dataDir)).find(({ file }) => basename(file) === name);
        if (found === undefined) return false;
        const act = actOf('type.removed', { id: found.abbreviation ?? name, name: found.type?.name ?? name }, found.type, null);
        await takeAway(found.file, () => note(act));
        return true;
      }),
    previewPage: lookAtChoices,
    keepPage: (json: unknown, note: Note): Promise<Kept<PageToKeep>> =>
      inTurn(async () => {
        const looked = await lookAtChoices(json);
        if (!looked.ok) return looked;
        const { act } = looked.kept;
        if (act !== null) await writeWhole(pageFile(dataDir), { text: textOfFile(json), mode: 0o644, first: () => note(act) });
        return looked;
      }),
    /** False: there is no such file. */
    removePage: (note: Note): Promise<boolean> =>
      inTurn(async () => {
        const { file, choices, problem } = await lookAtPage(dataDir);
        if (choices === null && problem === null) return false;
        const act = actOf('page.removed', page, choices === null ? null : measuresIn(choices), null);
        await takeAway(file, () => note(act));
        return true;
      }),
  };
}

/** Out of the way under a name that nobody reads, then told, then gone: what cannot be taken away is not told of. */
async function takeAway(file: string, tell: () => Promise<unknown>): Promise<void> {
  const away = join(dirname(file), `.${basename(file)}.removed`);
  await rename(file, away);
  try {
    await tell();
  } catch (error) {
    await rename(away, file);
    throw error;
  }
  await rm(away, { force: true, recursive: true });
  await syncFolder(dirname(file));
}

const page = { id: 'page', name: 'page.json' };
const measuresIn = (choices: Json): Record<string, string> => Object.fromEntries(choicesOf(choices).map(({ path, value }) => [path, value]));

/** Two files of one abbreviation stop the start; one file of two names is one on some disks. */
function whyNotBeside(type: DocumentType, files: readonly TypeFile[]): Problem | null {
  const own = nameOfFile(type);
  for (const { file, abbreviation } of files) {
    const name = basename(file);
    const clashes = name === own ? abbreviation !== null && abbreviation !== type.abbreviation : abbreviation === type.abbreviation || isAlike(name, own);
    if (clashes) return taken(name, abbreviation);
  }
  return null;
}

const isAlike = (one: string, other: string): boolean => one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

const taken = (file: string, abbreviation: string | null): Problem => ({
  path: 'abbreviation',
  expected: {
    vi: `viết tắt chưa dùng ở tệp khác; tệp ${file} đang có${abbreviation === null ? '' : ` (${abbreviation})`}, hãy bỏ tệp đó trước`,
    en: `one that no other file has; there is ${file}${abbreviation === null ? '' : ` (${abbreviation})`}, remove it first`,
  },
});
