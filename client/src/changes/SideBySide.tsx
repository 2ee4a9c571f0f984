import type { LineChange } from '../api/changes.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import { Cells } from './Cells.js';
import css from './Changes.module.css';
import { useNote } from './note.js';
import { type Sides, sidesOf, signOf } from './sides.js';

/** The versions that the two columns are: their names, and when they were submitted; null: it is being written. */
export type Columns = Record<'before' | 'after', { name: string; at: string | null }>;

/** The lines of a part in two columns, each beside what it was. A number stands for as many lines that stayed. */
export function SideBySide({ lines, columns }: { lines: readonly (LineChange | number)[]; columns: Columns }) {
  const { t } = useWords();
  return (
    <div className={`sheet ${css.sidesSheet}`}>
      <table className={css.sides}>
        <thead>
          <tr>
            <Head version={columns.before} />
            <Head version={columns.after} />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, i) =>
            typeof line === 'number' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own, and stay in their order
              <tr key={i}>
                <td colSpan={2} className={`small soft ${css.fold}`}>
                  {t('changes.folded', { count: line })}
                </td>
              </tr>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Row key={i} line={line} />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

const Head = ({ version: { name, at } }: { version: Columns['before'] }) => (
  <th scope="col">
    {name}
    {at === null ? null : (
      <>
        {' · '}
        <When at={at} />
      </>
    )}
  </th>
);

function Row({ line }: { line: LineChange }) {
  const { before, after } = sidesOf(line);
  return (
    <tr>
      <Side line={line} side="before" cells={before} />
      <Side line={line} side="after" cells={after} />
    </tr>
  );
}

/** Where a line came or went, the other side says so to who hears the page; where it moved, everybody reads where from or where to. */
function Side({ line, side, cells }: { line: LineChange; side: 'before' | 'after'; cells: Sides['before'] }) {
  const { t } = useWords();
  const note = useNote(line);
  const isOwn = side === (line.change === 'removed' || line.change === 'moved' ? 'before' : 'after');
  const isSeen = line.change !== 'added' && line.change !== 'removed' && !(line.change === 'changed' && line.kind !== 'footnote' && line.kind !== 'image');
  const sign = signOf(line, side);
  return (
    <td className={`${cells === null ? css.gap : ''} ${sign === '' ? '' : (css[side] ?? '')} ${sign === '⇄' ? css.elsewhere : ''}`}>
      <div className={`${css.side} ${css[line.kind] ?? ''}`}>
        <span className={css.sign} aria-hidden="true">
          {sign}
        </span>
        <div>
          {note === null || !isOwn ? null : <div className={isSeen ? 'small soft' : 'heard'}>{note}</div>}
          {cells === null ? <span className="heard">{t('changes.nothingHere')}</span> : <Cells kind={line.kind} cells={cells} />}
        </div>
      </div>
    </td>
  );
}
