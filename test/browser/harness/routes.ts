import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The paths of client/src/router.tsx, where each has a line of its own. */
export function routesOf(): string[] {
  const source = readFileSync(join(import.meta.dirname, '../../../client/src/router.tsx'), 'utf8');
  return [...source.matchAll(/^\s*path: '([^']+)',$/gm)].map(([, path]) => path ?? '');
}
