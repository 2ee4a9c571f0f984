import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Smaller ones fit in one packet as they are, bytes. */
const worthIt = 1_000;

/** Leaves a `.br` and a `.gz` beside every text of the build: the server sends whichever the browser takes, and compresses nothing itself. */
export function compressed(): Plugin {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    async closeBundle() {
      const files = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|css|html|svg)$/.test(name));
      await Promise.all(
        files.map(async (name) => {
          const bytes = await readFile(join(folder, name));
          if (bytes.length < worthIt) return;
          const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
          await Promise.all([
            brotli(bytes, quality).then((small) => writeFile(join(folder, `${name}.br`), small)),
            zip(bytes, { level: 9 }).then((small) => writeFile(join(folder, `${name}.gz`), small)),
          ]);
        }),
      );
    },
  };
}
