/** Where a line of a cell breaks: as few lines as there can be, and those of one length as nearly as its words allow. */
import { type Type, widthOf } from './widths.js';

export interface Broken {
  lines: string[];
  /** mm of the longest line */
  width: number;
}

/** The lines as a converter would break them in that width (mm); a word longer than it stands alone. */
export function broken(text: string, width: number, type: Type): Broken {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || widthOf(longer, type) <= width) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line);
  }
  return { lines, width: Math.max(...lines.map((line) => widthOf(line, type))) };
}

/** mm between two tries */
const step = 0.5;

/** The narrowest way to set the text in no more lines than that width needs, so that no word is left alone on the last line. */
export function balanced(text: string, width: number, type: Type): Broken {
  let best = broken(text, width, type);
  if (best.lines.length === 1) return best;
  for (let narrower = best.width - step; narrower > 0; narrower -= step) {
    const next = broken(text, narrower, type);
    if (next.lines.length > best.lines.length) break;
    if (next.width < best.width) best = next;
  }
  return best;
}

/** mm the longest line of what is balanced may be off by, measured here and set by a converter */
const tolerance = 0.4;

/** The indent on both sides that makes a line of that width break where it was planned to. */
export function beside(width: number, column: number): number {
  return Math.max((column - width) / 2 - tolerance, 0);
}
