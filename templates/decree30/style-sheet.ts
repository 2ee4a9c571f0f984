/** Paragraph styles as they are needed: what many paragraphs share is written once, which makes a long document smaller and faster to write. */
import type { IParagraphStyleOptions } from 'docx';
import type { Manner } from './pen.js';
import type { Profile } from './profile.js';
import { given, halfPoints, lineOf, twips, twipsOfPoints } from './units.js';

export interface StyleSheet {
  /** the id of the style for this manner, which is taken up where it is new */
  styleOf(manner: Manner): string;
  /** those taken up so far */
  styles: IParagraphStyleOptions[];
}

export function styleSheet({ body }: Profile): StyleSheet {
  const ids = new Map<string, string>();
  const styles: IParagraphStyleOptions[] = [];

  function styleOf(manner: Manner): string {
    const { alignment, indent, firstLine, hanging = 0, right = 0, size, bold, before, after, lineSpacing } = manner;
    const line = typeof lineSpacing === 'number' ? lineSpacing : `=${lineSpacing.exactly}`;
    const key = `${alignment} ${indent} ${firstLine} ${hanging} ${right} ${size} ${bold} ${before} ${after} ${line}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `Text${ids.size + 1}`;
    ids.set(key, id);
    styles.push({
      id,
      name: `Text ${ids.size}`,
      basedOn: 'Normal',
      // What is 0, regular or as large as the running text, is so by the style all are based on.
      run: { ...(size === body.size ? {} : { size: halfPoints(size) }), ...(bold ? { bold } : {}) },
      paragraph: {
        alignment,
        spacing: {
          ...given('before', before, twipsOfPoints),
          ...given('after', after, twipsOfPoints),
          ...(lineSpacing === 1 ? {} : lineOf(lineSpacing)),
        },
        indent: {
          ...given('left', indent, twips),
          ...given('right', right, twips),
          ...(hanging > 0 ? { hanging: twips(hanging) } : given('firstLine', firstLine, twips)),
        },
      },
    });
    return id;
  }
  return { styleOf, styles };
}
