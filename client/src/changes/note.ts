import type { LineChange } from '../api/changes.js';
import { useWords } from '../words/useWords.js';

/** What became of a line, in words, so that nothing hangs on a colour; null where it stayed. */
export function useNote({ change, kind: line, before, after, cells }: LineChange): string | null {
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
