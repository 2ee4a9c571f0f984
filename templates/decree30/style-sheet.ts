/** Paragraph styles as they are needed: what many paragraphs share is written once, which makes a long document smaller and faster to write. */
import type { IParagraphStyleOptions } from 'docx';
import type { Manner } from './pen.js';
import { halfPoints, lineOf, twips, twipsOfPoints } from './units.js';

export interface StyleSheet {
  /** the id of the style for this manner, which is taken up where it is new */
  styleOf(manner: Manner): string;
  /** those taken up so far */
  styles: IParagraphStyleOptions[];
}

export function styleSheet(): StyleSheet {
  const ids = new Map<string, string>();
  const styles: IParagraphStyleOptions[] = [];

  function styleOf({ alignment, indent, firstLine, size, before, after, lineSpacing }: Manner): string {
    const line = typeof lineSpacing === 'number' ? lineSpacing : `=${lineSpacing.exactly}`;
    const key = `${alignment} ${indent} ${firstLine} ${size} ${before} ${after} ${line}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `Text${ids.size + 1}`;
    ids.set(key, id);
    styles.push({
      id,
      name: `Text ${ids.size}`,
      basedOn: 'Normal',
      run: { size: halfPoints(size) },
      paragraph: {
        alignment,
        spacing: { before: twipsOfPoints(before), after: twipsOfPoints(after), ...lineOf(lineSpacing) },
        indent: { left: twips(indent), firstLine: twips(firstLine) },
      },
    });
    return id;
  }
  return { styleOf, styles };
}
