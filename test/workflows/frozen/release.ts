import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { laws } from '../../../workflows/index.js';
import { closureOf } from './closure.js';
import { closureFile, isFrozen, journalsFolder } from './kept.js';
import { stories } from './stories.js';

/** Releases a version of the law: what it runs on, and journals of its time, are written down once and never again. Throws where it is released already. */
export function release(version: string): void {
  if (!Object.hasOwn(laws, version)) throw new Error(`FREEZE: name a version of the law: ${Object.keys(laws).join(', ')}`);
  if (isFrozen(version)) throw new Error(`FREEZE: ${version} is released; what is to change needs another version`);
  mkdirSync(journalsFolder(version), { recursive: true });
  for (const [name, { entries }] of Object.entries(stories())) {
    const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n');
    const file = name.replaceAll('’', '').replaceAll(/[^a-z0-9]+/gi, '-');
    writeFileSync(join(journalsFolder(version), `${file}.json`), `[\n${lines}\n]\n`);
  }
  writeFileSync(closureFile(version), `${JSON.stringify(closureOf(version), null, 2)}\n`);
}
