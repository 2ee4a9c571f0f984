import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** Tells early.js where the words of each language are, so that it sends for the reader's while the first script is still on its way. */
export function wordsAhead(): Plugin {
  return {
    name: 'words-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const words = Object.values(bundle).flatMap((chunk) => {
          const from = chunk.type === 'chunk' ? chunk.facadeModuleId : null;
          return from && /[\\/]words[\\/]\w+\.json$/.test(from) ? [`data-${basename(from, '.json')}="/${chunk.fileName}"`] : [];
        });
        return html.replace('<script src="/early.js"', `$& ${words.toSorted().join(' ')}`);
      },
    },
  };
}
