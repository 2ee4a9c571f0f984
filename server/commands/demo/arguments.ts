import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What was typed or given cannot be used: one line, exit code 2. */
export class UsageError extends Error {}

export interface DemoArguments {
  /** absolute path of a package; null: one of the project's own samples */
  report: string | null;
  /** abbreviation of the type whose sample is taken: `BC` where nothing is said */
  sample: string;
  /** absolute path of the folder that receives the files */
  out: string;
}

/** Paths are those of the folder in which the command was typed. Throws UsageError. */
export function readArguments(args: string[], cwd: string): DemoArguments {
  try {
    const options = { report: { type: 'string' }, sample: { type: 'string' }, out: { type: 'string' } } as const;
    const { values } = parseArgs({ args, options, strict: true, allowPositionals: false });
    if (values.report !== undefined && values.sample !== undefined) throw new Error('--report and --sample: one of the two.');
    return {
      report: values.report === undefined ? null : resolve(cwd, values.report),
      sample: (values.sample ?? 'BC').normalize('NFC'),
      out: resolve(cwd, values.out ?? 'out'),
    };
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)} Usage: npm run demo -- [--report PACKAGE.json | --sample ABBREVIATION] [--out DIR]`,
    );
  }
}
