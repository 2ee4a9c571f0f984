import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** A folder of this test file's own, gone when it ends; `give` writes a JSON file into it. */
export async function ownFolder(): Promise<{ path: string; fresh(): Promise<string>; give(name: string, content: unknown): Promise<string> }> {
  const path = await mkdtemp(join(tmpdir(), 'trinhky-test-'));
  afterAll(() => rm(path, { recursive: true, force: true }));
  return {
    path,
    fresh: () => mkdtemp(join(path, 'data-')),
    async give(name, content) {
      const file = join(path, name);
      await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
      return file;
    },
  };
}
