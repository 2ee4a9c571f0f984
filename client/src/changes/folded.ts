import type { LineChange } from '../api/changes.js';

/** Lines next to a change, and how many there are between. */
export function folded(lines: readonly LineChange[]): (LineChange | number)[] {
  const shown: (LineChange | number)[] = [];
  lines.forEach((line, i) => {
    const last = shown.at(-1);
    if (lines.slice(Math.max(0, i - 1), i + 2).some(({ change }) => change !== 'same')) shown.push(line);
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1;
    else shown.push(1);
  });
  return shown;
}
