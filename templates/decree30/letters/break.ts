/** Where a line of a cell breaks: as few lines as there can be, and those of one length as nearly as its words allow. */
import { type Type, widthOf } from './widths.js';

export interface Broken {
  lines: string[];
  /** mm of the longest line */
  width: number;
}

/** mm between two tries */
const step = 0.5;

/** The narrowest way to set the text in no more lines than that width needs, so that no word is left alone on the last line. */
export function balanced(text: string, width: number, type: Type): Broken {
  const words = measured(text, type);
  let best = set(words, width);
  if (best.lines.length === 1) return best;
  for (let narrower = best.width - step; narrower > 0; narrower -= step) {
    const next = set(words, narrower);
    if (next.lines.length > best.lines.length) break;
    if (next.width < best.width) best = next;
  }
  return best;
}

/** The words of a text, line by line as it was given, each with its width; measured once, however often they are set. */
interface Measured {
  paragraphs: { word: string; width: number }[][];
  /** mm of the space between two words */
  space: number;
}

function measured(text: string, type: Type): Measured {
  return {
    paragraphs: text.split(/\r\n|\r|\n/).map((line) => line.split(' ').map((word) => ({ word, width: widthOf(word, type) }))),
    space: widthOf(' ', type),
  };
}

/** The lines as a converter would break them in that width (mm); a word longer than it stands alone. */
function set({ paragraphs, space }: Measured, most: number): Broken {
  const lines: { words: string[]; width: number }[] = [];
  for (const paragraph of paragraphs) {
    let line: (typeof lines)[number] | undefined;
    for (const { word, width } of paragraph) {
      const longer = line === undefined ? width : line.width + space + width;
      if (line !== undefined && longer <= most) {
        line.words.push(word);
        line.width = longer;
      } else {
        line = { words: [word], width };
        lines.push(line);
      }
    }
  }
  return { lines: lines.map(({ words }) => words.join(' ')), width: Math.max(...lines.map(({ width }) => width)) };
}

/** mm the longest line of what is balanced may be off by, measured here and set by a converter */
const tolerance = 0.4;

/** The indent on both sides that makes a line of that width break where it was planned to. */
export function beside(width: number, column: number): number {
  return Math.max((column - width) / 2 - tolerance, 0);
}
