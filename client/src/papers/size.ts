const locale = { vi: 'vi-VN', en: 'en-GB' } as const;

/** `1,4 MB`, `12 kB`; a thousand and twenty-four bytes to the kB, as file managers count. */
export function sizeWords(bytes: number, language: 'vi' | 'en'): string {
  const [value, unit] = bytes >= 1_048_576 ? [bytes / 1_048_576, 'MB'] : bytes >= 1_024 ? [bytes / 1_024, 'kB'] : [bytes, 'B'];
  return `${new Intl.NumberFormat(locale[language], { maximumFractionDigits: value < 10 && unit !== 'B' ? 1 : 0 }).format(value)} ${unit}`;
}

/** Why the server would not take a file, as far as it has said; null: it may. */
export function unfit(
  file: Pick<File, 'name' | 'size'>,
  { bytes, ends }: { bytes: number; ends: readonly string[] },
): 'wrongEnd' | 'tooLarge' | 'empty' | null {
  const end = /\.([A-Za-z0-9]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (!ends.includes(end)) return 'wrongEnd';
  return file.size > bytes ? 'tooLarge' : file.size === 0 ? 'empty' : null;
}
