import type { Say } from '../words/useWords.js';

/**
 * Where in what was sent a fault lies: `people.0.account` as “Con người, dòng 1 › Tài khoản”.
 * A path with a part that has no words stays as it came: whoever wrote the file finds it there.
 */
export function fieldWords(path: string, t: Say): string {
  if (path === '') return t('newReport.whole');
  const said: string[] = [];
  for (const part of path.split('.')) {
    const last = said.pop();
    if (/^\d+$/.test(part) && last !== undefined) {
      said.push(t('place.row', { place: last, n: Number(part) + 1 }));
      continue;
    }
    const words = t(`place.${part}`, { defaultValue: '' }) || t(`field.${part}`, { defaultValue: '' });
    if (words === '') return path;
    said.push(...(last === undefined ? [] : [last]), words);
  }
  return said.join(' › ');
}
