import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What was typed or given cannot be used: one line, exit code 2. */
export class UsageError extends Error {}

export interface DemoArguments {
  /** absolute path of a package; null: the project's own sample */
  report: string | null;
  /** absolute path of the folder that receives the files */
  out: string;
}

/** Paths are those of the folder in which the command was typed. Throws UsageError. */
export function readArguments(args: string[], cwd: string): DemoArguments {
  try {
    const { values } = parseArgs({ args, options: { report: { type: 'string' }, out: { type: 'string' } }, strict: true, allowPositionals: false });
    return { report: values.report === undefined ? null : resolve(cwd, values.report), out: resolve(cwd, values.out ?? 'out') };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} Usage: npm run demo -- [--report PACKAGE.json] [--out DIR]`);
  }
}
