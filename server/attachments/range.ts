/** Which bytes of a file are asked for, from one to before another. */
export type Range = { from: number; before: number } | 'all' | 'none';

/** One range of a `Range` header (RFC 9110, 14.2); several, or what is no range, ask for all of it. `none`: there are no such bytes. */
export function rangeOf(header: string, size: number): Range {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'all';
  if (first === '') return Number(last) === 0 || size === 0 ? 'none' : { from: Math.max(0, size - Number(last)), before: size };
  if (last !== '' && Number(last) < Number(first)) return 'all';
  if (Number(first) >= size) return 'none';
  return { from: Number(first), before: last === '' ? size : Math.min(size, Number(last) + 1) };
}
