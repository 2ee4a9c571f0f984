import { chartOf, type Kind } from '../../workflows/index.js';
import { type Layout, layoutOf } from './layout.js';
import { type Marks, svgOf } from './svg.js';
import type { Language } from './words.js';

export { createWalks, follow, type Walked } from './walked.js';

/**
 * Draws the machines of the law as SVG. Each is laid out once for a version and a language, whoever asks; only the marks differ.
 * `draw` throws for a version that this release does not know.
 */
export function createDiagrams() {
  const layouts = new Map<string, Promise<Layout>>();
  return {
    /** A whole SVG document; null: no state is marked. */
    async draw(kind: Kind, version: string, language: Language, marks: Marks | null): Promise<string> {
      const key = `${version} ${kind} ${language}`;
      const layout = layouts.get(key) ?? layoutOf(chartOf(kind, version), language);
      layouts.set(key, layout);
      // what failed once is tried again by who asks next
      layout.catch(() => layouts.delete(key));
      return svgOf(await layout, marks);
    },
  };
}
