import { type RenderInput, readPackage, sampleReport } from '../../templates/index.js';
import { samples } from '../../templates/samples/index.js';
import { largePackage, trapPackage } from '../fixtures/packages/torture.js';

/** The documents that are shown to other people's programs, by a name each: the samples, drafts and issued, and those that want to break the page. */
export function documents(): Map<string, RenderInput> {
  const issue = { number: '05', date: '2026-06-30' };
  return new Map<string, RenderInput>([
    ...samples.map((one): [string, RenderInput] => [`sample-${one.documentType ?? 'letter'}`, { package: one, issue }]),
    ['draft', { package: sampleReport }],
    ['traps', { package: cleaned(trapPackage()), issue }],
    ['large', { package: largePackage() }],
  ]);
}

/** As it comes in: what XML cannot hold is dropped. */
function cleaned(given: unknown): RenderInput['package'] {
  const read = readPackage(given);
  if (!read.ok) throw new Error(`The package does not fit: ${JSON.stringify(read)}`);
  return read.package;
}
