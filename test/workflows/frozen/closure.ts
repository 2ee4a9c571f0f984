import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const house = fileURLToPath(new URL('../../../', import.meta.url));

/** What a module needs when it runs; what it imports only as a type changes nothing of what it does. */
const neededBy = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\s+(?!type\s)(?:[^;'"]*?\sfrom\s+)?'(\.[^']+)\.js'/gm)].map(([, name = '']) => `${name}.ts`);

const hashOf = (text: string): string => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');

/** Every file that a version of the law runs on, by its path, with the SHA-256 (hex) of its text. */
export function closureOf(version: string): Record<string, string> {
  const files = new Map<string, string>();
  const waiting = [`workflows/case/${version}/law.ts`];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (files.has(path)) continue;
    const text = readFileSync(join(house, path), 'utf8');
    files.set(path, hashOf(text));
    waiting.push(...neededBy(text).map((name) => join(dirname(path ?? ''), name).replaceAll('\\', '/')));
  }
  return Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
