/** What others say of our files: veraPDF, the schemas of ISO/IEC 29500, python-docx. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildValidators, fetchPythonDocx } from './validators/build.mjs';

const run = promisify(execFile);
/** ms for all the files of one question */
const patience = 120_000;

/** What one validator says of one file. */
export interface Verdict {
  file: string;
  /** `compliant`, `14 parts`, or what python-docx read */
  said: string;
  faults: string[];
}

type Asked = (files: readonly string[]) => Promise<Verdict[]>;
/** A validator, or why it is not here. */
export type Validator = { there: true; ask: Asked } | { there: false; missing: string };

/** Never throws: what is missing is said in words. */
async function validator(
  prepare: (say: (line: string) => void) => Promise<string>,
  needed: string,
  ask: (home: string, files: readonly string[]) => Promise<string>,
): Promise<Validator> {
  const home = await prepare(console.log).catch((error: Error) => error);
  if (typeof home !== 'string') return { there: false, missing: `${needed}: ${home.message}` };
  return { there: true, ask: async (files) => verdicts(files, await ask(home, files)) };
}

function verdicts(files: readonly string[], output: string): Verdict[] {
  const lines = output.split('\n').map((line) => line.split('\t'));
  return files.map((file) => {
    const [first, ...faults] = lines.filter(([of]) => of === file).map(([, ...words]) => words.join(' · '));
    return { file, said: first ?? 'nothing', faults };
  });
}

const java = async (classPath: string, args: readonly string[]): Promise<string> =>
  (await run('java', ['-Dfile.encoding=UTF-8', '-cp', classPath, ...args], { timeout: patience, maxBuffer: 2 ** 26 })).stdout;

const needsJava = 'it takes a JDK, Maven and its registry (apt: default-jdk-headless maven)';
const needsPython = 'it takes Python 3, pip and its registry';
const opener = fileURLToPath(new URL('./validators/open_docx.py', import.meta.url));

/** @param flavour as veraPDF names it: `2b`, `2a` */
export const veraPdf = (flavour: string): Promise<Validator> =>
  validator(buildValidators, needsJava, (classPath, files) => java(classPath, ['ValidatePdf', flavour, ...files]));
export const ooxmlSchemas = (): Promise<Validator> => validator(buildValidators, needsJava, (classPath, files) => java(classPath, ['ValidateDocx', ...files]));
export const pythonDocx = (): Promise<Validator> =>
  validator(
    fetchPythonDocx,
    needsPython,
    async (home, files) =>
      (await run('python3', [opener, ...files], { env: { ...process.env, PYTHONPATH: home }, timeout: patience, maxBuffer: 2 ** 26 })).stdout,
  );
