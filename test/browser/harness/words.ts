import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Language = 'vi' | 'en';
type Tree = { [key: string]: string | Tree };

const source = join(import.meta.dirname, '../../../client/src');
const read = (file: string): Tree => JSON.parse(readFileSync(join(source, file), 'utf8')) as Tree;
// those of the administrator's screens come with them
const all = (language: Language): Tree => ({ ...read(`words/${language}.json`), ...read(`admin/words/${language}.json`) });
const trees: Record<Language, Tree> = { vi: all('vi'), en: all('en') };

/**
 * What the screens say under this key, with its values filled in, so that controls are found by the name a person reads.
 * Throws where there is no such key: a test that looks for a name nobody sees must not wait for it.
 */
export function say(key: string, values: Record<string, string | number> = {}, language: Language = 'vi'): string {
  const found = key.split('.').reduce<string | Tree | undefined>((tree, step) => (typeof tree === 'object' ? tree[step] : undefined), trees[language]);
  if (typeof found !== 'string') throw new Error(`The screens have no words under “${key}”`);
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A name that begins with these words: a button may add a count, a badge or a key behind them. */
export const begins = (words: string): RegExp => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
