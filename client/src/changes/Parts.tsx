import type { Comparison, LineChange, PartChange } from '../api/changes.js';
import { Empty } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { Cells } from './Cells.js';
import css from './Changes.module.css';
import { folded } from './folded.js';
import { useNote } from './note.js';
import { type Columns, SideBySide } from './SideBySide.js';

/** The parts that changed, each with its changes and a line around them; what stays is folded. In one column, or in two where they are named. */
export function Parts({ comparison, columns = null }: { comparison: Comparison; columns?: Columns | null }) {
  const { t } = useWords();
  const changed = comparison.parts.filter(({ change, was }) => change !== 'same' || was !== null);
  if (changed.length === 0) {
    return (
      <div className="sheet">
        <Empty title={t('changes.same')} hint={t('changes.sameHint')} />
      </div>
    );
  }
  return changed.map((part) => <Part key={part.part} part={part} columns={columns} />);
}

function Part({ part, columns }: { part: PartChange; columns: Columns | null }) {
  const { t, name } = useWords();
  const title = part.title ?? name('changesPart', part.part);
  const was = part.was === null ? null : t('changes.was', { was: part.was.replace(/^\w+:/, '') });
  const lines = folded(part.lines);
  return (
    <section className="stack" aria-label={title}>
      <div className="row apart">
        <h2 className="breaks">{title}</h2>
        <span className="small soft">{[name('changesKind', part.change), was].filter(Boolean).join(' · ')}</span>
      </div>
      {columns === null ? <OneColumn lines={lines} /> : <SideBySide lines={lines} columns={columns} />}
    </section>
  );
}

function OneColumn({ lines }: { lines: readonly (LineChange | number)[] }) {
  const { t } = useWords();
  return (
    <div className={`sheet pad ${css.lines}`}>
      {lines.map((line, i) =>
        typeof line === 'number' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own, and stay in their order
          <p key={i} className="small soft">
            {t('changes.folded', { count: line })}
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Line key={i} line={line} />
        ),
      )}
    </div>
  );
}

function Line({ line }: { line: LineChange }) {
  const note = useNote(line);
  return (
    <div className={`${css.line} ${css[line.change] ?? ''} ${css[line.kind] ?? ''}`}>
      {note === null ? null : <div className="small soft">{note}</div>}
      <Cells kind={line.kind} cells={line.cells} />
    </div>
  );
}
