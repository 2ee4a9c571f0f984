import { readFile } from 'node:fs/promises';
import { type ReportPackage, readPackage, sample, samples } from '../../../templates/index.js';
import { type DemoArguments, UsageError } from './arguments.js';

/** Reads a package for the demo, from its file or the project's own samples. Throws UsageError with one line that names the field and what was expected. */
export async function packageFrom(
  { report, sample: abbreviation }: Pick<DemoArguments, 'report' | 'sample'>,
  language: 'vi' | 'en',
): Promise<{ package: ReportPackage; warnings: string[] }> {
  const input = report === null ? sampleOf(abbreviation) : await jsonOf(report);
  const read = readPackage(input);
  if (!read.ok) {
    const [first] = read.problems;
    throw new UsageError(`${first?.path || 'package'}: ${first?.expected[language] ?? ''}`);
  }
  return { package: read.package, warnings: read.warnings.map(({ path, message }) => `${path}: ${message[language]}`) };
}

function sampleOf(abbreviation: string): ReportPackage {
  const found = sample(abbreviation);
  if (found !== null) return found;
  throw new UsageError(`--sample ${abbreviation}: expected one of ${samples.map(({ documentType }) => documentType).join(', ')}`);
}

async function jsonOf(file: string): Promise<unknown> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file}: cannot be read (${error.code ?? error.message})`);
  });
  try {
    // a byte order mark, as some editors put it, is left out by the decoder; letters that are none are refused, not replaced
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof SyntaxError ? 'is not JSON' : 'is not UTF-8 text'}`);
  }
}
