import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Misfit, verifyJournal } from '../engine/verify.js';
import { verifyRegister } from '../engine/verify-register.js';

/** What the command ends with: one line, and 0 (it fits), 1 (the first thing that does not) or 2 (there is nothing to judge). */
interface Ending {
  code: 0 | 1 | 2;
  line: string;
}

/** `npm run verify -- FILE`: an exported journal or register. */
async function verify(arguments_: string[], directory: string): Promise<Ending> {
  const [file, ...more] = arguments_;
  if (file === undefined || more.length > 0) return { code: 2, line: 'Usage: npm run verify -- FILE (an exported journal or register, as JSON)' };
  const path = resolve(directory, file);
  let exported: unknown;
  try {
    exported = await readJson(path);
  } catch (error) {
    return { code: 2, line: `${file}: ${error instanceof SyntaxError ? `not JSON: ${error.message.replace(/\s+/g, ' ')}` : unreadable(error)}` };
  }
  return judge(file, exported);
}

async function readJson(path: string): Promise<unknown> {
  const bytes = await readFile(path);
  // a byte order mark, as some editors put it, is left out by the decoder
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return JSON.parse(text);
}

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder; name the exported file in it';
  if (code === 'EACCES') return 'this file may not be read';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'not JSON: the file is not UTF-8 text';
  return error instanceof Error ? error.message : String(error);
}

function judge(file: string, exported: unknown): Ending {
  if (isRegister(exported)) {
    const verified = verifyRegister(exported);
    return verified.ok
      ? { code: 0, line: `${file}: a register of ${count(verified.rows, 'number')} in ${verified.series} series; everything fits` }
      : bad(file, 'row', verified);
  }
  const verified = verifyJournal(exported);
  if (!verified.ok) return bad(file, 'entry', verified);
  return {
    code: 0,
    line: `${file}: the journal of ${verified.reportId}, ${count(verified.entries, 'step')}, ${verified.state}; every hash and every step fits`,
  };
}

const bad = (file: string, place: string, { at, what }: Misfit): Ending => ({
  code: 1,
  line: `${file}: ${at === 0 ? '' : `${place} ${at}: `}${what.en}`,
});

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Rows of a register name their series; entries of a journal do not. */
const isRegister = (exported: unknown): boolean => {
  const first: unknown = Array.isArray(exported) ? exported[0] : undefined;
  return typeof first === 'object' && first !== null && 'series' in first;
};

const { code, line } = await verify(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
(code === 0 ? process.stdout : process.stderr).write(`${line}\n`);
process.exitCode = code;
