/** Rules drawn on the page, as the decree asks: never underlined text. */
import type { IContext, IXmlableObject } from 'docx';
import { ShapeRun } from 'docx/shapes';
import { pixels } from './units.js';

export interface Line {
  /** mm */
  length: number;
  /** pt */
  thickness: number;
  color: string;
}

/** The library makes a hundred objects of a line; what comes of them is the same each time. */
class DrawnLine extends ShapeRun {
  #written: IXmlableObject | undefined;

  override prepForXml(context: IContext): IXmlableObject | undefined {
    this.#written ??= super.prepForXml(context);
    return this.#written;
  }
}

/** An office's agency and motto are the same on all its pages; the subjects' rules come and go. */
const known = new Map<string, DrawnLine>();
const knownAtMost = 200;

/** One line, set into the text. No two of the same length stand on one page: a file names each of its drawings once. */
export function drawnLine({ length, thickness, color }: Line): ShapeRun {
  const key = `${length} ${thickness} ${color}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= knownAtMost) known.clear();
  const line = new DrawnLine({
    type: 'line',
    transformation: { width: pixels(length), height: 0 },
    line: { color, width: thickness },
    altText: { name: 'Đường kẻ', description: 'Đường kẻ' },
  });
  known.set(key, line);
  return line;
}
