import { readFile } from 'node:fs/promises';
import { type ReportPackage, readPackage, sampleReport } from '../../../templates/index.js';
import { UsageError } from './arguments.js';

/** Reads a package for the demo. Throws UsageError with one line that names the field and what was expected. */
export async function packageFrom(file: string | null, language: 'vi' | 'en'): Promise<{ package: ReportPackage; warnings: string[] }> {
  const input = file === null ? sampleReport : await jsonOf(file);
  const read = readPackage(input);
  if (!read.ok) {
    const [first] = read.problems;
    throw new UsageError(`${first?.path || 'package'}: ${first?.expected[language] ?? ''}`);
  }
  return { package: read.package, warnings: read.warnings.map(({ path, message }) => `${path}: ${message[language]}`) };
}

async function jsonOf(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file}: cannot be read (${error.code ?? error.message})`);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(`${file}: is not JSON`);
  }
}
