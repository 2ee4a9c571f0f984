import { Fragment } from 'react';
import type { Comparison, LineChange, PartChange } from '../api/changes.js';
import { Empty } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './Changes.module.css';

/** The parts that changed, each with its changes and a line around them; what stays is folded. */
export function Parts({ comparison }: { comparison: Comparison }) {
  const { t } = useWords();
  const changed = comparison.parts.filter(({ change, was }) => change !== 'same' || was !== null);
  if (changed.length === 0) {
    return (
      <div className="sheet">
        <Empty title={t('changes.same')} hint={t('changes.sameHint')} />
      </div>
    );
  }
  return changed.map((part) => <Part key={part.part} part={part} />);
}

function Part({ part }: { part: PartChange }) {
  const { t, name } = useWords();
  const title = part.title ?? name('changesPart', part.part);
  const was = part.was === null ? null : t('changes.was', { was: part.was.replace(/^\w+:/, '') });
  return (
    <section className="stack" aria-label={title}>
      <div className="row apart">
        <h2 className="breaks">{title}</h2>
        <span className="small soft">{[name('changesKind', part.change), was].filter(Boolean).join(' · ')}</span>
      </div>
      <div className={`sheet pad ${css.lines}`}>
        {folded(part.lines).map((line, i) =>
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
    </section>
  );
}

/** Lines next to a change, and how many there are between. */
function folded(lines: readonly LineChange[]): (LineChange | number)[] {
  const shown: (LineChange | number)[] = [];
  lines.forEach((line, i) => {
    const last = shown.at(-1);
    if (lines.slice(Math.max(0, i - 1), i + 2).some(({ change }) => change !== 'same')) shown.push(line);
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1;
    else shown.push(1);
  });
  return shown;
}

function Line({ line }: { line: LineChange }) {
  const note = useNote(line);
  const cells = line.cells.map((words, c) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: cells are their places
    <span key={c} className={line.kind === 'tableRow' ? css.cell : ''}>
      {words.map(({ change, text }, w) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: words are their places
        <Fragment key={w}>
          {change === 'added' ? <ins>{text}</ins> : change === 'removed' ? <del>{text}</del> : change === 'formatted' ? <mark>{text}</mark> : text}
        </Fragment>
      ))}
    </span>
  ));
  return (
    <div className={`${css.line} ${css[line.change] ?? ''} ${css[line.kind] ?? ''}`}>
      {note === null ? null : <div className="small soft">{note}</div>}
      <div className={line.kind === 'tableRow' ? (css.row ?? '') : ''}>{cells}</div>
    </div>
  );
}

/** Said in words, so that nothing hangs on a colour. */
function useNote({ change, kind: line, before, after, cells }: LineChange): string | null {
  const { t, name } = useWords();
  if (change === 'same') return null;
  const what = line === 'footnote' || line === 'image' ? `${name('changesLine', line)}: ` : '';
  const where = change === 'moved' ? before : change === 'movedAway' ? after : null;
  if (where !== null) {
    const [kind = '', number] = where.part.split(':');
    const part = number === undefined ? name('changesPart', where.part) : t(kind === 'annex' ? 'changes.annex' : 'changes.section', { number });
    const place = t('changes.place', { part, line: where.line + 1 });
    return `${what}${t(change === 'moved' ? 'changes.movedFrom' : 'changes.movedTo', { place })}`;
  }
  const onlySet = change === 'changed' && cells.flat().every((word) => word.change === 'same' || word.change === 'formatted');
  return `${what}${onlySet ? t('changes.onlySet') : name('changesKind', change)}`;
}
